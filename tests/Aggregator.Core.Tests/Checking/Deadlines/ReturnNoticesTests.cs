using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Deadlines;

[TestClass]
public sealed class ReturnNoticesTests
{
    private static readonly Finding Sum = Of("SUM_ROW", Severity.Error, "总计应为12。");
    private static readonly Finding Fee = Of("FEE_UNSTATED", Severity.Warning, "请拨13812345678核对。");
    private static readonly Finding Late = Of("LATE_SUBMIT", Severity.Error, "逾期3天。");

    [TestMethod]
    public void An_accepted_report_with_an_error_gets_a_draft_errors_first_with_personal_data_masked()
    {
        var notice = Notices(new ReportDraft().Submit(), [Fee, Late, Sum], []).Single();
        Assert.IsTrue(notice.IsDraft);
        Assert.AreEqual(new DateOnly(2026, 4, 25), notice.AnswerBy);
        CollectionAssert.AreEqual(new[] { "总计应为12。", "请拨138****5678核对。" }, notice.Defects.Select(d => d.Message).ToArray());
        Assert.AreEqual("第8行", notice.Defects[0].Place);
    }

    [TestMethod]
    public void A_late_day_or_a_warning_alone_sends_nothing_back() => Assert.IsEmpty(Notices(new ReportDraft().Submit(), [Late, Fee], []));

    [TestMethod]
    public void A_report_sent_back_gets_a_letter_with_the_findings_of_that_file_and_its_own_day()
    {
        var order = new ReturnOrder("B01", 2025, "", "联系13812345678。", "张三", new ChinaMoment(new DateOnly(2026, 4, 2)), new DateOnly(2026, 4, 20));
        var notice = Notices(new ReportDraft().Submit(SubmissionStatus.Returned) with { Returned = order }, [Sum], [Fee]).Single();
        Assert.IsFalse(notice.IsDraft);
        Assert.AreEqual((new DateOnly(2026, 4, 20), "联系138****5678。", "FEE"), (notice.AnswerBy, notice.Order!.Reason, notice.Defects.Single().Title[..3]));
    }

    private static IReadOnlyList<ReturnNotice> Notices(Submission submission, Finding[] accepted, Finding[] returned) => ReturnNotices.Of(
        new Roster([new Unit("B01", "云川市教育局", [], UnitKind.Bureau, null, ReportScope.OwnLevel, "市政府部门", null, null, null, null)]),
        2025, OfficeCalendar.None, [submission], accepted, returned, RuleCatalogue.Entries, new DateOnly(2026, 4, 10));

    private static Finding Of(string rule, Severity severity, string message) =>
        new(rule, severity, Outcome.Fail, "B01", 2025, message, null, null, null, [new Evidence("B01/2025.txt", "第8行", new TextSpan(0, 1), "")], message);
}
