using System.Net;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Data;
using Aggregator.Data.Access;
using Aggregator.Server.Hosting;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>The points of an indicator that no finding speaks of: objected to by the unit, decided on by a reviewer.</summary>
[TestClass]
public sealed class LedgerScoreTests : IDisposable
{
    private readonly FakeSiteData _data = BusyNight.Create();
    private readonly FakeScoreDesk _scores = new();
    private readonly FakeReviewDesk _desk = new();
    private readonly TempFolder _folder = new();

    private CitySnapshot Night => _data.Snapshot!;

    private RankedUnit Ranked => Night.Ranking.First(one => one.Leaves.Any(leaf => leaf.Points < leaf.Max));

    private LeafScore Lost => Ranked.Leaves.First(leaf => leaf.Points < leaf.Max);

    private string Address => ScoreLine.AddressOf(Ranked.Unit, Lost.Code);

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public async Task A_unit_objects_to_points_it_lost_and_the_page_says_so_at_once()
    {
        await using var host = await StartAsync();
        var browser = host.Browser(Role.Unit, Ranked.Unit);
        StringAssert.Contains(await browser.GetStringAsync("/units/" + Ranked.Unit), Address);
        var (answer, _) = await SentForm.PostAsync(browser, Address, Address + "?handler=Object", ("reason", "数字有误"));
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        StringAssert.StartsWith(Assert.ContainsSingle(_scores.Asked), $"object {Ranked.Unit} {Lost.Code} 数字有误 ");
        _desk.History.Add(Objection());
        StringAssert.Contains(await browser.GetStringAsync("/units/" + Ranked.Unit), "已提出异议");
        StringAssert.Contains(await browser.GetStringAsync(Address), "异议待裁决");
        StringAssert.Contains(await host.Browser().GetStringAsync("/ledger"), "对指标得分的异议");
        answer.Dispose();
    }

    [TestMethod]
    public async Task Of_another_units_points_nothing_is_there_and_the_units_own_way_is_closed_to_the_office()
    {
        await using var host = await StartAsync();
        using var other = await host.Browser(Role.Unit, Night.Ranking.First(one => one.Unit != Ranked.Unit).Unit).GetAsync(Address);
        Assert.AreEqual(HttpStatusCode.NotFound, other.StatusCode);
        var (office, _) = await SentForm.PostAsync(host.Browser(), Address, Address + "?handler=Object", ("reason", "x"));
        Assert.AreEqual(HttpStatusCode.Forbidden, office.StatusCode);
        Assert.IsEmpty(_scores.Asked);
        office.Dispose();
    }

    [TestMethod]
    public async Task A_refused_decision_on_points_comes_back_as_it_was_typed()
    {
        _desk.History.Add(Objection());
        await using var host = await StartAsync();
        var (answer, page) = await SentForm.PostAsync(host.Browser(), Address, Address + "?handler=Decide", ("kind", "change"), ("points", "1.5"), ("document", "〔2026〕3号"), ("reason", ""), ("seen", "1"));
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.AreEqual(("1.5", "〔2026〕3号"), (page.QuerySelector("input[name=points]")!.GetAttribute("value"), page.QuerySelector("input[name=document]")!.GetAttribute("value")));
        Assert.IsTrue(page.QuerySelector("input[value=change]")!.HasAttribute("checked"));
        StringAssert.Contains(page.QuerySelector("#" + page.QuerySelector("textarea")!.GetAttribute("aria-describedby"))!.TextContent, "请写明理由");
        StringAssert.Contains(page.QuerySelector("section[aria-labelledby=decide] .said")!.TextContent, "原件为3件");
        answer.Dispose();
    }

    [TestMethod]
    public async Task Other_points_need_a_document_and_stand_as_if_a_workbook_had_brought_them()
    {
        using var store = new Store(StoreOptions.Parse(null, null, _folder.Path));
        await new Migrator(store, TimeProvider.System).MigrateAsync(dryRun: false, CancellationToken.None);
        var (reviews, settings) = (new ReviewStore(store), new SettingStore(store, new AuditStore(store, TimeProvider.System, AuditHead.In(_folder.Path))));
        var apart = new MakerChecker(settings, new DecisionStore(store), new ReturnStore(store, TimeProvider.System), new PlacementStore(store), _data, new HttpContextAccessor());
        var desk = new ScoreDesk(reviews, _data, apart, TimeProvider.System);
        Assert.IsTrue((await desk.ObjectAsync(Ranked.Unit, Lost.Code, "原件为3件", "某局", CancellationToken.None)).Done);
        Assert.IsFalse((await desk.ObjectAsync(Ranked.Unit, Lost.Code, "再次提出", "某局", CancellationToken.None)).Done, "One at a time.");

        var draft = new ScoreDraft(ScoreDraft.Change, "0.5", "", "经核原件", 1);
        Assert.AreEqual(DecisionDraft.DocumentField, (await desk.DecideAsync(Ranked.Unit, Lost.Code, draft, "张三", CancellationToken.None)).Field);
        Assert.AreEqual(ScoreDraft.PointsField, (await desk.DecideAsync(Ranked.Unit, Lost.Code, draft with { Points = "999", Document = "〔2026〕3号" }, "张三", CancellationToken.None)).Field);
        Assert.IsTrue((await desk.DecideAsync(Ranked.Unit, Lost.Code, draft with { Document = "〔2026〕3号" }, "张三", CancellationToken.None)).Done);

        var all = await reviews.AllAsync(CancellationToken.None);
        var given = ReviewedScore.Of(all).Single();
        Assert.AreEqual((Ranked.Unit, Lost.Code, 0.5m, "〔2026〕3号", ReviewedScore.JudgedOf(Lost)), (given.Unit, given.Leaf, given.Points, given.Document, given.Judged));
        var line = ScoreLine.Of(Night, Ranked.Unit, all).Single(one => one.Leaf.Code == Lost.Code);
        Assert.IsNull(line.Open);
        Assert.HasCount(3, Assert.ContainsSingle(line.Objections).Answer);
        Assert.IsTrue(ReviewBook.Of(all).Entries.Any(entry => entry.Cell.Field == ReviewField.Remark && entry.Value.EndsWith("的异议）：经核原件", StringComparison.Ordinal)));
    }

    private ReviewEntry Objection() => new(new ReviewCell(ReviewField.Objection, Ranked.Unit, Night.Year, Lost.Code), "原件为3件", "某局", new DateTimeOffset(2026, 4, 10, 2, 0, 0, TimeSpan.Zero));

    private Task<SiteHost> StartAsync() => SiteHost.StartAsync(_data, services: services =>
    {
        services.AddSingleton<IScoreDesk>(_scores);
        services.AddSingleton<IReviewDesk>(_desk);
    });
}
