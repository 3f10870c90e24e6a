using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aggregator.SampleCity.Grading;

namespace Aggregator.Server.Exam;

/// <summary>The marks of an exam and the cities it was sat in.</summary>
/// <param name="Version">The program's version.</param>
/// <param name="RuleSet">The version of the rule catalogue.</param>
/// <param name="Units">Units of each city.</param>
/// <param name="Years">Report years of each city.</param>
/// <param name="Seeds">One city for each.</param>
/// <param name="Marks">All cities together.</param>
public sealed record ExamPaper(string Version, string RuleSet, int Units, int Years, IReadOnlyList<long> Seeds, Marks Marks)
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The marks published with this version, carried inside the program.</summary>
    public static ExamPaper Published { get; } = Load();

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is no JSON of an exam.</exception>
    public static ExamPaper FromJson(string json)
    {
        var paper = JsonNode.Parse(json) ?? throw new JsonException("This is no exam.");
        T Value<T>(string key) => (paper[key] ?? throw new JsonException("An exam lacks " + key + ".")).GetValue<T>();
        return new ExamPaper(
            Value<string>("version"), Value<string>("ruleSet"), Value<int>("units"), Value<int>("years"),
            [.. paper["seeds"]!.AsArray().Select(s => s!.GetValue<long>())],
            Marks.FromJson(paper["marks"]!.ToJsonString()));
    }

    /// <summary>The JSON, its keys in the order of the parameters; further keys can be added before the marks.</summary>
    public string ToJson(params IEnumerable<KeyValuePair<string, JsonNode?>> besides)
    {
        var json = new JsonObject
        {
            ["version"] = Version,
            ["ruleSet"] = RuleSet,
            ["units"] = Units,
            ["years"] = Years,
            ["seeds"] = new JsonArray([.. Seeds.Select(s => (JsonNode)s)]),
        };
        foreach (var (key, value) in besides)
        {
            json[key] = value;
        }

        json["marks"] = JsonNode.Parse(Marks.ToJson());
        return json.ToJsonString(Layout) + "\n";
    }

    private static ExamPaper Load()
    {
        using var stream = typeof(ExamPaper).Assembly.GetManifestResourceStream("marks.json") ?? throw new InvalidOperationException("marks.json is not embedded.");
        using var reader = new StreamReader(stream);
        return FromJson(reader.ReadToEnd());
    }
}
