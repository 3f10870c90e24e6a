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
        Assert.IsEmpty(Items(night));
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
        Assert.AreEqual(new PendingItem(null, "夜间运行没有结果或者没有进行，须查明原因", "/runs/7", "bad"), PendingList.Of(night, FindingLedger.Of(night, [], []), [], [new Notice("error", "x", 7)], Today)[0]);
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
        Assert.IsEmpty(PendingList.Of(without, FindingLedger.Of(without, [], []), [], [], new DateOnly(2026, 4, 10)), "On its last day the unit still has time.");
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

    private static IReadOnlyList<PendingItem> Items(CitySnapshot night, params FindingDecision[] decisions) => PendingList.Of(night, FindingLedger.Of(night, decisions, []), [], [], Today);

    private static FindingDecision Decided(CitySnapshot night, string rule, DecisionKind kind, DateTimeOffset? at = null) =>
        FindingDecision.On(night.Findings.Single(finding => finding.Rule == rule), kind, "理由", "张三", at ?? At);

    private static Submission Lost(SubmissionStatus status) => SampleSnapshot.Create().Submissions[0] with { Unit = null, Year = null, Status = status, Report = null };
}
