using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Intake.Rosters;

namespace Aggregator.Intake.Calendars;

/// <summary>Reads the office's <c>calendar.json</c>: <c>{localDeadlines: [], exemptions: [], answerDays: 15}</c>.</summary>
public static class CalendarReader
{
    private const int MostEntries = 5_000;
    private const int MostAnswerDays = 90;
    private const string Deadlines = "localDeadlines";
    private const string Exemptions = "exemptions";
    private const string Answers = "answerDays";

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 };

    /// <summary>Reads a calendar against the roster it goes with.</summary>
    /// <param name="bytes">The whole file, UTF-8.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="roster">The units.</param>
    /// <exception cref="RefusedInputException">It has mistakes: all of them at once, each with file, entry and remedy.</exception>
    public static OfficeCalendar Read(byte[] bytes, string fileName, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(roster);
        try
        {
            return Read(bytes, roster, new CalendarProblems(fileName), fileName);
        }
        catch (InvalidOperationException)
        {
            // The parser looks at the letters of a text only when it is asked for it.
            throw new RefusedInputException([$"期限文件“{fileName}”含有无法识别的字符，请用UTF-8编码保存后重试。"]);
        }
    }

    /// <summary>
    /// Reads a calendar where there is no roster: the units it names are taken at its word, each under the text that names it, so that a
    /// line for a unit is found by the unit's name and a line with a code by that code.
    /// </summary>
    /// <param name="bytes">The whole file, UTF-8.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <exception cref="RefusedInputException">It has mistakes: all of them at once, each with file, entry and remedy.</exception>
    public static OfficeCalendar ReadAlone(byte[] bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var names = new HashSet<string>(StringComparer.Ordinal);
        using (var parsed = Parse(bytes, fileName))
        {
            names.UnionWith(parsed.RootElement.EnumerateObject().Where(part => part.Name is Deadlines or Exemptions).SelectMany(part => NamesIn(part.Value)));
        }

        // No kind is known, so the one with the most time: a day is refused only where no unit could have it.
        return Read(bytes, fileName, new Roster([.. names.Select(name =>
            new Unit(name, name, [], UnitKind.District, null, ReportScope.OwnLevel, UnitKind.District.DefaultGroup(), null, null, null, null))]));
    }

    private static IEnumerable<string> NamesIn(JsonElement entries) =>
        from entry in entries.ValueKind == JsonValueKind.Array ? entries.EnumerateArray().AsEnumerable() : []
        where entry.ValueKind == JsonValueKind.Object
        from property in entry.EnumerateObject()
        where property.Name is "unit" or "units"
        from text in property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().AsEnumerable() : [property.Value]
        where text.ValueKind == JsonValueKind.String
        select text.GetString();

    private static OfficeCalendar Read(byte[] bytes, Roster roster, CalendarProblems problems, string fileName)
    {
        using var parsed = Parse(bytes, fileName);
        var root = new CalendarEntry(parsed.RootElement, "开头", problems);
        root.AllowOnly(Deadlines, Exemptions, Answers);
        var deadlines = Entries(parsed.RootElement, Deadlines, "本级期限", problems).Select(entry => (Entry: entry, Line: LocalDeadlineReader.Read(entry, roster)))
            .Where(one => one.Line is not null).Select(one => (one.Entry, Line: one.Line!)).ToList();
        var exemptions = Entries(parsed.RootElement, Exemptions, "免报延期", problems).Select(entry => (Entry: entry, Line: ExemptionReader.Read(entry, roster)))
            .Where(one => one.Line is not null).Select(one => (one.Entry, Line: one.Line!)).ToList();
        RefuseOverlaps(deadlines, line => line.Kinds.Select(kind => kind.ChineseName()).Concat(line.Units.Select(code => $"“{roster.Find(code)!.Name}”"))
            .SelectMany(whose => line.Years.Select(year => (Whose: whose, Year: year, line.Act))));
        RefuseOverlaps(exemptions, line => line.Acts.Select(act => (Whose: $"“{roster.Find(line.Unit)!.Name}”", line.Year, act)));
        var answerDays = AnswerDays(parsed.RootElement, root);
        problems.ThrowIfAny();
        return new OfficeCalendar([.. deadlines.Select(one => one.Line)], [.. exemptions.Select(one => one.Line)], answerDays);
    }

    /// <summary>The unit of this code or name; null, with the mistake noted, when the roster has none.</summary>
    internal static Unit? UnitOf(CalendarEntry entry, string text, Roster roster)
    {
        var named = roster.Find(text) is { } coded ? [coded] : roster.Units.Where(one => one.Name == text).ToList();
        if (named is [var unit])
        {
            return unit;
        }

        entry.Problem(named.Count == 0
            ? $"单位“{text}”不在名册上，请改为名册中的单位代码，或在名册中补上这个单位。"
            : $"“{text}”先后指{UnitTimes.Listed(named)}，请改为名册中的单位代码。");
        return null;
    }

    private static JsonDocument Parse(byte[] bytes, string fileName)
    {
        try
        {
            var json = bytes.AsMemory(bytes.AsSpan().StartsWith("\ufeff"u8) ? 3 : 0);
            var parsed = JsonDocument.Parse(json, Options);
            if (parsed.RootElement.ValueKind == JsonValueKind.Object)
            {
                return parsed;
            }

            parsed.Dispose();
            throw new RefusedInputException([$"期限文件“{fileName}”的内容应为一个对象，以“{{”开始，请核对是否选错了文件。"]);
        }
        catch (JsonException broken)
        {
            var line = broken.LineNumber is { } at ? string.Create(CultureInfo.InvariantCulture, $"第{at + 1}行附近") : "";
            throw new RefusedInputException([$"期限文件“{fileName}”{line}不是有效的JSON（多是少了引号、逗号或括号，或同一项目写了两次），请改正后重试。"]);
        }
    }

    private static List<CalendarEntry> Entries(JsonElement root, string key, string kind, CalendarProblems problems)
    {
        if (!root.TryGetProperty(key, out var list))
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > MostEntries)
        {
            problems.Add(key, $"应为不超过{MostEntries}条的列表，请改正。");
            return [];
        }

        var entries = new List<CalendarEntry>();
        foreach (var (i, element) in list.EnumerateArray().Index())
        {
            var name = CalendarProblems.Entry(i + 1, kind);
            if (element.ValueKind == JsonValueKind.Object)
            {
                entries.Add(new CalendarEntry(element, name, problems));
            }
            else
            {
                problems.Add(name, "应为一个对象，以“{”开始，请改正。");
            }
        }

        return entries;
    }

    // Two lines for one thing: which of them holds is not ours to guess. A line for a single unit beside one for its kind is no overlap.
    private static void RefuseOverlaps<T>(List<(CalendarEntry Entry, T Line)> lines, Func<T, IEnumerable<(string Whose, int Year, FilingAct Act)>> claims)
    {
        var first = new Dictionary<(string, int, FilingAct), CalendarEntry>();
        foreach (var (entry, line) in lines)
        {
            foreach (var claim in claims(line).Distinct())
            {
                if (!first.TryAdd(claim, entry))
                {
                    entry.Problem(string.Create(CultureInfo.InvariantCulture, $"{claim.Whose}{claim.Year}年度{claim.Act.ChineseName()}在{first[claim].Name}中已经写过，请只保留一条。"));
                }
            }
        }
    }

    private static int AnswerDays(JsonElement root, CalendarEntry entry)
    {
        if (!root.TryGetProperty(Answers, out var value))
        {
            return OfficeCalendar.UsualAnswerDays;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var days) && days is >= 1 and <= MostAnswerDays)
        {
            return days;
        }

        entry.Problem($"答复天数（{Answers}）应为1至{MostAnswerDays}的整数，请改正。");
        return OfficeCalendar.UsualAnswerDays;
    }
}
