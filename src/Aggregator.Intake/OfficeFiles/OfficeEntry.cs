using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Intake.Rosters;

namespace Aggregator.Intake.OfficeFiles;

/// <summary>Reads the values of one entry of a file the office writes; every mistake is noted with the entry's name.</summary>
internal sealed class OfficeEntry(JsonElement json, string name, OfficeProblems problems)
{
    private const int LongestText = 200;
    private const int FirstYear = 2008;
    private const int LastYear = 2100;

    /// <summary>The entry's name for messages.</summary>
    public string Name => name;

    /// <summary>Notes a mistake.</summary>
    public void Problem(string message) => problems.Add(name, message);

    /// <summary>Notes every key that is none of these: a misspelt key would else be passed over in silence.</summary>
    public void AllowOnly(params ReadOnlySpan<string> keys)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (!keys.Contains(property.Name))
            {
                Problem($"不认识的项目“{property.Name}”，只能是：{string.Join("、", keys.ToArray())}。");
            }
        }
    }

    /// <summary>A text that must be there; empty, with the mistake noted, when it is not.</summary>
    public string Text(string key, string meaning)
    {
        if (!json.TryGetProperty(key, out var value) || value.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(value.GetString()))
        {
            Problem($"没有写{meaning}（{key}），请补填。");
            return "";
        }

        return Line(value.GetString()!.Trim(), key, meaning);
    }

    /// <summary>A text that may be left out; empty then.</summary>
    public string Optional(string key, string meaning) => json.TryGetProperty(key, out _) ? Text(key, meaning) : "";

    private string Line(string text, string key, string meaning)
    {
        if (text.Length > LongestText || text.Any(char.IsControl))
        {
            Problem($"{meaning}（{key}）过长或含有换行等控制字符，请改为不超过{LongestText}个字的一行文字。");
        }

        return text;
    }

    /// <summary>A text that need not be there; null when it is not.</summary>
    public string? Optional(string key)
    {
        if (!json.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } text)
        {
            return text;
        }

        Problem($"“{key}”应为文字，请改正；不需要的请整项删去。");
        return null;
    }

    /// <summary>A number; null when it is not there or, with the mistake noted, is none.</summary>
    public decimal? Number(string key)
    {
        if (!json.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number))
        {
            return number;
        }

        Problem($"“{key}”应为数字，不加引号和单位，请改正。");
        return null;
    }

    /// <summary>A list of texts, or one text in place of a list; empty when the key is not there.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        if (!json.TryGetProperty(key, out var value))
        {
            return [];
        }

        var texts = (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value])
            .Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!.Trim()).Distinct().ToList();
        if (texts.Count == 0 || (value.ValueKind == JsonValueKind.Array && texts.Count < value.EnumerateArray().Select(one => one.ToString()).Distinct().Count()))
        {
            Problem($"“{key}”应为文字或文字的列表，请改正。");
        }

        return texts;
    }

    /// <summary>Report years: one number or a list of numbers.</summary>
    public IReadOnlyList<int> Years(string key)
    {
        var years = new List<int>();
        if (json.TryGetProperty(key, out var value))
        {
            foreach (var one in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value])
            {
                if (one.ValueKind == JsonValueKind.Number && one.TryGetInt32(out var year) && year is >= FirstYear and <= LastYear)
                {
                    years.Add(year);
                }
                else
                {
                    Problem(string.Create(CultureInfo.InvariantCulture, $"报告年度“{one}”不是{FirstYear}至{LastYear}之间的年份，请改正。"));
                }
            }
        }

        if (years.Count == 0)
        {
            Problem($"没有写报告年度（{key}），请补填，如 [2024, 2025]。");
        }

        return [.. years.Distinct().Order()];
    }

    /// <summary>The acts: <c>submit</c>, <c>publish</c>, and <c>both</c> where that is allowed.</summary>
    public IReadOnlyList<FilingAct> Acts(bool allowBoth)
    {
        var text = json.TryGetProperty("act", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        foreach (var act in FilingActs.All)
        {
            if (act.Code() == text)
            {
                return [act];
            }
        }

        if (allowBoth && text == "both")
        {
            return FilingActs.All;
        }

        Problem($"事项（act）应为 submit（报送）{(allowBoth ? "、publish（公布）或 both（两项）" : "或 publish（公布）")}，请改正。");
        return [];
    }

    /// <summary>The unit of this code or name; null, with the mistake noted, when the roster has none.</summary>
    public Unit? UnitOf(string text, Roster roster)
    {
        var named = roster.Find(text) is { } coded ? [coded] : roster.Units.Where(one => one.Name == text).ToList();
        if (named is [var unit])
        {
            return unit;
        }

        Problem(named.Count == 0
            ? $"单位“{text}”不在名册上，请改为名册中的单位代码，或在名册中补上这个单位。"
            : $"“{text}”先后指{UnitTimes.Listed(named)}，请改为名册中的单位代码。");
        return null;
    }
}
