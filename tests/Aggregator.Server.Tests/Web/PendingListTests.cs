using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Server.Web;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Web;

/// <summary>总览: what waits for a person, the most urgent first.</summary>
[TestClass]
public sealed class PendingListTests
{
    private static readonly DateOnly Today = new(2026, 4, 11);

    private static readonly DateTimeOffset At = new(2026, 4, 1, 2, 0, 0, TimeSpan.Zero);

    [TestMethod]
    public async Task Nothing_that_waits_is_said_in_words()
    {
        var night = SampleSnapshot.Create() with { Findings = [] };
        night = night with { Roster = new Roster([.. night.Roster.Units.Where(unit => unit.Code != "B03")]) };
        Assert.IsEmpty(All(night));
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = night });
        StringAssert.Contains((await PageTests.PageAsync(host, "/")).QuerySelector("section[aria-labelledby=decisions]")!.TextContent, "没有需要处理的事项。");
    }

    [TestMethod]
    public void Errors_nobody_has_looked_at_are_counted_as_the_list_they_lead_to_shows_them()
    {
        var night = SampleSnapshot.Create();
        Assert.AreEqual(new PendingItem(3, "条 2025 年度的错误还没有人复核", "/ledger?state=open&severity=error&year=2025"), Assert.ContainsSingle(Items(night)));
        Assert.AreEqual(2, Assert.ContainsSingle(Items(night, Decided(night, "SUM_ROW", DecisionKind.Confirmed))).Count);
        Assert.AreEqual(1, Assert.ContainsSingle(Items(night, Decided(night, "SUM_ROW", DecisionKind.Confirmed), Decided(night, "LATE_SUBMIT", DecisionKind.Explained))).Count);
    }

    [TestMethod]
    public void An_objection_past_its_day_comes_before_files_and_an_open_one_behind_them()
    {
        var night = SampleSnapshot.Create();
        night = night with
        {
            Findings = [.. night.Findings.Where(finding => finding.Rule is "SUM_ROW" or "LATE_SUBMIT")],
            Submissions = [.. night.Submissions, Lost(SubmissionStatus.Unplaced), Lost(SubmissionStatus.Unreadable), Lost(SubmissionStatus.Unreadable)],
        };
        var late = Decided(night, "SUM_ROW", DecisionKind.Objected, At.AddDays(-10));
        var open = Decided(night, "LATE_SUBMIT", DecisionKind.Objected, At);
        CollectionAssert.AreEqual(
            new[] { "1件异议已过裁决期限", "1个文件不知属于哪个单位或年度", "2个文件无法读取", "1件异议待裁决，最早的应于 2026-04-16 前裁决" },
            Items(night, late, open).Select(item => item.Count + item.What).ToList());
        Assert.AreEqual("bad", Items(night, late, open)[0].Tone);
    }

    [TestMethod]
    public void A_broken_night_comes_first_and_leads_to_it()
    {
        var night = SampleSnapshot.Create();
        Assert.AreEqual(new PendingItem(null, "最近的运行没有结果或者没有进行，须查明原因", "/runs/7", "bad"), PendingList.Of(night, FindingLedger.Of(night, [], []), [], [new Notice("error", "x", 7)], Today)[0]);
    }

    [TestMethod]
    public void A_returned_report_waits_for_the_office_once_its_day_is_past_and_nothing_new_came()
    {
        var night = SampleSnapshot.Create() with { Findings = [] };
        var sent = night.Submissions.Single(submission => submission.Unit == "B01");
        var returned = sent with { Status = SubmissionStatus.Returned, Returned = new ReturnOrder("B01", 2025, sent.Sha256, "表二不平", "张三", new ChinaMoment(new DateOnly(2026, 3, 1)), new DateOnly(2026, 4, 10)) };
        var without = night with { Submissions = [.. night.Submissions.Where(submission => submission != sent), returned] };
        Assert.AreEqual("1份退回的报告已过答复期限", Words(Assert.ContainsSingle(Items(without))));
        Assert.IsEmpty(Items(night with { Submissions = [.. night.Submissions, returned] }), "A new one has been accepted.");
        Assert.DoesNotContain(item => item.Address.Contains("status=returned", StringComparison.Ordinal), PendingList.Of(without, FindingLedger.Of(without, [], []), [], [], new DateOnly(2026, 4, 10)), "On its last day the unit still has time.");
    }

    [TestMethod]
    public async Task What_has_not_come_was_not_accepted_or_waits_to_be_sent_back_is_counted_as_its_list_shows_it()
    {
        var night = SampleSnapshot.Create();
        var broken = night.Submissions[0] with { Unit = "D01", Year = 2025, Status = SubmissionStatus.Unreadable, Report = null, File = "D01.docx", DaysLate = null };
        night = night with { Submissions = [.. night.Submissions.Where(submission => submission.Unit != "D01"), broken] };
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = night }, now: new DateTimeOffset(2026, 4, 11, 2, 0, 0, TimeSpan.Zero));
        var said = All(night).Where(item => item.Address.StartsWith("/units", StringComparison.Ordinal) || item.Address.Contains("draft", StringComparison.Ordinal)).ToList();
        CollectionAssert.AreEqual(new[] { "1个单位未报", "1个单位的报告未采纳", "1份退回修改通知已拟稿，尚未退回" }, said.Select(Words).ToList());
        var front = (await PageTests.PageAsync(host, "/")).QuerySelectorAll(".pending a").Select(link => link.GetAttribute("href")).ToList();
        foreach (var item in said)
        {
            Assert.Contains(item.Address, front);
            var rows = (await PageTests.PageAsync(host, item.Address)).QuerySelectorAll(item.Address.Contains("#return", StringComparison.Ordinal) ? "#return-table tbody tr" : "main table tbody tr");
            Assert.AreEqual(item.Count, rows.Length, item.Address);
        }
    }

    [TestMethod]
    public void What_came_over_the_web_since_the_night_stands_last()
    {
        var night = SampleSnapshot.Create();
        Assert.AreEqual(new PendingItem(2, "个文件网上新收到，尚未处理", "/submissions/hand-in?waiting=1#recent"), PendingList.Of(night, FindingLedger.Of(night, [], []), [], [], Today, 2)[^1]);
    }

    [TestMethod]
    public void Copied_text_is_one_item_that_says_where_a_name_was_left_standing()
    {
        var night = ReuseNight.Create();
        night = night with { Findings = [.. night.Findings.Where(finding => finding.Rule == CityRules.CopiedFromOther.Id)] };
        Assert.AreEqual("1条雷同待认定，其中 1 条保留了他单位名称", Words(Assert.ContainsSingle(Items(night))));
        var other = night.Findings[0] with { Subject = "peer/D01/2025" };
        CollectionAssert.AreEqual(new[] { "2条雷同待认定，其中 1 条保留了他单位名称" }, Items(night with { Findings = [night.Findings[0], new Finding(other.Rule, other.Severity, other.Outcome, other.Unit, other.Year, other.Message, null, "60%", null, [], other.Subject)] }).Select(Words).ToList());
    }

    [TestMethod]
    public void A_deadline_that_passed_without_a_word_waits_too()
    {
        var night = SampleSnapshot.Create();
        ReviewEntry[] written = [new(ReviewBook.CellOf(ReviewField.Due, night.Findings[0]), "2026-04-01", "李四", At)];
        Assert.AreEqual(new PendingItem(1, "项整改期限已过而没有填写结果", "/ledger/workbook", "bad"), PendingList.Of(night, FindingLedger.Of(night, [], written), written, [], Today)[^1]);
    }

    private static string Words(PendingItem item) => item.Count + item.What;

    // Who has not filed and what could be sent back stands on every night of the sample and has tests of its own.
    private static IReadOnlyList<PendingItem> Items(CitySnapshot night, params FindingDecision[] decisions) =>
        [.. All(night, decisions).Where(item => !item.Address.StartsWith("/units", StringComparison.Ordinal) && !item.Address.Contains("draft", StringComparison.Ordinal))];

    private static IReadOnlyList<PendingItem> All(CitySnapshot night, params FindingDecision[] decisions) => PendingList.Of(night, FindingLedger.Of(night, decisions, []), [], [], Today);

    private static FindingDecision Decided(CitySnapshot night, string rule, DecisionKind kind, DateTimeOffset? at = null) =>
        FindingDecision.On(night.Findings.Single(finding => finding.Rule == rule), kind, "理由", "张三", at ?? At);

    private static Submission Lost(SubmissionStatus status) => SampleSnapshot.Create().Submissions[0] with { Unit = null, Year = null, Status = status, Report = null };
}
