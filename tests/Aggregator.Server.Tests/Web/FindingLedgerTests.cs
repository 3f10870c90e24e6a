using System.Net;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Snapshots;
using Aggregator.Server.Pages;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Testing;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>整改: every finding with what became of it up to now.</summary>
[TestClass]
public sealed class FindingLedgerTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 10, 2, 0, 0, TimeSpan.Zero);

    private static readonly Person Viewer = new("v", "甲", Role.Viewer);

    private readonly FakeDecisionLog _log = new();

    private readonly FakeOfficeActions _actions = new();

    private readonly CitySnapshot _night = SampleSnapshot.Create();

    [TestMethod]
    [DataRow(DecisionKind.Confirmed, FindingState.Confirmed)]
    [DataRow(DecisionKind.Dismissed, FindingState.Dismissed)]
    [DataRow(DecisionKind.Explained, FindingState.Explained)]
    [DataRow(DecisionKind.Objected, FindingState.Objected)]
    public void What_was_decided_today_is_shown_before_the_next_night(DecisionKind kind, FindingState expected)
    {
        Decide(Finding("SUM_ROW"), kind);
        Assert.AreEqual(expected, Line("SUM_ROW").State);
        Assert.AreEqual(FindingState.Open, Line("LATE_SUBMIT").State);
    }

    [TestMethod]
    public void A_changed_value_reopens_and_one_that_is_gone_is_mended()
    {
        var sum = Finding("SUM_ROW");
        Decide(sum with { }, DecisionKind.Dismissed);
        var changed = new Finding(sum.Rule, sum.Severity, sum.Outcome, sum.Unit, sum.Year, sum.Message, "12", "14", 2, [], sum.Subject);
        var ledger = FindingLedger.Of(_night with { Findings = [changed] }, _log.Decisions, []);
        Assert.AreEqual(FindingState.Reopened, ledger.Find(changed.Fingerprint, Viewer)!.State);
        var gone = FindingLedger.Of(_night with { Findings = [] }, _log.Decisions, []).Find(sum.Fingerprint, Viewer)!;
        Assert.AreEqual((FindingState.Mended, "本次运行已没有这个问题。", Severity.Error), (gone.State, gone.Message, gone.Severity));
    }

    [TestMethod]
    public void An_objection_has_a_clock_by_days_in_China_until_it_is_decided()
    {
        // 23:30 in China on the 10th, and half an hour later.
        Decide(Finding("SUM_ROW"), DecisionKind.Objected, new DateTimeOffset(2026, 4, 10, 15, 30, 0, TimeSpan.Zero));
        Decide(Finding("LATE_SUBMIT"), DecisionKind.Objected, new DateTimeOffset(2026, 4, 10, 16, 0, 0, TimeSpan.Zero));
        var (first, second) = (Line("SUM_ROW").OpenObjection!, Line("LATE_SUBMIT").OpenObjection!);
        Assert.AreEqual((new DateOnly(2026, 4, 10), new DateOnly(2026, 4, 25)), (first.Filed, first.Due));
        Assert.AreEqual((new DateOnly(2026, 4, 11), new DateOnly(2026, 4, 26)), (second.Filed, second.Due));
        Assert.IsFalse(first.IsOverdue(new DateOnly(2026, 4, 25)));
        Assert.IsTrue(first.IsOverdue(new DateOnly(2026, 4, 26)));
        Decide(Finding("SUM_ROW"), DecisionKind.Confirmed, At.AddDays(3));
        Assert.IsNull(Line("SUM_ROW").OpenObjection);
        Assert.AreEqual(DecisionKind.Confirmed, Assert.ContainsSingle(Line("SUM_ROW").Objections).Answer!.Kind);
    }

    [TestMethod]
    public void An_objection_after_a_decision_is_open_and_takes_nothing_back()
    {
        Decide(Finding("SUM_ROW"), DecisionKind.Dismissed);
        Decide(Finding("SUM_ROW"), DecisionKind.Objected, At.AddDays(1));
        var line = Line("SUM_ROW");
        Assert.AreEqual(FindingState.Objected, line.State);
        Assert.IsTrue(line.Finding!.IsSetAside);
    }

    [TestMethod]
    public void A_unit_sees_its_own_findings_alone()
    {
        var unit = new Person("u", "乙", Role.Unit, "B02");
        var ledger = FindingLedger.Of(_night, [], []);
        Assert.IsTrue(ledger.Seen(unit).All(line => line.Unit == "B02"));
        Assert.HasCount(2, ledger.Seen(unit));
        Assert.IsNull(ledger.Find(Finding("MISSING_REPORT").Fingerprint, unit));
        Assert.IsEmpty(ledger.Seen(new Person("u", "乙", Role.Unit)));
    }

    [TestMethod]
    public void A_unit_learns_of_copied_text_without_the_name_of_the_other()
    {
        var night = ReuseNight.Create();
        var copied = night.Findings.Single(finding => finding.Rule == CityRules.CopiedFromOther.Id);
        var ledger = FindingLedger.Of(night, [], []);
        Assert.DoesNotContain("教育局", ledger.Find(copied.Fingerprint, new Person("u", "乙", Role.Unit, "B02"))!.Message);
        Assert.DoesNotContain("教育局", Assert.ContainsSingle(FindingsByRule.Of(night).Seen(copied.Rule, new Person("u", "乙", Role.Unit, "B02"))).Message);
        Assert.Contains("教育局", ledger.Find(copied.Fingerprint, Viewer)!.Message);
    }

    [TestMethod]
    public void A_unit_may_object_to_its_own_and_nobody_else_by_that_way()
    {
        var line = Line("SUM_ROW");
        Assert.IsTrue(LedgerItemModel.MayObject(new Person("u", "乙", Role.Unit, "B02"), line));
        Assert.IsFalse(LedgerItemModel.MayObject(new Person("u", "乙", Role.Unit, "B01"), line));
        Assert.IsFalse(LedgerItemModel.MayObject(new Person("u", "乙", Role.Unit), line));
        Assert.IsFalse(LedgerItemModel.MayObject(new Person("a", "甲", Role.Administrator, "B02"), line));
        Assert.IsFalse(LedgerItemModel.MayObject(new Person("u", "乙", Role.Unit, "B02"), line with { Finding = null }));
    }

    [TestMethod]
    [DataRow("", 3)]
    [DataRow("?state=open", 3)]
    [DataRow("?state=objected", 0)]
    [DataRow("?rule=SUM_ROW", 1)]
    [DataRow("?unit=B02", 2)]
    [DataRow("?unit=B02&rule=SUM_ROW&severity=error&year=2025&state=open", 1)]
    [DataRow("?severity=warning", 0)]
    [DataRow("?year=2024", 0)]
    [DataRow("?year=x&state=%3Cb%3E&severity=9", 3)]
    [DataRow("?q=13", 1)]
    public async Task The_address_filters(string query, int rows)
    {
        await using var host = await StartAsync();
        Assert.AreEqual(rows, (await PageTests.PageAsync(host, "/ledger" + query)).QuerySelectorAll(".findings tbody tr").Length);
    }

    [TestMethod]
    public async Task A_reviewer_decides_in_the_own_name()
    {
        await using var host = await StartAsync();
        var address = Line("SUM_ROW").Address;
        var (answer, page) = await SentForm.PostAsync(host.Browser(), address, address + "?handler=Decide", ("kind", "dismissed"), ("reason", "登记有误"), ("document", "〔2026〕3号"), ("by", "冒名"));
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.AreEqual($"decide {Finding("SUM_ROW").Fingerprint} dismissed 登记有误 测试员（test-administrator） 〔2026〕3号", Assert.ContainsSingle(_actions.Asked));
        Assert.AreEqual("已记录。", page.QuerySelector("main [role=status]")!.TextContent);
        answer.Dispose();
    }

    [TestMethod]
    public async Task The_units_own_way_is_closed_to_the_office_and_a_finding_nobody_knows_is_not_found()
    {
        await using var host = await StartAsync();
        var browser = host.Browser();
        var address = Line("SUM_ROW").Address;
        var (answer, _) = await SentForm.PostAsync(browser, address, address + "?handler=Object", ("reason", "不成立"));
        Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode);
        var (unknown, _) = await SentForm.PostAsync(browser, address, "/ledger/0123456789abcdef?handler=Decide", ("kind", "dismissed"), ("reason", "x"));
        Assert.AreEqual(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.IsEmpty(_actions.Asked);
        answer.Dispose();
        unknown.Dispose();
    }

    [TestMethod]
    public async Task A_finding_shows_every_decision_and_the_objection_with_its_clock()
    {
        Decide(Finding("SUM_ROW"), DecisionKind.Explained);
        Decide(Finding("SUM_ROW"), DecisionKind.Objected, At.AddHours(1));
        await using var host = await StartAsync();
        var page = await PageTests.PageAsync(host, Line("SUM_ROW").Address);
        Assert.AreEqual("2026-04-10 张三 理由<b> 2026-04-25 尚未裁决", PageTests.Words(page.QuerySelector("section[aria-labelledby=objections] tbody tr")!));
        CollectionAssert.AreEqual(new[] { "2026-04-10 10:00 张三 已说明 理由<b>", "2026-04-10 11:00 张三 有异议 理由<b>" }, page.QuerySelectorAll("section[aria-labelledby=decisions] li").Select(PageTests.Words).ToList());
        Assert.AreEqual("裁决异议", page.QuerySelector("#decide")!.TextContent);
    }

    [TestMethod]
    public async Task What_somebody_else_decided_meanwhile_is_not_written_over_unseen()
    {
        await using var host = await StartAsync();
        var address = Line("SUM_ROW").Address;
        Decide(Finding("SUM_ROW"), DecisionKind.Explained);
        var (answer, page) = await SentForm.PostAsync(host.Browser(), address, address + "?handler=Decide", ("kind", "dismissed"), ("reason", "登记有误"), ("seen", "0"));
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        StringAssert.Contains(page.QuerySelector("form [role=alert]")!.TextContent, "张三已于2026-04-10 10:00登记“已说明：理由<b>”");
        Assert.AreEqual(("登记有误", "1"), (page.QuerySelector("form textarea")!.TextContent, page.QuerySelector("form input[name=seen]")!.GetAttribute("value")));
        Assert.IsTrue(page.QuerySelector("input[value=dismissed]")!.HasAttribute("checked"));
        Assert.IsEmpty(_actions.Asked);
        answer.Dispose();
    }

    [TestMethod]
    public async Task An_objection_is_on_the_units_page_at_once_with_its_day_and_is_ruled_on_there()
    {
        Decide(Finding("SUM_ROW"), DecisionKind.Objected);
        await using var host = await StartAsync();
        var found = $"#f-{Finding("SUM_ROW").Fingerprint}";
        var own = (await new HtmlParser().ParseDocumentAsync(await host.Browser(Role.Unit, "B02").GetStringAsync("/units/B02"))).QuerySelector(found)!;
        StringAssert.Contains(PageTests.Words(own), "张三 于 2026-04-10 提出，应于 2026-04-25 前答复，尚未裁决。");
        Assert.AreEqual(Line("SUM_ROW").Address, Assert.ContainsSingle(own.QuerySelectorAll("a[href^='/ledger/']")).GetAttribute("href"), "It has objected already.");
        var office = (await PageTests.PageAsync(host, "/units/B02")).QuerySelector(found + " details")!;
        Assert.AreEqual("裁决异议", office.QuerySelector("summary")!.TextContent);
        StringAssert.Contains(office.QuerySelector(".said")!.TextContent, "理由<b>");
        CollectionAssert.AreEqual(new[] { "维持：问题属实，照常扣分", "撤销：问题不成立，不扣分", "撤销：问题属实但已说明，免责，不扣分" }, office.QuerySelectorAll("fieldset label").Select(PageTests.Words).ToList());
    }

    [TestMethod]
    public async Task Every_finding_of_the_own_unit_leads_to_where_it_can_be_objected_to()
    {
        await using var host = await StartAsync();
        var page = await new HtmlParser().ParseDocumentAsync(await host.Browser(Role.Unit, "B02").GetStringAsync("/units/B02"));
        foreach (var finding in _night.Findings.Where(one => one.Unit == "B02"))
        {
            CollectionAssert.AreEqual(new[] { "/ledger/" + finding.Fingerprint, "/ledger/" + finding.Fingerprint + "#object" },
                page.QuerySelectorAll($"#f-{finding.Fingerprint} a[href^='/ledger/']").Select(one => one.GetAttribute("href")).ToList());
        }
    }

    [TestMethod]
    public async Task What_the_office_decided_tells_a_unit_no_other_name()
    {
        var other = _night.Roster.Find("B01")!.Name;
        _log.Decisions.Add(FindingDecision.On(Finding("SUM_ROW"), DecisionKind.Confirmed, $"与{other}同样处理", "张三", At));
        await using var host = await StartAsync();
        foreach (var address in new[] { "/ledger", "/units/B02", Line("SUM_ROW").Address })
        {
            Assert.DoesNotContain(other, await host.Browser(Role.Unit, "B02").GetStringAsync(address), address);
        }
    }

    [TestMethod]
    public void The_ledger_is_made_once_for_a_night_and_anew_when_something_was_decided()
    {
        var before = FindingLedger.Of(_night, [.. _log.Decisions], []);
        Assert.AreSame(before, FindingLedger.Of(_night, [.. _log.Decisions], []));
        Decide(Finding("SUM_ROW"), DecisionKind.Confirmed);
        Assert.AreNotSame(before, FindingLedger.Of(_night, [.. _log.Decisions], []));
        Assert.AreEqual("王科长", Assert.ContainsSingle(FindingLedger.Of(_night, [.. _log.Decisions], [new ReviewEntry(ReviewBook.CellOf(ReviewField.Person, Finding("SUM_ROW")), "王科长", "李四", At)]).Find(Finding("SUM_ROW").Fingerprint, Viewer)!.Written).Value);
    }

    private LedgerLine Line(string rule) => FindingLedger.Of(_night, [.. _log.Decisions], []).Find(Finding(rule).Fingerprint, Viewer)!;

    private Finding Finding(string rule) => _night.Findings.Single(finding => finding.Rule == rule);

    private void Decide(Finding finding, DecisionKind kind, DateTimeOffset? at = null) => _log.Decisions.Add(FindingDecision.On(finding, kind, "理由<b>", "张三", at ?? At));

    private Task<SiteHost> StartAsync() => SiteHost.StartAsync(new FakeSiteData { Snapshot = _night }, services: services =>
    {
        services.AddSingleton<IDecisionLog>(_log);
        services.AddSingleton<IOfficeActions>(_actions);
    });
}
