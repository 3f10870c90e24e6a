using System.Net;
using System.Text;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Workbooks.Schemes;
using Aggregator.Server.Hosting;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Server.Tests.Web;

/// <summary>方案: the scheme as a tree, and another one on trial.</summary>
[TestClass]
public sealed class SchemePageTests : IDisposable
{
    private static readonly Person Reviewer = new("r", "甲", Role.Reviewer);

    private readonly SchemeTrials _trials = new(TimeProvider.System, NullLogger<SchemeTrials>.Instance);

    public void Dispose() => _trials.Dispose();

    [TestMethod]
    public async Task The_tree_lists_every_leaf_with_its_points_and_its_marking()
    {
        await using var host = await SiteHost.StartAsync();
        var page = await PageTests.PageAsync(host, "/scheme");
        var leaves = page.QuerySelectorAll(".scheme tbody tr:not(.level)");
        Assert.AreEqual(ScoringScheme.Default.Leaves.Count, leaves.Length);
        Assert.AreEqual("A11 按期报送 8 报送逾期天数：为0得8分，不超过3天得5分，不超过10天得2分，超过得0分 —", PageTests.Words(leaves[0]));
        StringAssert.Contains(page.QuerySelector("main .notice")!.TextContent, "按“默认方案 1”评定");
        StringAssert.Contains(page.QuerySelector("section[aria-labelledby=grades]")!.TextContent, "经人工确认属实的，等次不高于基本合格。");
    }

    [TestMethod]
    public async Task For_how_many_units_an_indicator_said_nothing_is_told_with_the_reason()
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = Night() });
        var row = (await PageTests.PageAsync(host, "/scheme")).QuerySelectorAll(".scheme tbody tr").Single(tr => tr.QuerySelector("th")!.TextContent.StartsWith("E11", StringComparison.Ordinal));
        Assert.AreEqual("0 个单位计分 2 个不适用：未导入依申请台账，不计入。", PageTests.Words(row.QuerySelector("[data-label=本次运行]")!));
    }

    [TestMethod]
    public async Task The_scheme_is_taken_away_as_workbook_and_as_data_and_read_back_as_the_same()
    {
        await using var host = await SiteHost.StartAsync();
        var browser = host.Browser();
        using var json = await browser.GetAsync(SchemeDownloads.Json);
        Assert.AreEqual("attachment", json.Content.Headers.ContentDisposition!.DispositionType);
        Assert.AreEqual(ScoringScheme.DefaultText, await json.Content.ReadAsStringAsync());
        CollectionAssert.AreEqual(SchemeWorkbook.Bytes(ScoringScheme.Default), await browser.GetByteArrayAsync(SchemeDownloads.Workbook));
    }

    [TestMethod]
    public async Task A_scheme_is_tried_on_both_years_and_the_page_tells_who_would_move()
    {
        await using var host = await StartAsync();
        var browser = host.Browser();
        var (answer, _) = await SentForm.UploadAsync(browser, "/scheme", Encoding.UTF8.GetBytes(ScoringScheme.DefaultText.Replace("\"version\": \"2\"", "\"version\": \"3\"", StringComparison.Ordinal).Replace("\"broken\": 2}", "\"broken\": 12}", StringComparison.Ordinal)), @"C:\桌面\方案 <b>.json");
        Assert.AreEqual((HttpStatusCode.Found, "/scheme/trial"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        await _trials.Work;
        var page = await PageTests.PageAsync(host, "/scheme/trial");
        StringAssert.Contains(page.QuerySelector("main p")!.TextContent, "“方案 <b>.json”，方案“默认方案 3”");
        Assert.IsNull(page.QuerySelector("meta[http-equiv=refresh]"));
        var year = Assert.ContainsSingle(page.QuerySelectorAll("section[aria-labelledby^=year-]"));
        StringAssert.Contains(year.TextContent, "与现行“默认方案 2”相比，5 个单位中");
        var row = year.QuerySelectorAll("tbody tr").Single(tr => tr.QuerySelector("th")!.TextContent.Contains("财政局", StringComparison.Ordinal));
        StringAssert.Contains(row.QuerySelector("[data-label=因何变动]")!.TextContent, "C11表内勾稽 -");
        answer.Dispose();
    }

    [TestMethod]
    public async Task A_trial_at_work_loads_the_page_again_until_the_reader_stops_it()
    {
        await using var host = await SiteHost.StartAsync(services: services => services.AddSingleton<ISchemeTrials, EndlessTrial>());
        var page = await PageTests.PageAsync(host, "/scheme/trial");
        Assert.AreEqual("3", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.AreEqual("正在试算，通常不超过一分钟。", page.QuerySelector("main [role=status]")!.TextContent);
        Assert.IsNull((await PageTests.PageAsync(host, page.QuerySelector(".refreshing a")!.GetAttribute("href")!)).QuerySelector("meta[http-equiv=refresh]"));
    }

    [TestMethod]
    public async Task What_is_wrong_with_a_scheme_is_told_with_its_place_and_nothing_is_tried()
    {
        await using var host = await StartAsync();
        var browser = host.Browser();
        var (answer, page) = await SentForm.UploadAsync(browser, "/scheme", Encoding.UTF8.GetBytes(ScoringScheme.DefaultText.Replace("\"name\": \"按期报送\", \"points\": 8", "\"name\": \"按期报送\", \"points\": 9", StringComparison.Ordinal)), "a.json");
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.IsTrue(page.QuerySelectorAll("[role=alert] li").Any(line => line.TextContent.StartsWith("评分方案“a.json”：", StringComparison.Ordinal)));
        Assert.IsNull(_trials.Of(Reviewer));
        answer.Dispose();
    }

    [TestMethod]
    [DataRow("", "请选择评分方案文件")]
    [DataRow("PK\u0003\u0004broken", "方案有1处要改正")]
    [DataRow("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "方案有1处要改正")]
    [DataRow("\0\u0001\u0002", "方案有1处要改正")]
    public async Task Hostile_bytes_are_refused_in_words(string bytes, string expected)
    {
        await using var host = await StartAsync();
        var (answer, page) = await SentForm.UploadAsync(host.Browser(), "/scheme", Encoding.Latin1.GetBytes(bytes), "x.xlsx");
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        StringAssert.Contains(page.QuerySelector("[role=alert]")!.TextContent, expected);
        answer.Dispose();
    }

    [TestMethod]
    public void A_file_too_large_for_a_scheme_is_not_even_read()
    {
        var told = _trials.Start(Night(), Reviewer, new byte[ISchemeTrials.MostBytes + 1], "x.json");
        Assert.IsFalse(told.Done);
        StringAssert.Contains(told.Sentence, "超过4 MB");
    }

    [TestMethod]
    public async Task One_trial_at_a_time_and_each_person_sees_the_own_one()
    {
        var text = Encoding.UTF8.GetBytes(ScoringScheme.DefaultText);
        Assert.IsTrue(_trials.Start(Night(), Reviewer, text, "a.json").Done);
        await _trials.Work;
        Assert.IsTrue(_trials.Start(Night(), Reviewer with { Account = "s" }, text, "b.json").Done, "The first one has ended.");
        await _trials.Work;
        Assert.AreEqual("a.json", _trials.Of(Reviewer)!.FileName);
        Assert.AreEqual("b.json", _trials.Of(Reviewer with { Account = "s" })!.FileName);
        Assert.IsNull(_trials.Of(Reviewer with { Account = "t" }));
        Assert.AreEqual(0, Assert.ContainsSingle(_trials.Of(Reviewer)!.Years).Moved, "The same scheme moves nobody.");
    }

    [TestMethod]
    public async Task A_night_of_a_scheme_that_is_gone_is_told_and_the_next_trial_can_start()
    {
        var text = Encoding.UTF8.GetBytes(ScoringScheme.DefaultText);
        _trials.Start(SampleSnapshot.Create(), Reviewer, text, "a.json");
        await _trials.Work;
        StringAssert.Contains(_trials.Of(Reviewer)!.Problem, "按“默认方案 1”评分，本程序已没有这个方案");
        Assert.IsTrue(_trials.Start(Night(), Reviewer, text, "b.json").Done);
        await _trials.Work;
    }

    private sealed class EndlessTrial : ISchemeTrials
    {
        public HandInOutcome Start(CitySnapshot night, Person person, byte[] bytes, string fileName) => new(false, "没有试算：另一份方案正在试算，请一两分钟后再试。", []);

        public SchemeTrialView Of(Person person) => new("a.json", "默认方案 3", DateTimeOffset.UnixEpoch);
    }

    private static CitySnapshot Night() => SampleSnapshot.Create() with { Scheme = ScoringScheme.Default.Name };

    private Task<SiteHost> StartAsync() => SiteHost.StartAsync(new FakeSiteData { Snapshot = Night() }, services: services => services.AddSingleton<ISchemeTrials>(_trials));
}
