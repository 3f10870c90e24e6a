using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class PublishedReportStaysTheSameTests
{
    private static readonly ChinaMoment Late = new(new DateOnly(2026, 2, 14));

    private static ReportDraft Draft(decimal licences) => new ReportDraft().Set("T1", "licence", "decisions", licences);

    private static IReadOnlyList<Finding> Find(ReportDraft before, ReportDraft after, SubmissionStatus status = SubmissionStatus.Superseded)
    {
        var old = before.Submit(status, "B01/首次.html") with { Sha256 = new string('1', 64) };
        var check = after.Check();
        var result = ReportChecker.Check(check with { HandIns = [old, check.Submission] }, [RuleCatalogue.All.Single(r => r.Info.Id == "CHANGED_AFTER")]);
        Assert.IsEmpty(result.Faults);
        return result.Findings;
    }

    [TestMethod]
    public void Cells_changed_without_a_word_are_listed_with_both_values()
    {
        var finding = Assert.ContainsSingle(Find(Draft(120), Draft(135).Set("T1", "penalty", "decisions", 3)));
        Assert.AreEqual(("T1/licence/decisions", "120", "135", 15m, Severity.Warning), (finding.Subject, finding.Expected, finding.Actual, finding.Difference, finding.Severity));
        StringAssert.Contains(finding.Message, "表一“行政许可”行“本年处理决定数量”列由120改为135、表一“行政处罚”行“本年处理决定数量”列由0改为3");
        Assert.AreEqual("B01/首次.html", finding.Evidence[1].File);
        Assert.AreEqual(("135", "120"), (finding.Evidence[0].Snippet, finding.Evidence[1].Snippet));
    }

    [TestMethod]
    [DataRow("更正：原公布行政许可120件，应为135件。")]
    [DataRow("因统计疏漏，表一行政许可数量已更正。")]
    [DataRow("本页数据已于2月14日修订，特此说明。")]
    public void A_correction_that_says_so_is_in_order(string sentence) =>
        Assert.IsEmpty(Find(Draft(120), Draft(135).Say("S6", "本年度未收取信息处理费。" + sentence)));

    [TestMethod]
    [DataRow("下一步将更正历史数据。")]
    [DataRow("受理个人信息更正申请2件。")]
    public void A_plan_or_another_correction_is_no_note(string sentence) =>
        Assert.HasCount(1, Find(Draft(120), Draft(135).Say("S6", "本年度未收取信息处理费。" + sentence)));

    [TestMethod]
    public void A_note_that_stood_there_before_says_nothing_of_this_change() =>
        Assert.HasCount(1, Find(Draft(120).Say("S6", "更正：原公布数据有误。"), Draft(135).Say("S6", "更正：原公布数据有误。")));

    [TestMethod]
    public void A_sentence_with_another_number_is_a_change_and_a_sentence_more_is_none()
    {
        var finding = Assert.ContainsSingle(Find(new ReportDraft().Say("S1", "全年举办培训3次。"), new ReportDraft().Say("S1", "全年举办培训8次。")));
        Assert.AreEqual(("text", "全年举办培训3次", "全年举办培训8次"), (finding.Subject, finding.Expected, finding.Actual));
        Assert.IsEmpty(Find(new ReportDraft().Say("S1", "全年举办培训3次。"), new ReportDraft().Say("S1", "全年举办培训3次。召开会议2次。")));
    }

    [TestMethod]
    public void A_draft_replaced_before_the_deadline_and_a_version_sent_back_are_in_order()
    {
        var draft = Draft(120);
        var final = Draft(135);
        (draft.Published, final.Published) = (null, null);
        Assert.IsEmpty(Find(draft, final));
        Assert.IsEmpty(Find(Draft(120), Draft(135), SubmissionStatus.Returned));
        final.ReceivedAt = Late;
        Assert.HasCount(1, Find(draft, final));
    }
}
