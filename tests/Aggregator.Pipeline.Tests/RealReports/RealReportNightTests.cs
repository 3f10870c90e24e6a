using System.Text.Json;
using Aggregator.Data.Rows;
using Aggregator.Testing;

namespace Aggregator.Pipeline.Tests.RealReports;

/// <summary>Figures of real reports, with their real defects, go through a whole night in each format.</summary>
[TestClass]
public sealed class RealReportNightTests
{
    private static readonly string[] IdentityRules = ["SUM_ROW", "SUM_COL", "BALANCE", "T3_SUM"];

    private static readonly Dictionary<string, string[]> OtherDefects = new()
    {
        ["OUTDATED_FORM"] = ["U01", "U23"],
        ["WRONG_YEAR"] = ["U24"],
        ["LATE_PUBLISH"] = ["U23"],
        ["SECTION_MISSING"] = [],
        ["TEXT_TABLE"] = [],
        ["FEE_NOT_STATED"] = ["U05", "U23"],
    };

    [TestMethod]
    [DataRow("html")]
    [DataRow("docx")]
    [DataRow("xlsx")]
    [DataRow("txt")]
    public async Task Every_figure_and_exactly_the_broken_identities_come_out(string format)
    {
        var reports = RealReport.All();
        using var harness = new NightHarness();
        harness.PutRoster("code,name,kind\n" + string.Concat(reports.Select(r => $"{r.Code},{r.Unit},{r.Kind}\n")));
        foreach (var report in reports)
        {
            harness.Put($"{report.Unit}{report.Year}年年度报告.{format}", ReportWriters.Write(format, report.Blocks()));
        }

        harness.Put("index.csv", "file,published_at\n" + string.Concat(reports.Where(r => r.Published is not null).Select(r => $"{r.Unit}{r.Year}年年度报告.{format},{r.Published}\n")));
        var outcome = await harness.RunAsync(year: 2023);

        Assert.AreEqual(RunState.Done, outcome.State, string.Join('\n', outcome.Messages));
        var submissions = Elements(harness, "submissions.json");
        var figures = Elements(harness, "figures.json").ToLookup(f => (Text(f, "unit"), Text(f, "table")));
        var findings = Elements(harness, "findings.json");
        foreach (var report in reports)
        {
            var submission = submissions.Single(s => Text(s, "unit") == report.Code);
            Assert.AreEqual("accepted", Text(submission, "status"), report.Unit);
            Assert.AreEqual(report.Year, submission.GetProperty("year").GetInt32(), report.Unit);
            Assert.AreEqual(report.Form.Code, Text(submission, "form"), report.Unit);
            AssertFigures(report, figures);
            CollectionAssert.AreEquivalent(report.BrokenIdentities.ToArray(), BrokenIdentities(findings, report), report.Unit);
        }

        // The other defects that the material names, and no more of their kind.
        foreach (var (rule, units) in OtherDefects)
        {
            CollectionAssert.AreEquivalent(units, findings.Where(f => Text(f, "rule") == rule && Text(f, "outcome") == "fail").Select(f => Text(f, "unit")).ToArray(), rule);
        }
    }

    [TestMethod]
    public async Task The_real_PDF_is_read_and_its_two_wrong_totals_are_found()
    {
        Needs.Program("pdftotext");
        using var harness = new NightHarness();
        using var truth = JsonDocument.Parse(File.ReadAllText(Needs.Shared("reports", "01_hongze_district_2023.json")));
        harness.PutRoster($"code,name,kind\nD1,{truth.RootElement.GetProperty("unit").GetString()},district\n");
        harness.Put("D1/real.pdf", File.ReadAllBytes(Needs.Shared("reports", "01_hongze_district_2023.pdf")));

        await harness.RunAsync(year: 2023);

        var listed = Elements(harness, "submissions.json").Single();
        Assert.AreEqual("accepted", Text(listed, "status"), listed.GetRawText());
        var broken = Elements(harness, "findings.json").Where(f => Text(f, "rule") == "T3_SUM").ToList();
        Assert.HasCount(truth.RootElement.GetProperty("identities_recomputed_broken").GetArrayLength(), broken);
    }

    private static void AssertFigures(RealReport report, ILookup<(string, string), JsonElement> figures)
    {
        foreach (var ((table, row, column), text) in report.Cells)
        {
            var place = $"{report.Unit} {table} {row} {column}";
            var figure = figures[(report.Code, table)].Where(f => Text(f, "row") == row && Text(f, "column") == column).ToList();
            Assert.HasCount(1, figure, place);
            Assert.AreEqual(text.Length == 0 ? "blank" : "value", Text(figure[0], "state"), place);
            Assert.AreEqual(text, figure[0].GetProperty("raw").GetString(), place);
            if (text.Length > 0)
            {
                Assert.AreEqual(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture), figure[0].GetProperty("value").GetDecimal(), place);
            }
        }

        var more = figures.Where(group => group.Key.Item1 == report.Code && group.Key.Item2 is ("T1" or "T2" or "T3")).SelectMany(group => group)
            .Where(f => Text(f, "state") != "missing" && !report.Cells.ContainsKey((Text(f, "table"), Text(f, "row"), Text(f, "column"))));
        Assert.IsEmpty(more.Select(f => f.GetRawText()), "A figure that no table of the report holds.");
        foreach (var (sentence, number) in report.Stated)
        {
            Assert.IsTrue(figures[(report.Code, "narrative")].Any(f => f.GetProperty("value").ValueKind == JsonValueKind.Number && f.GetProperty("value").GetDecimal() == number), report.Unit + sentence);
        }
    }

    private static string[] BrokenIdentities(IReadOnlyList<JsonElement> findings, RealReport report) =>
        [.. findings.Where(f => Text(f, "unit") == report.Code && Text(f, "outcome") == "fail" && IdentityRules.Contains(Text(f, "rule")))
            .SelectMany(f => f.GetProperty("alsoBreaks").EnumerateArray().Prepend(f))
            .Select(f => $"{Text(f, "rule")} {Text(f, "expected")} {Text(f, "actual")}")];

    private static List<JsonElement> Elements(NightHarness harness, string file) => [.. JsonDocument.Parse(harness.Data("out", file)).RootElement.EnumerateArray()];

    private static string Text(JsonElement element, string key) => element.GetProperty(key) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
}
