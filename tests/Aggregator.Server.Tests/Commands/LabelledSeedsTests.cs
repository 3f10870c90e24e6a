using System.Text.Json;
using Aggregator.Core.Checking;
using Aggregator.Server.Commands;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

/// <summary>Eight real texts were labelled by hand before the rules were written: what a person called an error must be found by a rule.</summary>
[TestClass]
public sealed class LabelledSeedsTests
{
    private const string SentenceEnds = "。！？；!?;\n\r";

    private const int Reach = 200;

    // The labels name defects in their own words; each is answered by one of these rules.
    private static readonly Dictionary<string, string[]> Answers = new(StringComparer.Ordinal)
    {
        ["unfilled_placeholders"] = ["PLACEHOLDER"],
        ["sample_document"] = ["SAMPLE_TEXT"],
        ["blank_template"] = ["SAMPLE_TEXT"],
        ["missing_section"] = ["SECTION_MISSING"],
        ["empty_section"] = ["SECTION_EMPTY", "TABLE_MISSING"],
        ["missing_figure"] = ["SECTION_EMPTY", "LOST_NUMBER"],
        ["missing_table"] = ["TABLE_MISSING"],
        ["inconsistent_sum"] = ["TEXT_TEXT"],
        ["no_issuing_unit"] = ["UNIT_MISSING"],
        ["no_report_year"] = ["YEAR_MISSING"],
        ["not_annual_report"] = ["OFF_TOPIC"],
        ["suspicious_brand"] = ["SUSPICIOUS_BRAND"],
    };

    // What is not there stands nowhere; of these there must be as many findings as flags.
    private static readonly HashSet<string> Absences = new(StringComparer.Ordinal)
    {
        "missing_section", "missing_table", "no_issuing_unit", "no_report_year", "not_annual_report", "sample_document", "blank_template",
    };

    [TestMethod]
    public async Task Every_defect_labelled_as_an_error_is_found_at_its_place()
    {
        var seeds = Needs.Shared("seeds");
        using var labels = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(seeds, "labels.json")));
        var missed = new List<string>();
        var flags = 0;
        foreach (var document in labels.RootElement.GetProperty("documents").EnumerateArray())
        {
            var id = document.GetProperty("id").GetString()!;
            var file = await File.ReadAllTextAsync(Path.Combine(seeds, id + ".txt"));
            var result = await CheckAsync(seeds, id);
            var text = result.Submissions[0].Report!.Text;
            foreach (var code in document.GetProperty("flags").EnumerateArray().Where(flag => flag.GetProperty("severity").GetString() == "error").GroupBy(flag => flag.GetProperty("code").GetString()!))
            {
                var found = result.Findings.Where(finding => finding.Outcome == Outcome.Fail && Answers[code.Key].Contains(finding.Rule)).ToList();
                flags += code.Count();
                if (Absences.Contains(code.Key) || found.TrueForAll(finding => finding.Evidence.Count == 0))
                {
                    missed.AddRange(code.Skip(found.Count).Select(_ => $"{id}: {code.Key}"));
                    continue;
                }

                var marked = found.SelectMany(finding => finding.Evidence).Select(evidence => Around(text, evidence.Span.Offset, evidence.Span.End)).ToList();
                missed.AddRange(code.SelectMany(Places).Select(offset => Map(file, text, offset))
                    .Where(at => !marked.Exists(span => span.From <= at && at <= span.To))
                    .Select(at => $"{id}: {code.Key} at {at}"));
            }
        }

        Assert.IsGreaterThan(20, flags);
        Assert.IsEmpty(missed, string.Join(", ", missed));
    }

    [TestMethod]
    public async Task Errors_found_in_the_real_texts_are_those_a_clerk_has_read()
    {
        var seeds = Needs.Shared("seeds");
        var lines = new List<string>();
        foreach (var path in Directory.EnumerateFiles(seeds, "s*.txt").Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            lines.AddRange((await CheckAsync(seeds, id)).Findings
                .Where(finding => finding is { Outcome: Outcome.Fail, Severity: Severity.Error })
                .GroupBy(finding => $"{id} {finding.Rule} {finding.Subject}")
                .Select(group => $"{group.Key} {group.Count()}")
                .Order(StringComparer.Ordinal));
        }

        var golden = Repository.PathOf("tests", "Aggregator.Server.Tests", "Commands", "LabelledSeeds.expected.txt");
        var actual = string.Join('\n', lines) + "\n";
        if (Environment.GetEnvironmentVariable("AGGREGATOR_UPDATE_GOLDENS") == "1")
        {
            await File.WriteAllTextAsync(golden, actual);
        }

        Assert.AreEqual(await File.ReadAllTextAsync(golden), actual);
    }

    private static Task<PrecheckResult> CheckAsync(string seeds, string id) =>
        Precheck.RunAsync([new FileInfo(Path.Combine(seeds, id + ".txt"))], null, null, null, null, null, CancellationToken.None);

    private static IEnumerable<int> Places(JsonElement flag) =>
        flag.TryGetProperty("occurrences", out var all) && all.ValueKind == JsonValueKind.Array && all.GetArrayLength() > 0 && all[0].ValueKind == JsonValueKind.Number
            ? [.. all.EnumerateArray().Select(at => at.GetInt32())]
            : [flag.GetProperty("offset").GetInt32()];

    // Labels count in the file, findings in the text that was read: the same letters, other blanks.
    private static int Map(string file, string text, int offset)
    {
        var letters = file.AsSpan(0, offset).ToArray().Count(c => !char.IsWhiteSpace(c) && c != '\uFEFF');
        var at = 0;
        for (; at < text.Length && (letters > 0 || char.IsWhiteSpace(text[at])); at++)
        {
            letters -= char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF' ? 0 : 1;
        }

        return at;
    }

    private static (int From, int To) Around(string text, int from, int to)
    {
        var (start, end) = (from, to);
        while (from > 0 && start - from < Reach && !SentenceEnds.Contains(text[from - 1], StringComparison.Ordinal))
        {
            from--;
        }

        while (to < text.Length && to - end < Reach && !SentenceEnds.Contains(text[to], StringComparison.Ordinal))
        {
            to++;
        }

        return (from, to);
    }
}
