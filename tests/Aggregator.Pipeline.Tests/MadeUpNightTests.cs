using System.Text.Json;
using Aggregator.Data.Rows;

namespace Aggregator.Pipeline.Tests;

/// <summary>Nights that did not run and are made up: what they may know, and what they may not touch.</summary>
[TestClass]
public sealed class MadeUpNightTests
{
    private const string Roster = "code,name,aliases,kind\nG,云川市人民政府,市政府,city-government\nB1,云川市教育局,市教育局,bureau\nB2,云川市水利局,市水利局,bureau\n";

    private static readonly DateOnly Before = new(2026, 1, 29);
    private static readonly DateOnly First = new(2026, 1, 30);
    private static readonly DateOnly Second = new(2026, 1, 31);
    private static readonly DateOnly Third = new(2026, 2, 1);

    [TestMethod]
    public async Task A_made_up_night_knows_only_what_was_on_file_by_its_own_day()
    {
        using var harness = Harness();
        harness.Put("市教育局.txt", Report("云川市教育局"));
        await harness.RunAsync(Before);
        harness.Put("市水利局.txt", Report("云川市水利局"));
        File.Delete(harness.PathOf("inbox", "市教育局.txt"));
        var madeUp = await harness.MakeUpAsync(First, on: Third);
        Assert.AreEqual(RunState.Done, madeUp.State);
        Assert.Contains("2026-02-01 补做的 2026-01-30", string.Join('\n', madeUp.Messages));
        CollectionAssert.AreEqual(new[] { "市教育局.txt" }, Files(harness), "What lies in the inbox since may not have lain there then, and what has gone since did.");
    }

    [TestMethod]
    public async Task What_came_while_nights_did_not_run_is_first_seen_when_somebody_looks_again()
    {
        using var harness = Harness();
        harness.Put("市教育局.txt", Report("云川市教育局"));
        await harness.RunAsync(Before);
        harness.Put("市水利局.txt", Report("云川市水利局"));
        await harness.MakeUpAsync(First, on: Third);
        await harness.MakeUpAsync(Second, on: Third);
        await harness.RunAsync(Third);
        Assert.AreEqual("2026-02-01", Submission(harness, "市水利局.txt").GetProperty("firstSeen").GetString());
        Assert.AreEqual("2026-01-29", Submission(harness, "市教育局.txt").GetProperty("firstSeen").GetString());
    }

    [TestMethod]
    public async Task Not_to_have_looked_is_no_proof_that_a_report_came_late()
    {
        using var harness = Harness();
        harness.Put("市教育局.txt", Report("云川市教育局"));
        await harness.RunAsync(Before);
        harness.Put("市水利局.txt", Report("云川市水利局"));
        await harness.MakeUpAsync(First, on: Third);
        await harness.MakeUpAsync(Second, on: Third);
        await harness.RunAsync(Third);
        Assert.DoesNotContain("才首次收到", harness.Data("out", "findings.json"));
    }

    [TestMethod]
    public async Task Nor_is_it_months_later_when_nobody_is_told_of_the_gap_any_more()
    {
        using var harness = Harness();
        harness.Put("市教育局.txt", Report("云川市教育局"));
        await harness.RunAsync(Before);
        harness.Put("市水利局.txt", Report("云川市水利局"));
        await harness.MakeUpAsync(First, on: Third);
        await harness.MakeUpAsync(Second, on: Third);
        await harness.RunAsync(Third);
        await harness.RunAsync(Third.AddDays(90));
        Assert.DoesNotContain("才首次收到", harness.Data("out", "findings.json"));
        Assert.DoesNotContain("unrunNights", harness.Data("out", "manifest.json"));
    }

    [TestMethod]
    public async Task A_night_that_was_not_made_up_after_all_is_not_said_to_be()
    {
        using var harness = Harness();
        harness.Put("市教育局.txt", Report("云川市教育局"));
        await harness.RunAsync(Before);
        await harness.RunAsync(Third);
        await harness.MakeUpAsync(First, on: Third);
        await harness.RunAsync(Third.AddDays(1));
        Assert.Contains("\"madeUp\": false", harness.Data("out", "manifest.json"));
    }

    [TestMethod]
    public async Task Where_every_night_ran_first_sight_still_contradicts_a_reports_own_word()
    {
        using var harness = Harness();
        harness.Put("市教育局.txt", Report("云川市教育局"));
        await harness.RunAsync(Before);
        await harness.RunAsync(First);
        await harness.RunAsync(Second);
        harness.Put("市水利局.txt", Report("云川市水利局"));
        await harness.RunAsync(Third);
        Assert.Contains("才首次收到", harness.Data("out", "findings.json"));
    }

    [TestMethod]
    public async Task Nights_missed_after_the_deadline_excuse_nobody()
    {
        using var harness = Harness();
        harness.Put("市教育局.txt", Report("云川市教育局"));
        await harness.RunAsync(Third);
        harness.Put("市水利局.txt", Report("云川市水利局"));
        await harness.MakeUpAsync(Third.AddDays(1), on: Third.AddDays(2));
        await harness.RunAsync(Third.AddDays(2));
        Assert.DoesNotContain("才首次收到", harness.Data("out", "findings.json"), "The inbox was first looked into after the deadline.");
        using var other = Harness();
        other.Put("市教育局.txt", Report("云川市教育局"));
        await other.RunAsync(Before);
        await other.RunAsync(Third);
        other.Put("市水利局.txt", Report("云川市水利局"));
        await other.MakeUpAsync(Third.AddDays(1), on: Third.AddDays(2));
        await other.RunAsync(Third.AddDays(2));
        Assert.Contains("才首次收到", other.Data("out", "findings.json"));
    }

    [TestMethod]
    public async Task A_made_up_night_never_takes_the_place_of_a_newer_one()
    {
        using var harness = Harness();
        harness.Put("市教育局.txt", Report("云川市教育局"));
        await harness.RunAsync(Before);
        await harness.RunAsync(Third);
        var newest = NightHarness.Hashes(harness.PathOf("out"));
        var madeUp = await harness.MakeUpAsync(First, on: Third);
        Assert.AreEqual(RunState.Cancelled, madeUp.State);
        Assert.Contains("没有补做", madeUp.Messages[0]);
        CollectionAssert.AreEqual(newest, NightHarness.Hashes(harness.PathOf("out")));
        Assert.AreEqual(Third, (await harness.Runs.LatestFinishedAsync(CancellationToken.None))!.AsOf);
    }

    [TestMethod]
    public async Task Decisions_of_later_days_are_not_known_and_the_made_up_night_says_what_it_is()
    {
        using var harness = Harness();
        harness.Put("市教育局.txt", Report("云川市教育局"));
        await harness.RunAsync(Before);
        await harness.MakeUpAsync(First, on: Third);
        Assert.Contains("\"madeUpOn\": \"2026-02-01\"", harness.Data("out", "manifest.json"));
        var madeUp = (await harness.Runs.LatestFinishedAsync(CancellationToken.None))!;
        var loaded = (await new SnapshotLoader(harness.Runs, harness.Ledger).LoadAsync(madeUp.Id, CancellationToken.None))!;
        Assert.AreEqual(Third, loaded.MadeUpOn);
        Assert.HasCount(1, loaded.UnrunNights);
        await harness.RunAsync(Third);
        var next = (await harness.Runs.LatestFinishedAsync(CancellationToken.None))!;
        Assert.IsNull((await new SnapshotLoader(harness.Runs, harness.Ledger).LoadAsync(next.Id, CancellationToken.None))!.MadeUpOn);
        Assert.Contains("\"unrunNights\"", harness.Data("out", "manifest.json"));
        Assert.DoesNotContain("madeUpOn", harness.Data("out", "manifest.json"));
    }

    [TestMethod]
    public async Task A_night_without_one_before_it_cannot_be_made_up()
    {
        using var harness = Harness();
        Assert.AreEqual(RunState.Refused, (await harness.MakeUpAsync(First, on: Third)).State);
    }

    private static NightHarness Harness()
    {
        var harness = new NightHarness();
        harness.PutRoster(Roster);
        return harness;
    }

    private static string Report(string unit) =>
        $"{unit}2025年政府信息公开工作年度报告\n\n一、总体情况\n\n2025年，本机关认真做好各项工作。\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n四、政府信息公开行政复议、行政诉讼情况\n\n五、存在的主要问题及改进情况\n\n一些栏目更新不够快，将每周检查一次。\n\n六、其他需要报告的事项\n\n本年度未收取信息处理费。\n\n{unit}\n2026年1月20日\n";

    private static string[] Files(NightHarness harness)
    {
        using var json = JsonDocument.Parse(harness.Data("out", "submissions.json"));
        return [.. json.RootElement.EnumerateArray().Select(one => one.GetProperty("file").GetString()!)];
    }

    private static JsonElement Submission(NightHarness harness, string file)
    {
        using var json = JsonDocument.Parse(harness.Data("out", "submissions.json"));
        return json.RootElement.EnumerateArray().First(one => one.GetProperty("file").GetString() == file).Clone();
    }
}
