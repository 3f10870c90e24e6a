using System.Text;
using Aggregator.Data.Workers;
using Aggregator.Pipeline.Workers;

namespace Aggregator.Pipeline.Tests.Portals;

/// <summary>Rounds over columns as portals print them, and over servers that do not want to be visited.</summary>
[TestClass]
public sealed class PortalRoundTests
{
    private const string Title = "云川市教育局2025年政府信息公开工作年度报告";

    private PortalCity _city = null!;

    [TestInitialize]
    public async Task StartAsync() => _city = await PortalCity.StartAsync();

    [TestCleanup]
    public async Task StopAsync() => await _city.DisposeAsync();

    [TestMethod]
    public async Task An_office_that_has_not_switched_it_on_is_never_on_the_network()
    {
        Assert.AreEqual(0, (await _city.RoundAsync(isOn: false)).Sites);
        Assert.IsEmpty(_city.Site.Asked);
    }

    [TestMethod]
    public async Task The_years_page_and_its_attachments_are_found_and_kept()
    {
        _city.Column("/jyj/", ("云川市教育局2024年政府信息公开工作年度报告", "/jyj/202501/t1.html"), ("云川市财政局2025年政府信息公开工作年度报告", "/czj/t2.html"), ("图解：2025年政府信息公开年度报告", "/jyj/t3.html"), (Title, "202601/t4.html"));
        _city.Site.File("/jyj/202601/t4.html", Report("<p><a href=\"P01.docx\">附件：年报.docx</a></p>"), "text/html");
        _city.Site.File("/jyj/202601/P01.docx", new LivingReport().Write("docx"), "application/octet-stream");
        var tally = await _city.RoundAsync();
        Assert.AreEqual((1, 1, 0, 1), (tally.Sites, tally.Visited, tally.Failed, tally.Changed));
        var looks = await _city.Store.OfRoundAsync(_city.Rounds[0].Id, CancellationToken.None);
        CollectionAssert.AreEqual(new[] { "column  seen True", "page 2025 seen True", "attachment 2025 seen True" }, looks.Select(look => $"{look.Part} {look.Year} {look.Outcome} {look.IsChange}").ToList());
        Assert.IsTrue(looks.All(look => _city.Harness.Vault.Has(look.Sha256!)));
        Assert.AreEqual(Title, looks[1].Title);
    }

    [TestMethod]
    public async Task The_next_night_asks_whether_anything_has_changed_and_notes_that_nothing_has()
    {
        await GoodAsync();
        await _city.RoundAsync();
        _city.Site.Forget();
        await _city.RoundAsync();
        Assert.IsEmpty(_city.Site.Asked, "What was visited is not due again before the next night.");
        await _city.NextRoundAsync();
        CollectionAssert.AreEqual(new[] { "/robots.txt", "/jyj/", "304", "/jyj/1.html", "304" }, _city.Site.Asked.ToList());
        Assert.AreEqual("not-modified", _city.Rounds[^1].Outcome);
        var looks = await _city.Store.OfRoundAsync(_city.Rounds[^1].Id, CancellationToken.None);
        Assert.IsTrue(looks.All(look => look is { Status: 304, IsChange: false, Sha256: not null, ServedSha256: not null }), "To have seen the same is to have seen it.");
    }

    [TestMethod]
    public async Task A_counter_of_visitors_is_no_change_and_another_number_in_a_table_is()
    {
        await GoodAsync();
        await _city.RoundAsync();
        _city.Site.File("/jyj/1.html", Report("", "<div>浏览次数：37次</div>"), "text/html");
        Assert.AreEqual(0, (await _city.NextRoundAsync()).Changed);
        _city.Site.File("/jyj/1.html", new LivingReport().Set("T1", "licence", "decisions", "135").Write("html"), "text/html");
        Assert.AreEqual(1, (await _city.NextRoundAsync()).Changed);
    }

    [TestMethod]
    public async Task A_site_that_fails_is_left_alone_for_longer_each_time_and_a_good_visit_ends_that()
    {
        _city.Site.Status("/jyj/", 500);
        var visited = new List<int>();
        for (var night = 0; night < 16; night++)
        {
            if ((await _city.RoundAsync()).Visited == 1)
            {
                visited.Add(night);
            }

            _city.Harness.Clock.Advance(TimeSpan.FromDays(1));
        }

        CollectionAssert.AreEqual(new[] { 0, 1, 3, 7, 14 }, visited);
        Assert.AreEqual(5, _city.Rounds[^1].Failures);
        await GoodAsync();
        await _city.GrantAsync("B01");
        Assert.AreEqual(0, _city.Rounds[^1].Failures);
        Assert.AreEqual(1, (await _city.NextRoundAsync()).Visited);
    }

    [TestMethod]
    public async Task Whoever_asks_again_and_again_puts_nothing_off()
    {
        _city.Site.Status("/jyj/", 500);
        await _city.RoundAsync();
        var due = _city.Rounds[0].NextTry;
        await _city.GrantAsync("B01");
        await _city.GrantAsync("B01");
        Assert.AreEqual((1, due), (_city.Rounds[^1].Failures, _city.Rounds[^1].NextTry));
    }

    [TestMethod]
    public async Task A_visit_in_the_afternoon_does_not_cost_the_next_nights()
    {
        await GoodAsync();
        _city.Harness.Clock.Advance(TimeSpan.FromHours(6));
        await _city.RoundAsync();
        _city.Harness.Clock.Advance(TimeSpan.FromHours(10));
        Assert.AreEqual(1, (await _city.RoundAsync()).Visited);
    }

    [TestMethod]
    public async Task Of_two_processes_that_begin_a_round_at_once_one_visits_and_the_other_finds_nothing_due()
    {
        await GoodAsync();
        await using var one = New();
        await using var two = New();
        await one.BeatAsync(CancellationToken.None);
        await two.BeatAsync(CancellationToken.None);
        var tallies = await Task.WhenAll(_city.RoundAsync(one, CancellationToken.None), _city.RoundAsync(two, CancellationToken.None));
        CollectionAssert.AreEquivalent(new[] { 0, 1 }, tallies.Select(tally => tally.Visited).ToList());
        CollectionAssert.AreEqual(new[] { "/robots.txt", "/jyj/", "/jyj/1.html" }, _city.Site.Asked.ToList());
        Assert.AreEqual(1, _city.Site.MostAtOnce);
    }

    [TestMethod]
    public async Task A_process_that_the_others_took_for_dead_stops_visiting_and_is_not_believed_to_have_ended_its_round()
    {
        await GoodAsync();
        await using var one = New();
        await one.BeatAsync(CancellationToken.None);
        _city.Site.Answer("/jyj/1.html", async context =>
        {
            var workers = new WorkerStore(_city.Harness.Store, _city.Harness.Clock);
            Assert.IsTrue(await workers.StrikeOffAsync((await workers.AllAsync(CancellationToken.None)).Single(), CancellationToken.None));
            await one.BeatAsync(CancellationToken.None);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await Assert.ThrowsAsync<OperationCanceledException>(() => _city.RoundAsync(one, CancellationToken.None));
        Assert.IsEmpty(_city.Rounds);
    }

    [TestMethod]
    public async Task A_slow_site_costs_its_time_and_no_other_site()
    {
        _city.PutProfiles($$"""{ "sites": [ { "unit": "B01", "column": "{{_city.Site.At("/slow/")}}" }, { "unit": "B02", "column": "{{_city.Site.At("/czj/")}}" } ] }""");
        _city.Site.Dripping("/slow/");
        _city.Column("/czj/", ("云川市财政局2025年政府信息公开工作年度报告", "1.html"));
        _city.Site.File("/czj/1.html", Report(), "text/html");
        _city.Limits = _city.Limits with { Site = TimeSpan.FromSeconds(2) };
        var tally = await _city.RoundAsync();
        Assert.AreEqual((2, 2, 1), (tally.Sites, tally.Visited, tally.Failed));
        CollectionAssert.AreEqual(new[] { "slow", "seen" }, _city.Rounds.Select(round => round.Outcome).ToList());
    }

    [TestMethod]
    public async Task A_host_that_answers_nobody_is_let_go_and_a_round_has_an_end()
    {
        var sites = Enumerable.Range(0, 5).Select(i => $$"""{ "unit": "B01", "column": "{{_city.Site.At($"/{i}/")}}" }""");
        _city.PutProfiles($$"""{ "sites": [ {{string.Join(',', sites)}} ] }""");
        for (var i = 0; i < 5; i++)
        {
            _city.Site.Silent($"/{i}/");
        }

        _city.Limits = _city.Limits with { Answer = TimeSpan.FromMilliseconds(300) };
        var tally = await _city.RoundAsync();
        Assert.AreEqual((5, 3, 3), (tally.Sites, tally.Visited, tally.Failed));
        _city.Limits = _city.Limits with { Answer = TimeSpan.FromSeconds(60), Round = TimeSpan.FromSeconds(1) };
        Assert.AreEqual(0, (await _city.RoundAsync()).Visited, "The round ends in the middle of a visit, which the next one begins with.");
    }

    [TestMethod]
    public async Task A_page_of_an_error_in_the_place_of_a_report_takes_nothing_away()
    {
        await GoodAsync();
        await _city.RoundAsync();
        _city.Site.Page("/jyj/1.html", "<html><title>安全验证</title><body><p>请完成验证后继续访问。</p></body></html>");
        await _city.NextRoundAsync();
        Assert.AreEqual(("unusable", 1), (_city.Rounds[^1].Outcome, _city.Rounds[^1].Failures));
        Assert.HasCount(1, await _city.Store.ChangesBeforeAsync(DateTimeOffset.MaxValue, CancellationToken.None));
    }

    [TestMethod]
    public async Task A_page_that_is_gone_is_noted_as_gone_even_where_the_column_lists_it_no_more()
    {
        await GoodAsync();
        await _city.RoundAsync();
        _city.Column("/jyj/");
        await _city.NextRoundAsync();
        Assert.AreEqual("not-modified", _city.Rounds[^1].Outcome.Replace("seen", "not-modified", StringComparison.Ordinal), "It may have gone to the next page of the column.");
        _city.Site.Remove("/jyj/1.html");
        await _city.NextRoundAsync();
        Assert.AreEqual("gone", _city.Rounds[^1].Outcome);
        Assert.IsNull((await _city.Store.ChangesBeforeAsync(DateTimeOffset.MaxValue, CancellationToken.None))[^1].Sha256);
    }

    [TestMethod]
    public async Task A_page_in_place_of_an_attachment_is_no_attachment()
    {
        _city.Column("/jyj/", (Title, "1.html"));
        _city.Site.File("/jyj/1.html", Report("<a href=\"1.pdf\">年报.pdf</a>"), "text/html");
        _city.Site.Page("/jyj/1.pdf", "<html><body>请登录</body></html>");
        await _city.RoundAsync();
        var look = (await _city.Store.OfRoundAsync(_city.Rounds[0].Id, CancellationToken.None))[^1];
        Assert.AreEqual(("attachment", "unusable", null), (look.Part, look.Outcome, look.Sha256));
    }

    [TestMethod]
    public async Task A_column_that_lies_about_its_charset_lists_what_it_lists()
    {
        var gb = Encoding.GetEncoding("gb18030");
        _city.Site.File("/jyj/", gb.GetBytes($"<html><head><meta charset=\"utf-8\"></head><body><a href=\"1.html\">{Title}</a></body></html>"), "text/html; charset=iso-8859-1");
        _city.Site.File("/jyj/1.html", Report(), "text/html");
        Assert.AreEqual(1, (await _city.RoundAsync()).Changed);
    }

    [TestMethod]
    public async Task The_offices_own_pattern_and_selector_choose_among_links()
    {
        _city.PutProfiles($$"""{ "sites": [ { "unit": "B01", "column": "{{_city.Site.At("/jyj/")}}", "link": "/{year}/nb*.html", "selector": "#list" } ] }""");
        _city.Site.Page("/jyj/", "<html><body><a href=\"/2025/nb1.html\">菜单</a><div id=\"list\"><a href=\"/2024/nb2.html\">一</a><a href=\"/2025/nb3.html\">二</a></div></body></html>");
        _city.Site.File("/2025/nb3.html", Report(), "text/html");
        Assert.AreEqual(1, (await _city.RoundAsync()).Changed);
        Assert.DoesNotContain("/2025/nb1.html", _city.Site.Asked);
    }

    [TestMethod]
    public async Task Records_that_a_script_lays_out_a_second_page_and_a_page_that_sends_on_are_read()
    {
        _city.Site.Page("/jyj/", "<html><head><meta http-equiv=\"refresh\" content=\"0; url=/jyj/index.html\"></head></html>");
        _city.Site.Page("/jyj/index.html", "<html><body><script type=\"text/xml\"><datastore><record><![CDATA[<li><a href=\"/jyj/24.html\" title=\"云川市教育局2024年政府信息公开年报\">年报</a></li>]]></record></datastore></script><a href=\"index_1.html\">下一页</a></body></html>");
        _city.Site.Page("/jyj/index_1.html", $"<html><body><script type=\"text/xml\"><record><![CDATA[<a href='/jyj/1.html' title='{Title}'>年报</a>]]></record></script></body></html>");
        _city.Site.File("/jyj/1.html", Report(), "text/html");
        Assert.AreEqual(1, (await _city.RoundAsync()).Changed);
    }

    [TestMethod]
    public async Task A_column_without_the_years_report_is_no_failure()
    {
        _city.Column("/jyj/", ("云川市教育局2024年政府信息公开工作年度报告", "/jyj/1.html"));
        await _city.RoundAsync();
        Assert.AreEqual(("not-listed", 0), (_city.Rounds[0].Outcome, _city.Rounds[0].Failures));
    }

    [TestMethod]
    public async Task A_page_larger_than_any_page_is_not_taken_apart()
    {
        _city.Site.File("/jyj/", Encoding.UTF8.GetBytes("<html><body>" + new string('x', 2_000_000)), "text/html");
        _city.Limits = _city.Limits with { MostPageBytes = 1 << 20 };
        await _city.RoundAsync();
        Assert.AreEqual("too-large", _city.Rounds[0].Outcome);
    }

    private WorkerPresence New() => new(new WorkerStore(_city.Harness.Store, _city.Harness.Clock), new WorkerOptions { Ability = "1.0", IdleWait = TimeSpan.FromMilliseconds(20) }, TimeProvider.System);

    private Task GoodAsync()
    {
        _city.Column("/jyj/", (Title, "1.html"));
        _city.Site.File("/jyj/1.html", Report(), "text/html");
        return Task.CompletedTask;
    }

    private static byte[] Report(string more = "", string before = "")
    {
        var page = Encoding.UTF8.GetString(new LivingReport().Write("html"));
        var body = page.IndexOf("<body", StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? page.IndexOf('>', at) + 1 : 0;
        return Encoding.UTF8.GetBytes(page.Insert(body, before) + more);
    }
}
