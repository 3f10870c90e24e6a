using System.Text.Json;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

/// <summary>What a unit runs before it hands in.</summary>
[TestClass]
public sealed class CheckTests
{
    private const string Report = """
        云川市教育局2025年政府信息公开工作年度报告

        一、总体情况

        2025年，本机关认真做好各项工作，收到申请XX件。

        二、主动公开政府信息情况

        三、收到和处理政府信息公开申请情况

        四、政府信息公开行政复议、行政诉讼情况

        五、存在的主要问题及改进情况

        一些栏目更新不够快，将每周检查一次。

        六、其他需要报告的事项

        本年度未收取信息处理费。

        云川市教育局
        2026年1月20日
        """;

    [TestMethod]
    public async Task Text_and_page_are_read_and_their_findings_printed_and_written()
    {
        using var folder = new TempFolder();
        var text = folder.File("年报.txt");
        var page = folder.File("年报.html");
        await File.WriteAllTextAsync(text, Report);
        await File.WriteAllTextAsync(page, "<html><head><meta charset=\"utf-8\"><title>年报</title></head><body>" + string.Concat(Report.Split('\n').Where(l => l.Length > 0).Select(l => $"<p>{l}</p>")) + "</body></html>");

        var end = await RunningVerb.RunAsync("check", text, page, "--json", folder.File("new", "check.json"));

        end.AssertDone();
        Assert.Contains("年报.txt", end.Out);
        Assert.Contains("PLACEHOLDER", end.Out);
        Assert.Contains("TABLE_MISSING", end.Out);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder.File("new", "check.json")));
        AssertKeys(json.RootElement, "submissions", "figures", "findings");
        foreach (var file in new[] { "年报.txt", "年报.html" })
        {
            var submission = json.RootElement.GetProperty("submissions").EnumerateArray().Single(s => s.GetProperty("file").GetString() == file);
            Assert.AreEqual("云川市教育局", submission.GetProperty("unit").GetString());
            Assert.AreEqual(2025, submission.GetProperty("year").GetInt32());
            Assert.AreEqual("accepted", submission.GetProperty("status").GetString());
            Assert.IsTrue(json.RootElement.GetProperty("findings").EnumerateArray().Any(f =>
                f.GetProperty("rule").GetString() == "PLACEHOLDER" && f.GetProperty("evidence").EnumerateArray().Any(e => e.GetProperty("file").GetString() == file)));
        }

        AssertHas(json.RootElement.GetProperty("submissions")[0], "unit", "year", "file", "sha256", "format", "form", "title", "status", "statedPublished", "documentDate", "receivedAt", "firstSeen", "deadline", "daysLate", "losses");
        AssertHas(json.RootElement.GetProperty("figures")[0], "unit", "year", "table", "row", "column", "state", "value", "measure", "raw", "file", "locator", "offset", "length");
        AssertHas(json.RootElement.GetProperty("findings")[0], "rule", "severity", "outcome", "unit", "year", "message", "expected", "actual", "difference", "evidence", "fingerprint");
    }

    [TestMethod]
    public async Task A_file_that_is_not_there_is_refused_and_nothing_is_written()
    {
        using var folder = new TempFolder();
        var end = await RunningVerb.RunAsync("check", Path.Combine(folder.Path, "没有.docx"), "--json", Path.Combine(folder.Path, "check.json"));
        end.AssertRefused("没有.docx");
        Assert.IsFalse(File.Exists(Path.Combine(folder.Path, "check.json")));
    }

    [TestMethod]
    public async Task A_file_that_cannot_be_read_is_told_and_is_no_crash()
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.File("截断.docx"), [.. "PK\u0003\u0004"u8, .. new byte[40]]);
        var end = await RunningVerb.RunAsync("check", folder.File("截断.docx"));
        end.AssertDone();
        Assert.Contains("截断.docx", end.Out);
        Assert.Contains("无法读取", end.Out);
    }

    [TestMethod]
    [DataRow("\"kinds\": [\"市直部门\"]")]
    [DataRow("\"units\": [\"B07\", \"云川市教育局\"]", DisplayName = "Named by the unit's name")]
    public async Task The_offices_calendar_judges_the_dates_beside_the_law(string whose)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("年报.txt"), Report);
        await File.WriteAllTextAsync(folder.File("calendar.json"), $$"""{"localDeadlines": [{"years": [2025], {{whose}}, "act": "publish", "day": "2026-01-15", "document": "云政办函〔2025〕9号", "issuedBy": "云川市人民政府办公室"}]}""");

        var end = await RunningVerb.RunAsync("check", folder.File("年报.txt"), "--calendar", folder.File("calendar.json"), "--json", folder.File("check.json"));

        end.AssertDone();
        Assert.Contains("本级期限：2026-01-15", end.Out);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder.File("check.json")));
        var submission = json.RootElement.GetProperty("submissions")[0];
        Assert.AreEqual((0, 5), (submission.GetProperty("daysLate").GetInt32(), submission.GetProperty("localDaysLate").GetInt32()));
        var late = json.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("rule").GetString() == "LATE_PUBLISH");
        StringAssert.Contains(late.GetProperty("message").GetString(), "云政办函〔2025〕9号");
    }

    [TestMethod]
    public async Task A_calendar_of_other_units_leaves_the_law_alone()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("年报.txt"), Report);
        await File.WriteAllTextAsync(folder.File("calendar.json"), """{"localDeadlines": [{"years": [2025], "units": ["云川市水利局"], "act": "publish", "day": "2026-01-15", "document": "云政办函〔2025〕9号", "issuedBy": "云川市人民政府办公室"}]}""");
        var end = await RunningVerb.RunAsync("check", folder.File("年报.txt"), "--calendar", folder.File("calendar.json"));
        end.AssertDone();
        Assert.DoesNotContain("LATE_PUBLISH", end.Out);
        Assert.DoesNotContain("本级期限", end.Out);
    }

    [TestMethod]
    public async Task A_roster_tells_which_unit_a_code_of_the_calendar_is()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("年报.txt"), Report);
        await File.WriteAllTextAsync(folder.File("roster.csv"), "code,name,kind\nB07,云川市教育局,bureau\nB08,云川市水利局,bureau\n");
        await File.WriteAllTextAsync(folder.File("calendar.json"), """
            {"localDeadlines": [{"years": [2025], "kinds": ["bureau"], "act": "publish", "day": "2026-01-10", "document": "云政办函〔2025〕9号", "issuedBy": "云川市人民政府办公室"}],
             "exemptions": [{"unit": "B07", "year": 2025, "act": "both", "until": "2026-02-15", "document": "云政公开〔2026〕7号", "reason": "档案迁移"}]}
            """);

        var alone = await RunningVerb.RunAsync("check", folder.File("年报.txt"), "--calendar", folder.File("calendar.json"));
        var listed = await RunningVerb.RunAsync("check", folder.File("年报.txt"), "--roster", folder.File("roster.csv"));

        alone.AssertDone();
        listed.AssertDone();
        Assert.Contains("LATE_PUBLISH", alone.Out);
        Assert.DoesNotContain("LATE_PUBLISH", listed.Out);
        (await RunningVerb.RunAsync("check", folder.File("年报.txt"), "--roster", folder.File("roster.csv"), "--unit", "云川市体育局")).AssertRefused("“云川市体育局”不在名册“roster.csv”上");
        (await RunningVerb.RunAsync("check", folder.File("年报.txt"), "--roster", folder.File("名册.csv"))).AssertRefused("名册.csv");
    }

    [TestMethod]
    public async Task A_calendar_with_a_mistake_is_refused()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("年报.txt"), Report);
        await File.WriteAllTextAsync(folder.File("calendar.json"), """{"localDeadlines": [{"years": [2025], "units": ["云川市水利局"]}]}""");
        (await RunningVerb.RunAsync("check", folder.File("年报.txt"), "--calendar", folder.File("calendar.json"))).AssertRefused("calendar.json");
    }

    [TestMethod]
    public async Task A_kind_that_is_none_is_refused()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("年报.txt"), Report);
        (await RunningVerb.RunAsync("check", folder.File("年报.txt"), "--kind", "ministry")).AssertRefused("ministry");
    }

    private static void AssertKeys(JsonElement element, params string[] keys) =>
        CollectionAssert.AreEqual(keys, element.EnumerateObject().Select(p => p.Name).ToArray());

    private static void AssertHas(JsonElement element, params string[] keys) =>
        CollectionAssert.IsSubsetOf(keys, element.EnumerateObject().Select(p => p.Name).ToArray());
}
