using System.Text.Json;
using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Data.Rows;

namespace Aggregator.Pipeline.Tests;

/// <summary>The office's calendar, first sight and returned reports, through whole nights.</summary>
[TestClass]
public sealed class CalendarNightTests
{
    private const string Roster = "code,name,aliases,kind\nG,云川市人民政府,市政府,city-government\nB1,云川市教育局,市教育局,bureau\nB2,云川市水利局,市水利局,bureau\n";

    private const string Calendar = """
        {
          "localDeadlines": [ { "years": 2025, "kinds": ["bureau"], "act": "submit", "day": "01-26", "document": "云政办函〔2026〕1号", "issuedBy": "市政府办公室" } ],
          "exemptions": [ { "unit": "B2", "year": 2025, "act": "both", "until": "none", "document": "云政公开〔2026〕9号", "reason": "新设单位" } ]
        }
        """;

    private static string Report(string unit, string more = "", string signed = "2026年1月20日") =>
        $"{unit}2025年政府信息公开工作年度报告\n\n一、总体情况\n\n2025年，本机关认真做好各项工作。{more}\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n四、政府信息公开行政复议、行政诉讼情况\n\n五、存在的主要问题及改进情况\n\n一些栏目更新不够快，将每周检查一次。\n\n六、其他需要报告的事项\n\n本年度未收取信息处理费。\n\n{unit}\n{signed}\n";

    [TestMethod]
    public async Task The_calendar_beside_the_roster_is_an_input_of_the_night_and_both_days_are_told()
    {
        using var harness = Harness("2026-01-27T10:00:00");
        Assert.AreEqual(RunState.Done, (await harness.RunAsync()).State);
        Assert.Contains("calendar.json", harness.Data("out", "manifest.json"));
        var submission = Submission(harness, "out", "a.txt");
        Assert.AreEqual(("2026-01-31", 0, "2026-01-26", 1), (submission.GetProperty("deadline").GetString(), submission.GetProperty("daysLate").GetInt32(), submission.GetProperty("localDeadline").GetString(), submission.GetProperty("localDaysLate").GetInt32()));
        Assert.Contains("\"subject\":\"received/local\"", harness.Data("out", "findings.json"));
        Assert.DoesNotContain("\"unit\":\"B2\"", harness.Data("out", "findings.json"), "Exempted by a document.");

        // Another calendar is another night, whatever the ledger holds.
        File.Delete(harness.PathOf("calendar.json"));
        await harness.RunAsync("out2");
        Assert.DoesNotContain("received/local", harness.Data("out2", "findings.json"));
        Assert.Contains("MISSING_REPORT", harness.Data("out2", "findings.json"));
    }

    [TestMethod]
    [DataRow("2026-01-31T15:59:59Z", 0)]
    [DataRow("2026-01-31T16:00:00Z", 1)]
    [DataRow("2026-01-31T23:59:59", 0)]
    [DataRow("2026-02-01T00:00:00", 1)]
    [DataRow("2026-02-01T00:00:00+08:00", 1)]
    [DataRow("2026-02-01T01:30:00+10:00", 0)]
    public async Task A_day_ends_in_China(string received, int late)
    {
        using var harness = Harness(received);
        await harness.RunAsync();
        Assert.AreEqual(late, Submission(harness, "out", "a.txt").GetProperty("daysLate").GetInt32());
    }

    [TestMethod]
    public async Task A_calendar_with_a_mistake_refuses_the_night_with_its_entry()
    {
        using var harness = Harness("2026-01-20");
        harness.PutCalendar(Calendar.Replace("\"B2\"", "\"B9\"", StringComparison.Ordinal));
        var outcome = await harness.RunAsync();
        Assert.AreEqual(RunState.Refused, outcome.State);
        Assert.Contains("期限文件“calendar.json”第1条免报延期：单位“B9”不在名册上", outcome.Messages[0]);
        Assert.IsFalse(Directory.Exists(harness.PathOf("out")));
    }

    [TestMethod]
    public async Task A_file_first_seen_after_the_deadline_that_says_it_is_older_is_told_as_neither()
    {
        using var harness = new NightHarness();
        harness.PutRoster(Roster);
        harness.Put("g.txt", Report("云川市人民政府"));
        await harness.RunAsync(new DateOnly(2026, 1, 10), "early");
        harness.Put("a.txt", Report("云川市教育局"));
        await harness.RunAsync(new DateOnly(2026, 2, 12), "out");
        Assert.AreEqual("自述2026-01-20落款，2026-02-12才首次收到：按首次发现逾期12天，按其自述未逾期，需人工核实实际报送时间。", Submission(harness, "out", "a.txt").GetProperty("dateSentence").GetString());
        Assert.Contains("\"subject\":\"first-seen\"", harness.Data("out", "findings.json"));
    }

    [TestMethod]
    public async Task A_report_sent_back_leaves_the_earlier_one_standing_until_a_new_one_is_accepted()
    {
        using var harness = new NightHarness();
        harness.PutRoster(Roster);
        harness.Put("index.csv", "file,unit,year,received_at\na.txt,B1,2025,2026-01-20\nb.txt,B1,2025,2026-02-05\n");
        harness.Put("a.txt", Report("云川市教育局"));
        harness.Put("b.txt", Report("云川市教育局", "更正。"));
        await harness.RunAsync();
        var sha = Submission(harness, "out", "b.txt").GetProperty("sha256").GetString()!;
        var returns = new ReturnStore(harness.Store, harness.Clock);
        var order = new ReturnOrder("B1", 2025, sha, "更正说明不清楚", "张三", new ChinaMoment(new DateOnly(2026, 3, 1)), new DateOnly(2026, 3, 16));
        Assert.IsTrue(await returns.AddAsync(order, CancellationToken.None));
        Assert.IsFalse(await returns.AddAsync(order, CancellationToken.None));

        await harness.RunAsync("returned");
        Assert.AreEqual("accepted", Status(harness, "returned", "a.txt"));
        Assert.AreEqual("returned", Status(harness, "returned", "b.txt"));
        Assert.EndsWith("答复期限2026-03-16已过25天，仍未收到修改件。", Submission(harness, "returned", "b.txt").GetProperty("stateSentence").GetString()!);
        Assert.Contains("更正说明不清楚", File.ReadAllText(harness.PathOf("returned", "notices", "退回修改通知.html")));

        harness.Put("index.csv", "file,unit,year,received_at\na.txt,B1,2025,2026-01-20\nb.txt,B1,2025,2026-02-05\nc.txt,B1,2025,2026-03-10\n");
        harness.Put("c.txt", Report("云川市教育局", "再次更正。"));
        await harness.RunAsync("mended");
        Assert.AreEqual("superseded", Status(harness, "mended", "a.txt"));
        Assert.AreEqual("superseded", Status(harness, "mended", "b.txt"));
        Assert.AreEqual("accepted", Status(harness, "mended", "c.txt"));
        Assert.AreEqual(0, Submission(harness, "mended", "c.txt").GetProperty("daysLate").GetInt32(), "Nobody is late for a correction.");

        Assert.IsTrue(await returns.WithdrawAsync("B1", 2025, sha256: null, "李四", CancellationToken.None));
        Assert.IsEmpty(await returns.StandingAsync(CancellationToken.None));
    }

    [TestMethod]
    public async Task A_file_for_another_year_or_none_that_can_be_read_was_no_first_hand_in()
    {
        using var harness = new NightHarness();
        harness.PutRoster(Roster);
        harness.Put("index.csv", "file,unit,year,received_at\na.txt,B1,2025,2026-01-20\nb.docx,B1,2025,2026-01-21\nc.txt,B1,2025,2026-02-05\n");
        harness.Put("a.txt", Report("云川市教育局").Replace("2025年政府", "2023年政府", StringComparison.Ordinal));
        harness.Put("b.docx", []);
        harness.Put("c.txt", Report("云川市教育局"));
        await harness.RunAsync();
        Assert.AreEqual(5, Submission(harness, "out", "c.txt").GetProperty("daysLate").GetInt32());
    }

    [TestMethod]
    public async Task A_saved_night_comes_back_with_its_calendar()
    {
        using var harness = Harness("2026-01-27");
        var outcome = await harness.RunAsync();
        var snapshot = await new SnapshotLoader(harness.Runs, harness.Ledger).LoadAsync(outcome.RunId, CancellationToken.None);
        Assert.AreEqual("云政办函〔2026〕1号", snapshot!.Calendar.LocalDeadlines[0].Document);
        Assert.AreEqual(new DateOnly(2026, 1, 26), snapshot.Accepted("B1", 2025)!.LocalDeadline);
    }

    private static NightHarness Harness(string received)
    {
        var harness = new NightHarness();
        harness.PutRoster(Roster);
        harness.PutCalendar(Calendar);
        harness.Put("index.csv", $"file,unit,year,received_at\na.txt,B1,2025,{received}\n");
        harness.Put("a.txt", Report("云川市教育局"));
        return harness;
    }

    private static string? Status(NightHarness harness, string outName, string file) => Submission(harness, outName, file).GetProperty("status").GetString();

    private static JsonElement Submission(NightHarness harness, string outName, string file) =>
        JsonDocument.Parse(harness.Data(outName, "submissions.json")).RootElement.EnumerateArray().Single(s => s.GetProperty("file").GetString() == file);
}
