using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Aggregator.Data.Rows;

namespace Aggregator.Pipeline.Tests;

[TestClass]
public sealed class BadInputNightTests
{
    private const string Roster = "code,name,aliases,kind\nG,云川市人民政府,市政府,city-government\nB1,云川市教育局,市教育局,bureau\nB2,云川市水利局,市水利局,bureau\n";

    private static string Report(string unit, string more = "") =>
        $"{unit}2025年政府信息公开工作年度报告\n\n一、总体情况\n\n2025年，本机关认真做好各项工作。{more}\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n四、政府信息公开行政复议、行政诉讼情况\n\n五、存在的主要问题及改进情况\n\n一些栏目更新不够快，将每周检查一次。\n\n六、其他需要报告的事项\n\n本年度未收取信息处理费。\n\n{unit}\n2026年1月20日\n";

    [TestMethod]
    public async Task Every_bad_file_ends_as_a_listed_submission_and_the_rest_of_the_night_goes_on()
    {
        using var harness = new NightHarness();
        harness.PutRoster(Roster);
        harness.Put("好/云川市教育局2025年年度报告.txt", Report("云川市教育局"));
        harness.Put("空.docx", []);
        harness.Put("截断.docx", [.. "PK\u0003\u0004"u8, .. new byte[40]]);
        harness.Put("错误页.html", "<html><head><title>404 Not Found</title></head><body><h1>404</h1><p>您访问的页面不存在</p></body></html>");
        harness.Put("炸弹.docx", Bomb());
        harness.Put("二进制.bin", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 % 251))]);
        harness.Put("无主/谁的报告.txt", Report("某某单位"));
        using (var big = new FileStream(harness.PathOf("inbox", "巨大.pdf"), FileMode.Create))
        {
            big.SetLength(300L << 20);
        }

        var outcome = await harness.RunAsync();

        Assert.AreEqual(RunState.Done, outcome.State);
        var listed = Submissions(harness).ToDictionary(s => s.File, s => s.Status, StringComparer.Ordinal);
        Assert.AreEqual("accepted", listed["好/云川市教育局2025年年度报告.txt"]);
        Assert.AreEqual("unplaced", listed["无主/谁的报告.txt"]);
        foreach (var file in new[] { "空.docx", "截断.docx", "错误页.html", "炸弹.docx", "二进制.bin", "巨大.pdf" })
        {
            Assert.AreEqual("unreadable", listed[file], file);
        }

        Assert.AreEqual(8, listed.Count, "Nothing is dropped.");
    }

    [TestMethod]
    public async Task Of_two_reports_of_one_unit_and_year_the_later_stands_and_the_other_is_listed()
    {
        using var harness = new NightHarness();
        harness.PutRoster(Roster);
        harness.Put("一稿.txt", Report("云川市教育局"));
        harness.Put("二稿.txt", Report("云川市教育局", "补充说明一句。"));
        harness.Put("index.csv", "file,unit,year,received_at\n一稿.txt,B1,2025,2026-01-30\n二稿.txt,B1,2025,2026-02-10\n");

        await harness.RunAsync();

        var listed = Submissions(harness).ToDictionary(s => s.File, StringComparer.Ordinal);
        Assert.AreEqual("superseded", listed["一稿.txt"].Status);
        Assert.AreEqual("accepted", listed["二稿.txt"].Status);
        Assert.AreEqual(0, listed["二稿.txt"].DaysLate, "Whoever handed in once in time is not late for a correction.");
        Assert.AreEqual(2, listed.Count, "index.csv is no submission.");
        StringAssert.Contains(harness.Data("out", "manifest.json"), "index.csv", "It decided what stands, so it is an input.");
    }

    [TestMethod]
    public async Task A_correction_is_judged_by_the_first_hand_in_in_the_findings_and_the_score_as_well()
    {
        using var harness = new NightHarness();
        harness.PutRoster(Roster);
        harness.Put("一稿.txt", Report("云川市教育局"));
        harness.Put("二稿.txt", Report("云川市教育局", "补充说明一句。"));
        harness.Put("水利一稿.txt", Report("云川市水利局"));
        harness.Put("水利二稿.txt", Report("云川市水利局", "补充说明一句。"));
        harness.Put("index.csv", "file,unit,year,received_at,published_at\n一稿.txt,B1,2025,2026-01-30,2026-01-31\n二稿.txt,B1,2025,2026-02-10,2026-03-12\n水利一稿.txt,B2,2025,2026-02-03,\n水利二稿.txt,B2,2025,2026-03-20,\n");

        await harness.RunAsync();

        var late = Findings(harness).Where(f => f.Rule.StartsWith("LATE_", StringComparison.Ordinal)).ToList();
        Assert.AreEqual(("LATE_SUBMIT", "B2", 3m), late.Single(), "The first draft was three days late, the correction adds nothing.");
        Assert.AreEqual(3, Submissions(harness).Single(s => s.File == "水利二稿.txt").DaysLate);
        using var ranking = JsonDocument.Parse(harness.Data("out", "ranking.json"));
        var points = ranking.RootElement.EnumerateArray().ToDictionary(
            unit => unit.GetProperty("unit").GetString()!,
            unit => unit.GetProperty("leaves").EnumerateArray().Single(leaf => leaf.GetProperty("code").GetString() == "A11").GetProperty("points").GetDecimal());
        Assert.AreEqual((8m, 5m), (points["B1"], points["B2"]));
    }

    [TestMethod]
    public async Task A_unit_of_which_only_an_unreadable_file_came_is_told_so_and_a_file_of_a_merged_unit_blames_nobody()
    {
        using var harness = new NightHarness();
        harness.PutRoster("code,name,aliases,kind,valid_to\nG,云川市人民政府,市政府,city-government,\nB1,云川市教育局,市教育局,bureau,\nB2,云川市水利局,市水利局,bureau,2025-06-30\n");
        harness.Put("云川市教育局/2025年年度报告.docx", []);
        harness.Put("云川市水利局/2025年.txt", Report("云川市水利局"));

        await harness.RunAsync();

        var missing = Findings(harness).Where(f => f.Rule == "MISSING_REPORT").Select(f => f.Unit).ToList();
        CollectionAssert.AreEqual(new[] { "G", "B1" }, missing);
        StringAssert.Contains(harness.Data("out", "findings.json"), "没有收到可以采用的云川市教育局2025年度报告");
        StringAssert.Contains(harness.Data("out", "findings.json"), "收到的文件不能采用：文件“云川市教育局/2025年年度报告.docx”");
        Assert.AreEqual("accepted", Submissions(harness).Single(s => s.Unit == "B2").Status, "A unit merged away within the year may still hand in; it is on file, not in the totals.");
        Assert.IsFalse(harness.Data("out", "rollup.json").Contains("\"B2\"", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task A_roster_that_cannot_be_used_refuses_the_night_and_writes_nothing()
    {
        using var harness = new NightHarness();
        harness.PutRoster("code,name\nB1,云川市教育局\n");
        Directory.CreateDirectory(harness.PathOf("inbox"));

        var outcome = await harness.RunAsync();

        Assert.AreEqual(RunState.Refused, outcome.State);
        StringAssert.Contains(string.Join('\n', outcome.Messages), "kind");
        Assert.IsFalse(Directory.Exists(harness.PathOf("out")));
    }

    [TestMethod]
    public async Task A_roster_in_GBK_is_read()
    {
        using var harness = new NightHarness();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllBytes(harness.PathOf("roster.csv"), Encoding.GetEncoding("gb18030").GetBytes(Roster));
        harness.Put("云川市教育局2025.txt", Report("云川市教育局"));

        var outcome = await harness.RunAsync();

        Assert.AreEqual(RunState.Done, outcome.State, string.Join('\n', outcome.Messages));
        Assert.AreEqual("B1", Submissions(harness).Single().Unit);
    }

    private static byte[] Bomb()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 700; i++)
            {
                entry.Write(zeros);
            }
        }

        return bytes.ToArray();
    }

    private static List<(string Rule, string Unit, decimal? Difference)> Findings(NightHarness harness) =>
        [.. JsonDocument.Parse(harness.Data("out", "findings.json")).RootElement.EnumerateArray().Select(f => (
            f.GetProperty("rule").GetString()!, f.GetProperty("unit").GetString()!,
            f.GetProperty("difference").ValueKind == JsonValueKind.Null ? (decimal?)null : f.GetProperty("difference").GetDecimal()))];

    private static List<(string File, string Status, string? Unit, int? DaysLate)> Submissions(NightHarness harness) =>
        [.. JsonDocument.Parse(harness.Data("out", "submissions.json")).RootElement.EnumerateArray().Select(s => (
            s.GetProperty("file").GetString()!, s.GetProperty("status").GetString()!, s.GetProperty("unit").GetString(),
            s.GetProperty("daysLate").ValueKind == JsonValueKind.Null ? (int?)null : s.GetProperty("daysLate").GetInt32()))];
}
