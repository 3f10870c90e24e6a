using System.Text.Json;
using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Data.Rows;

namespace Aggregator.Pipeline.Tests.Portals;

/// <summary>What was fetched, in the nights that follow: beside what was handed in, never in its place.</summary>
[TestClass]
public sealed class PortalNightTests
{
    private const string Title = "云川市教育局2025年政府信息公开工作年度报告";

    private PortalCity _city = null!;

    [TestInitialize]
    public async Task StartAsync()
    {
        _city = await PortalCity.StartAsync();
        _city.Column("/jyj/", (Title, "1.html"));
        Show(120);
    }

    [TestCleanup]
    public async Task StopAsync() => await _city.DisposeAsync();

    [TestMethod]
    public async Task A_page_counts_where_nothing_was_handed_in_and_says_so()
    {
        await _city.RoundAsync();
        await _city.NightAsync();
        var file = Assert.ContainsSingle(Submissions("out"));
        Assert.AreEqual($"网站采集/000002/{Title}.html accepted B01 2025 portal", Told(file));
        StringAssert.Contains(file.GetProperty("reason").GetString(), "没有收到报送的报告，按网站上公布的版本登记；请提醒单位报送。");
        Assert.IsFalse(file.TryGetProperty("receivedAt", out var received) && received.ValueKind == JsonValueKind.String, "Nobody has handed it in.");
        Assert.DoesNotContain("B01", Findings("out", "MISSING_REPORT"));
    }

    [TestMethod]
    public async Task A_unit_that_has_published_and_not_handed_in_is_reminded_all_the_same()
    {
        await _city.RoundAsync();
        await _city.NightAsync();
        StringAssert.Contains(_city.Harness.Data("out", "reminders.json"), "B01");
    }

    [TestMethod]
    public async Task The_day_a_page_states_is_the_day_the_report_was_published_on()
    {
        await HandInAsync(120);
        _city.Site.Page("/jyj/1.html", System.Text.Encoding.UTF8.GetString(new LivingReport().Set("T1", "licence", "decisions", "120").Write("html")).Replace("<body>", "<body><p>发布时间：2026-03-05 09:00</p>", StringComparison.Ordinal));
        await _city.RoundAsync();
        await _city.NightAsync();
        Assert.Contains("B01", Findings("out", "LATE_PUBLISH"));
    }

    [TestMethod]
    public async Task A_page_that_is_never_twice_the_same_does_not_make_the_night_longer_for_ever()
    {
        for (var i = 0; i < 20; i++)
        {
            Show(100 + i);
            await _city.NextRoundAsync();
        }

        await _city.NightAsync();
        Assert.HasCount(12, Submissions("out"));
        Assert.IsLessThanOrEqualTo(5, Findings("out", "PAGE_CHANGED").Count);
    }

    [TestMethod]
    public async Task A_night_that_is_made_up_has_what_was_fetched_once_and_from_the_site()
    {
        await _city.RoundAsync();
        await _city.NightAsync();
        await _city.Harness.MakeUpAsync(new DateOnly(2026, 4, 11), on: new DateOnly(2026, 4, 12));
        CollectionAssert.AreEqual(new[] { $"网站采集/000002/{Title}.html accepted B01 2025 portal" }, Submissions("out").Select(Told).ToList());
    }

    [TestMethod]
    public async Task A_hand_in_stands_whatever_the_site_shows_later_and_the_difference_is_a_finding()
    {
        await HandInAsync(120);
        _city.Harness.Clock.Advance(TimeSpan.FromDays(1));
        Show(135);
        await _city.RoundAsync();
        await _city.NightAsync();
        CollectionAssert.AreEqual(new[] { "网上报送/000001/年报.html accepted B01 2025 hand-in", $"网站采集/000002/{Title}.html superseded B01 2025 portal" }, Submissions("out").Select(Told).ToList());
        Assert.Contains("B01", Findings("out", "PAGE_DIFFERS"));
        Assert.IsEmpty(Findings("out", "CHANGED_AFTER"), "Nobody has handed in twice.");
    }

    [TestMethod]
    public async Task A_report_sent_back_is_not_taken_from_the_site_instead()
    {
        await HandInAsync(120);
        await _city.NightAsync("first");
        var sha = Submissions("first")[0].GetProperty("sha256").GetString()!;
        await new ReturnStore(_city.Harness.Store, _city.Harness.Clock).AddAsync(new ReturnOrder("B01", 2025, sha, "数据有误", "张三", new ChinaMoment(ShanghaiClock.Today(_city.Harness.Clock)), ShanghaiClock.Today(_city.Harness.Clock).AddDays(15)), CancellationToken.None);
        await _city.RoundAsync();
        await _city.NightAsync();
        CollectionAssert.AreEqual(new[] { "returned", "superseded" }, Submissions("out").Select(one => one.GetProperty("status").GetString()).ToList());
    }

    [TestMethod]
    public async Task A_silent_change_of_the_page_is_a_finding_and_the_newest_version_counts()
    {
        await _city.RoundAsync();
        Show(135);
        await _city.NextRoundAsync();
        await _city.NightAsync();
        CollectionAssert.AreEqual(new[] { $"网站采集/000002/{Title}.html superseded B01 2025 portal", $"网站采集/000004/{Title}.html accepted B01 2025 portal" }, Submissions("out").Select(Told).ToList());
        Assert.HasCount(1, Findings("out", "PAGE_CHANGED"));
        Assert.IsEmpty(Findings("out", "CHANGED_AFTER"), "One change is told once.");
    }

    [TestMethod]
    public async Task A_night_of_an_earlier_day_knows_nothing_of_a_later_visit()
    {
        await _city.NightAsync("before");
        Assert.IsEmpty(Submissions("before"));
        await _city.NextRoundAsync();
        await _city.Harness.RunAsync(ShanghaiClock.Today(_city.Harness.Clock).AddDays(-1), "still");
        Assert.IsEmpty(Submissions("still"));
        await _city.NightAsync("after");
        Assert.HasCount(1, Submissions("after"));
    }

    [TestMethod]
    public async Task Nights_over_the_same_visits_write_the_same_bytes_and_do_nothing_again()
    {
        await _city.RoundAsync();
        await _city.NightAsync("first");
        await _city.NightAsync("second");
        CollectionAssert.AreEqual(NightHarness.Hashes(_city.Harness.PathOf("first")), NightHarness.Hashes(_city.Harness.PathOf("second")));
        await _city.NextRoundAsync();
        await _city.NightAsync("third");
        var stages = (await _city.Harness.Runs.RecentAsync(1, CancellationToken.None))[0].Stages;
        Assert.IsTrue(stages.Where(stage => stage.Stage is "read" or "check" or "place" or "compare").All(stage => stage.Done == 0), "A visit that found the same makes no work.");
    }

    [TestMethod]
    public async Task A_site_the_office_looks_at_no_more_counts_no_more()
    {
        await _city.RoundAsync();
        _city.PutProfiles($$"""{ "sites": [ { "unit": "B01", "column": "{{_city.Site.At("/other/")}}" } ] }""");
        await _city.NightAsync();
        Assert.IsEmpty(Submissions("out"));
    }

    [TestMethod]
    public async Task Several_sites_of_a_unit_are_held_against_each_other()
    {
        _city.PutProfiles($$"""{ "sites": [ { "unit": "B01", "name": "市政府网站", "column": "{{_city.Site.At("/jyj/")}}" }, { "unit": "B01", "name": "本局网站", "column": "{{_city.Site.At("/own/")}}" } ] }""");
        _city.Column("/own/", (Title, "9.html"));
        _city.Site.File("/own/9.html", new LivingReport().Set("T1", "licence", "decisions", "130").Write("html"), "text/html");
        await _city.RoundAsync();
        await _city.NightAsync();
        Assert.AreEqual("accepted superseded", string.Join(' ', Submissions("out").Select(one => one.GetProperty("status").GetString())));
        Assert.HasCount(1, Findings("out", "SITES_DIFFER"));
    }

    [TestMethod]
    public async Task A_page_that_only_leads_to_the_report_is_no_report_and_its_attachment_is()
    {
        _city.Site.Page("/jyj/1.html", $"<html><head><meta charset=\"utf-8\"></head><body><h1>{Title}</h1><p>发布时间：2026-01-18 来源：市教育局</p><p>附件：<a href=\"1.docx\">{Title}.docx</a></p></body></html>");
        _city.Site.File("/jyj/1.docx", new LivingReport().Write("docx"), "application/octet-stream");
        await _city.RoundAsync();
        await _city.NightAsync();
        CollectionAssert.AreEqual(new[] { $"网站采集/000002/{Title}.html superseded B01 2025 portal", $"网站采集/000003/{Title}.docx accepted B01 2025 portal" }, Submissions("out").Select(Told).ToList());
    }

    [TestMethod]
    public async Task Profiles_with_mistakes_are_refused_before_anything_is_written()
    {
        _city.PutProfiles("""{ "sites": [ { "unit": "B01", "column": "nowhere" } ] }""");
        var night = await _city.NightAsync();
        Assert.AreEqual(RunState.Refused, night.State);
        StringAssert.Contains(night.Messages[0], "采集来源文件“portals.json”第1条来源：栏目网址");
    }

    private void Show(int licences) => _city.Site.File("/jyj/1.html", new LivingReport().Set("T1", "licence", "decisions", licences.ToString(System.Globalization.CultureInfo.InvariantCulture)).Write("html"), "text/html");

    private async Task HandInAsync(int licences)
    {
        var kept = await _city.Harness.Vault.KeepAsync(new LivingReport().Set("T1", "licence", "decisions", licences.ToString(System.Globalization.CultureInfo.InvariantCulture)).Write("html"), CancellationToken.None);
        await _city.Harness.HandIns.AddAsync([new HandIn(0, "r1", 1, kept.Sha256, kept.Length, "年报.html", "年报.html", "B01", 2025, _city.Harness.Clock.GetUtcNow(), "b01", "王科长", "", HandInState.Kept, "", null)], null, CancellationToken.None);
    }

    private List<JsonElement> Submissions(string to) => [.. JsonDocument.Parse(_city.Harness.Data(to, "submissions.json")).RootElement.EnumerateArray()];

    private List<string?> Findings(string to, string rule) =>
        [.. JsonDocument.Parse(_city.Harness.Data(to, "findings.json")).RootElement.EnumerateArray().Where(one => one.GetProperty("rule").GetString() == rule).Select(one => one.GetProperty("unit").GetString())];

    private static string Told(JsonElement file) => string.Join(' ', new[] { "file", "status", "unit", "year", "placedBy" }.Select(key => file.GetProperty(key).ToString()));
}
