using System.Text.Json;
using Aggregator.Core.Reports;
using Aggregator.Data;

namespace Aggregator.Pipeline.Tests;

/// <summary>What is handed in over the web, and what persons say whose it is, on the nights that follow.</summary>
[TestClass]
public sealed class HandInNightTests
{
    private static readonly DateTimeOffset LastSecond = new(2026, 1, 31, 15, 59, 59, TimeSpan.Zero);

    [TestMethod]
    public async Task A_hand_in_of_a_units_own_person_is_its_units_with_its_time_as_proof()
    {
        using var harness = await HarnessAsync();
        await HandInAsync(harness, "r1", "2025.html", "B01", 2025, LastSecond);
        await harness.RunAsync();
        var file = Assert.ContainsSingle(Submissions(harness, "out"));
        Assert.AreEqual("网上报送/000001/2025.html accepted B01 2025 hand-in 2026-01-31T23:59:59+08:00 0", Told(file));
        Assert.AreEqual("2026-01-31", file.GetProperty("firstSeen").GetString());
    }

    [TestMethod]
    public async Task A_second_after_midnight_in_China_is_a_day_late()
    {
        using var harness = await HarnessAsync();
        await HandInAsync(harness, "r1", "2025.html", "B01", null, LastSecond.AddSeconds(1));
        await harness.RunAsync();
        StringAssert.EndsWith(Told(Assert.ContainsSingle(Submissions(harness, "out"))), "2026-02-01T00:00:00+08:00 1");
        StringAssert.Contains(harness.Data("out", "findings.json"), "LATE_SUBMIT");
    }

    [TestMethod]
    public async Task A_report_of_another_unit_stays_with_who_handed_it_in_and_is_a_finding()
    {
        using var harness = await HarnessAsync();
        await HandInAsync(harness, "r1", "年报.html", "B02", 2025, LastSecond);
        await harness.RunAsync();
        var file = Assert.ContainsSingle(Submissions(harness, "out"));
        Assert.AreEqual("B02", file.GetProperty("unit").GetString());
        StringAssert.Contains(file.GetProperty("reason").GetString(), "按“云川市财政局”归属，但文件名、标题或落款写的是“云川市教育局”，请核对。");
        StringAssert.Contains(harness.Data("out", "findings.json"), "WRONG_UNIT");
    }

    [TestMethod]
    public async Task The_same_bytes_handed_in_twice_are_one_file_that_came_first_when_it_came_first()
    {
        using var harness = await HarnessAsync();
        await HandInAsync(harness, "r1", "年报.html", "B01", 2025, LastSecond);
        await HandInAsync(harness, "r2", "年报（再报）.html", null, null, LastSecond.AddDays(3));
        await harness.RunAsync();
        Assert.AreEqual("网上报送/000001/年报.html accepted B01 2025 hand-in 2026-01-31T23:59:59+08:00 0", Told(Assert.ContainsSingle(Submissions(harness, "out"))));
    }

    [TestMethod]
    public async Task The_file_handed_in_last_stands_though_it_came_before_and_nobody_is_late_for_it()
    {
        using var harness = await HarnessAsync();
        await HandInAsync(harness, "r1", "甲.html", "B01", 2025, LastSecond.AddDays(-2));
        await HandInAsync(harness, "r2", "乙.html", "B01", 2025, LastSecond.AddDays(1), overview: "另一份。2025年，本局主动公开信息。");
        await HandInAsync(harness, "r3", "甲.html", "B01", 2025, LastSecond.AddDays(2));
        await harness.RunAsync();
        var all = Submissions(harness, "out");
        CollectionAssert.AreEqual(new[] { "accepted", "superseded" }, all.Select(one => one.GetProperty("status").GetString()).ToList());
        Assert.AreEqual("2026-01-29T23:59:59+08:00", all[0].GetProperty("receivedAt").GetString());
        Assert.AreEqual(0, all[0].GetProperty("daysLate").GetInt32());
    }

    [TestMethod]
    public async Task A_night_of_an_earlier_day_knows_nothing_of_a_later_hand_in()
    {
        using var harness = await HarnessAsync();
        await HandInAsync(harness, "r1", "年报.html", "B01", 2025, LastSecond.AddSeconds(1));
        await harness.RunAsync(new DateOnly(2026, 1, 31), "before");
        Assert.IsEmpty(Submissions(harness, "before"));
        await harness.RunAsync(new DateOnly(2026, 2, 1), "after");
        Assert.HasCount(1, Submissions(harness, "after"));
    }

    [TestMethod]
    public async Task A_folder_of_the_same_name_in_the_inbox_takes_nothing_away()
    {
        using var harness = await HarnessAsync();
        harness.Put("网上报送/000001/年报.html", new LivingReport().Write("html"));
        await HandInAsync(harness, "r1", "年报.html", "B01", 2025, LastSecond);
        await harness.RunAsync();
        CollectionAssert.AreEqual(new[] { "网上报送/000001+/年报.html", "网上报送/000001/年报.html" }, Submissions(harness, "out").Select(one => one.GetProperty("file").GetString()).ToList());
    }

    [TestMethod]
    public async Task Nights_over_the_same_hand_ins_write_the_same_bytes_and_do_nothing_again()
    {
        using var harness = await HarnessAsync();
        await HandInAsync(harness, "r1", "年报.html", "B01", 2025, LastSecond);
        await harness.RunAsync("first");
        await harness.RunAsync("second");
        CollectionAssert.AreEqual(NightHarness.Hashes(harness.PathOf("first")), NightHarness.Hashes(harness.PathOf("second")));
        var stages = (await harness.Runs.RecentAsync(1, CancellationToken.None))[0].Stages;
        Assert.IsTrue(stages.Where(stage => stage.Stage is not ("collect" or "publish")).All(stage => stage.Done == 0), string.Join(' ', stages.Select(stage => $"{stage.Stage} {stage.Done}")));
    }

    [TestMethod]
    public async Task Bytes_without_a_row_are_no_hand_in_and_a_row_written_again_is_one()
    {
        using var harness = await HarnessAsync();
        await harness.Vault.KeepAsync(new LivingReport().Write("html"), CancellationToken.None);
        await harness.RunAsync("bytes");
        Assert.IsEmpty(Submissions(harness, "bytes"), "The process died between the vault and the store: nobody got a receipt.");
        await HandInAsync(harness, "r1", "年报.html", "B01", 2025, LastSecond);
        await HandInAsync(harness, "r1", "年报.html", "B01", 2025, LastSecond);
        await harness.RunAsync("row");
        Assert.HasCount(1, Submissions(harness, "row"));
    }

    [TestMethod]
    public async Task A_file_nobody_could_place_is_placed_by_a_person_moved_and_given_back()
    {
        using var harness = await HarnessAsync();
        harness.Put("扫描1.html", new LivingReport { Overview = "2025年，本局做好主动公开。" }.Write("html"));
        harness.PutRoster("code,name,kind\nB02,云川市财政局,bureau\nB03,云川市水利局,bureau\n");
        await harness.RunAsync("unplaced");
        var sha = Assert.ContainsSingle(Submissions(harness, "unplaced")).GetProperty("sha256").GetString()!;
        Assert.AreEqual("unplaced", Status(harness, "unplaced"));

        await harness.Placements.AppendAsync(new FilePlacement(sha, 1, "B02", 2025, "来电核实", "张三", harness.Clock.GetUtcNow()), CancellationToken.None);
        await harness.RunAsync("placed");
        var placed = Assert.ContainsSingle(Submissions(harness, "placed"));
        Assert.AreEqual(("accepted", "B02", "person"), (placed.GetProperty("status").GetString(), placed.GetProperty("unit").GetString(), placed.GetProperty("placedBy").GetString()));
        StringAssert.StartsWith(placed.GetProperty("reason").GetString(), "2026-04-10由张三指定归属，理由：来电核实。");

        await harness.Placements.AppendAsync(new FilePlacement(sha, 2, "B03", null, "原指定有误", "李四", harness.Clock.GetUtcNow()), CancellationToken.None);
        await harness.RunAsync("moved");
        Assert.AreEqual("B03", Assert.ContainsSingle(Submissions(harness, "moved")).GetProperty("unit").GetString());

        await harness.Placements.AppendAsync(new FilePlacement(sha, 3, null, null, "撤销", "李四", harness.Clock.GetUtcNow()), CancellationToken.None);
        await harness.RunAsync("again");
        Assert.AreEqual("unplaced", Status(harness, "again"));
    }

    [TestMethod]
    public async Task A_unit_that_left_the_roster_leaves_its_hand_in_listed()
    {
        using var harness = await HarnessAsync();
        await HandInAsync(harness, "r1", "年报.html", "GONE", 2025, LastSecond);
        await harness.RunAsync();
        Assert.AreEqual("unplaced", Status(harness, "out"));
        StringAssert.Contains(Submissions(harness, "out")[0].GetProperty("reason").GetString(), "“GONE”不在名册上");
    }

    [TestMethod]
    public async Task A_unit_that_hands_in_anothers_bytes_first_does_not_get_the_offices_file()
    {
        using var harness = await HarnessAsync();
        await HandInAsync(harness, "r1", "年报.html", "B02", 2025, LastSecond.AddDays(-9), account: "b02");
        await HandInAsync(harness, "r2", "年报.html", null, null, LastSecond.AddSeconds(1), account: "office");
        await harness.RunAsync();
        CollectionAssert.AreEqual(
            new[] { "网上报送/000001/年报.html accepted B02 2025 hand-in 2026-01-22T23:59:59+08:00 0", "网上报送/000002/年报.html accepted B01 2025 title 2026-02-01T00:00:00+08:00 1" },
            Submissions(harness, "out").ConvertAll(Told));
    }

    [TestMethod]
    public async Task An_account_that_says_for_two_units_says_nothing_for_a_line_without_one()
    {
        using var harness = await HarnessAsync();
        await HandInAsync(harness, "r1", "年报.html", "B01", 2025, LastSecond, account: "office");
        await HandInAsync(harness, "r2", "年报.html", "B02", 2025, LastSecond, account: "office");
        await HandInAsync(harness, "r3", "年报.html", null, null, LastSecond.AddDays(1), account: "office");
        await harness.RunAsync();
        var all = Submissions(harness, "out");
        CollectionAssert.AreEqual(new[] { "B01 accepted", "B02 accepted", "B01 superseded" }, all.ConvertAll(one => $"{one.GetProperty("unit")} {one.GetProperty("status")}"));
        Assert.AreEqual("同样内容的文件此前已收到（“年报.html”），以此前的为准；本件保留备查，不影响报送时间。", all[2].GetProperty("reason").GetString());
        Assert.AreEqual(0, all[0].GetProperty("daysLate").GetInt32());
    }

    [TestMethod]
    public async Task The_accepted_bytes_handed_in_again_replace_nothing_and_make_nobody_late()
    {
        using var harness = await HarnessAsync();
        harness.Put("教育局2025.html", new LivingReport().Write("html"));
        await harness.RunAsync(new DateOnly(2026, 4, 10), "first");
        var before = Told(Assert.ContainsSingle(Submissions(harness, "first")));
        await HandInAsync(harness, "r1", "再报.html", "B01", 2025, new DateTimeOffset(2026, 11, 22, 16, 0, 0, TimeSpan.Zero));
        await harness.RunAsync(new DateOnly(2026, 11, 24), "second");
        var all = Submissions(harness, "second");
        Assert.AreEqual(before, Told(all[0]));
        Assert.AreEqual("superseded", all[1].GetProperty("status").GetString());
        StringAssert.StartsWith(all[1].GetProperty("reason").GetString(), "同样内容的文件此前已收到（“教育局2025.html”）");
        Assert.IsFalse(harness.Data("second", "findings.json").Contains("LATE_SUBMIT", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task A_late_correction_says_nothing_of_an_earlier_report_whose_day_nobody_wrote_down()
    {
        using var harness = await HarnessAsync();
        harness.Put("教育局2025.html", new LivingReport().Write("html"));
        await harness.RunAsync(new DateOnly(2026, 4, 10), "first");
        var before = Submissions(harness, "first")[0].GetProperty("daysLate").ToString();
        await HandInAsync(harness, "r1", "更正.html", "B01", 2025, new DateTimeOffset(2026, 11, 22, 16, 0, 0, TimeSpan.Zero), overview: "更正后的一份。2025年，本局主动公开信息。");
        await harness.RunAsync(new DateOnly(2026, 11, 24), "second");
        var all = Submissions(harness, "second");
        CollectionAssert.AreEqual(new[] { "superseded", "accepted" }, all.ConvertAll(one => one.GetProperty("status").GetString()));
        Assert.AreEqual(before, all[1].GetProperty("daysLate").ToString());
        Assert.IsFalse(harness.Data("second", "findings.json").Contains("LATE_SUBMIT", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task A_report_handed_in_in_time_is_in_time_though_a_copy_without_a_day_lies_in_the_inbox()
    {
        using var harness = await HarnessAsync();
        harness.Put("教育局2025.html", new LivingReport().Write("html"));
        await harness.RunAsync(new DateOnly(2026, 1, 30), "first");
        await HandInAsync(harness, "r1", "年报.html", "B01", 2025, LastSecond);
        await harness.RunAsync(new DateOnly(2026, 4, 10), "second");
        var all = Submissions(harness, "second");
        Assert.AreEqual(("accepted", "0", "received"), (all[0].GetProperty("status").GetString(), all[0].GetProperty("daysLate").ToString(), all[0].GetProperty("lateBasis").GetString()));
    }

    private static async Task<NightHarness> HarnessAsync()
    {
        var harness = new NightHarness();
        Directory.CreateDirectory(harness.PathOf("inbox"));
        harness.PutRoster("code,name,kind\nB01,云川市教育局,bureau\nB02,云川市财政局,bureau\n");
        await new Migrator(harness.Store, harness.Clock).MigrateAsync(dryRun: false, CancellationToken.None);
        return harness;
    }

    private static async Task HandInAsync(NightHarness harness, string batch, string name, string? unit, int? year, DateTimeOffset at, string? overview = null, string account = "b01")
    {
        var report = new LivingReport();
        report.Overview = overview ?? report.Overview;
        var kept = await harness.Vault.KeepAsync(report.Write("html"), CancellationToken.None);
        await harness.HandIns.AddAsync([new HandIn(0, batch, 1, kept.Sha256, kept.Length, name, name, unit, year, at, account, "王科长", "", HandInState.Kept, "", null)], null, CancellationToken.None);
    }

    private static List<JsonElement> Submissions(NightHarness harness, string to) => [.. JsonDocument.Parse(harness.Data(to, "submissions.json")).RootElement.EnumerateArray()];

    private static string? Status(NightHarness harness, string to) => Assert.ContainsSingle(Submissions(harness, to)).GetProperty("status").GetString();

    private static string Told(JsonElement one) => string.Join(' ', new[] { "file", "status", "unit", "year", "placedBy", "receivedAt", "daysLate" }.Select(key => one.GetProperty(key).ToString()));
}
