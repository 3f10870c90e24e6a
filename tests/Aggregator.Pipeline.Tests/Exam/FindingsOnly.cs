using System.Text.Json.Nodes;
using Aggregator.SampleCity.Grading;
using Aggregator.Testing;

namespace Aggregator.Pipeline.Tests.Exam;

/// <summary>The findings of a night beside their part of the key, to be graded again and again with something taken away or added.</summary>
internal sealed class FindingsOnly : IDisposable
{
    private static readonly string[] Compared = ["faults.json", "decoys.json", "submissions.json"];

    private readonly TempFolder _folder = new();
    private readonly List<JsonObject> _findings;
    private readonly List<(string Unit, int Year)> _plain;

    public FindingsOnly(string answers, string results)
    {
        foreach (var file in Directory.EnumerateFiles(answers))
        {
            var name = Path.GetFileName(file);
            var nothing = name.EndsWith(".json", StringComparison.Ordinal) ? "[]" : "";
            File.WriteAllText(_folder.File("answers", name), Compared.Contains(name) ? File.ReadAllText(file) : nothing);
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(results, "data")))
        {
            File.WriteAllText(_folder.File("out", "data", Path.GetFileName(file)), "[]");
        }

        _findings = [.. Read(Path.Combine(results, "data"), "findings.json")];
        var touched = Read(answers, "faults.json").Concat(Read(answers, "decoys.json")).Select(ReportOf).ToHashSet();
        _plain = [.. Read(answers, "submissions.json").Where(s => (string?)s["status"] == "accepted").Select(ReportOf).Where(r => !touched.Contains(r))];
    }

    /// <summary>The marks when a rule reports nothing.</summary>
    public Marks WithoutRule(string rule) => Grade(_findings.Where(f => (string?)f["rule"] != rule).Select(f => Without(rule, f)));

    /// <summary>The marks when a rule reports something in every report nothing was done to.</summary>
    public Marks WithShoutingRule(string rule) => Grade(_findings.Concat(_plain.Select(r => new JsonObject
    {
        ["rule"] = rule,
        ["outcome"] = "fail",
        ["unit"] = r.Unit,
        ["year"] = r.Year,
        ["message"] = "…",
    })));

    public void Dispose() => _folder.Dispose();

    // What a defect breaks besides is said by the finding of another rule.
    private static JsonObject Without(string rule, JsonObject finding)
    {
        var left = finding.DeepClone().AsObject();
        left["alsoBreaks"] = new JsonArray([.. finding["alsoBreaks"]!.AsArray().Where(also => (string?)also!["rule"] != rule).Select(also => also!.DeepClone())]);
        return left;
    }

    private Marks Grade(IEnumerable<JsonObject> findings)
    {
        File.WriteAllText(_folder.File("out", "data", "findings.json"), "[" + string.Join(",\n", findings.Select(f => f.ToJsonString())) + "]");
        return Grader.Grade(Path.Combine(_folder.Path, "answers"), Path.Combine(_folder.Path, "out"));
    }

    private static IEnumerable<JsonObject> Read(string folder, string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name)))!.AsArray().Select(n => n!.AsObject());

    private static (string Unit, int Year) ReportOf(JsonObject element) => ((string)element["unit"]!, (int)element["year"]!);
}
