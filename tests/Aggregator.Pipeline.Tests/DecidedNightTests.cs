using System.Text.Json;
using Aggregator.Core.Checking;

namespace Aggregator.Pipeline.Tests;

/// <summary>A person's decision over many nights: it survives re-runs, renamed files and other formats, and reopens with the cell behind it.</summary>
[TestClass]
public sealed class DecidedNightTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 9, 2, 0, 0, TimeSpan.Zero);

    [TestMethod]
    public async Task A_decision_survives_re_runs_new_formats_and_names_and_reopens_with_its_cell_only()
    {
        using var harness = new NightHarness();
        harness.PutRoster("code,name,kind\nB01,云川市教育局,bureau\n");
        harness.Put("云川市教育局2025年度报告.docx", Wrong("4", "2").Write("docx"));
        await harness.RunAsync("first");
        var (row, fee) = (One(harness, "first", "T3_SUM"), One(harness, "first", "T1_INT"));
        Assert.AreEqual(JsonValueKind.Null, row.GetProperty("decision").ValueKind);
        var before = Score(harness, "first");
        foreach (var finding in new[] { row, fee })
        {
            var stored = await harness.Decisions.FindingAsync(finding.GetProperty("fingerprint").GetString()!, CancellationToken.None);
            await harness.Decisions.AppendAsync(FindingDecision.On(stored!, DecisionKind.Explained, "系统导出所致", "张三", At, "〔2026〕3号"), CancellationToken.None);
        }

        await harness.RunAsync("decided");
        Assert.AreEqual("explained 张三 2026-04-09T02:00:00Z 系统导出所致 〔2026〕3号 False", Ruling(One(harness, "decided", "T3_SUM")));
        Assert.IsGreaterThan(before, Score(harness, "decided"));
        Assert.AreEqual("rules-4", One(harness, "decided", "T3_SUM").GetProperty("ruleSet").GetString());

        // The same content in another file of another format, and then another number in one cell.
        File.Delete(harness.PathOf("inbox", "云川市教育局2025年度报告.docx"));
        harness.Put("年报.html", Wrong("4", "2").Write("html"));
        await harness.RunAsync("moved");
        Assert.AreEqual(Score(harness, "decided"), Score(harness, "moved"));
        StringAssert.StartsWith(Ruling(One(harness, "moved", "T1_INT")), "explained");

        harness.Put("年报.html", Wrong("5", "2").Write("html"));
        await harness.RunAsync("changed");
        StringAssert.EndsWith(Ruling(One(harness, "changed", "T3_SUM")), "True");
        StringAssert.EndsWith(Ruling(One(harness, "changed", "T1_INT")), "False");
        Assert.IsLessThan(Score(harness, "decided"), Score(harness, "changed"));
    }

    [TestMethod]
    public async Task The_same_content_has_the_same_fingerprints_in_every_format()
    {
        var names = new List<string>();
        foreach (var format in new[] { "html", "docx", "xlsx", "txt" })
        {
            using var harness = new NightHarness();
            harness.PutRoster("code,name,kind\nB01,云川市教育局,bureau\n");
            var report = Wrong("4", "2").Set("T2", "new_received", "total", "7").Set("T2", "carried_in", "natural", "");
            report.Overview += "联系人手机13812345678。2024年，我局举办培训。";
            harness.Put($"报告 {format}.{format}", report.Write(format));
            await harness.RunAsync();
            var own = Findings(harness, "out").Select(f => $"{f.GetProperty("rule").GetString()} {f.GetProperty("subject").GetString()} {f.GetProperty("fingerprint").GetString()}").ToList();
            Assert.IsGreaterThan(4, own.Count, format);
            names.Add(string.Join('\n', own));
        }

        foreach (var other in names.Skip(1))
        {
            Assert.AreEqual(names[0], other);
        }
    }

    private static LivingReport Wrong(string total, string fee) =>
        new LivingReport().Set("T3", "cases", "review_upheld", "2").Set("T3", "cases", "review_total", total).Set("T1", "admin_fee", "amount", "-" + fee);

    private static List<JsonElement> Findings(NightHarness harness, string to) => [.. JsonDocument.Parse(harness.Data(to, "findings.json")).RootElement.EnumerateArray()];

    private static JsonElement One(NightHarness harness, string to, string rule) => Assert.ContainsSingle(Findings(harness, to).Where(f => f.GetProperty("rule").GetString() == rule));

    private static decimal Score(NightHarness harness, string to) => JsonDocument.Parse(harness.Data(to, "ranking.json")).RootElement[0].GetProperty("score").GetDecimal();

    private static string Ruling(JsonElement finding) => string.Join(' ',
        new[] { "decision", "decidedBy", "decidedAt", "reason", "document" }.Select(key => finding.GetProperty(key).GetString()).Append(finding.GetProperty("reopened").GetBoolean().ToString()));
}
