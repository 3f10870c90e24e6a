using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class CountsDoNotJumpTests
{
    private static ReportDraft Draft(decimal then, decimal now, string row = "licence") =>
        new ReportDraft { Previous = new ReportDraft { Year = 2024 }.Set("T1", row, "decisions", then) }.Set("T1", row, "decisions", now);

    [TestMethod]
    [DataRow(550, 620)]
    [DataRow(100, 500)]
    [DataRow(500, 100)]
    [DataRow(1, 7)]
    [DataRow(2, 14)]
    [DataRow(0, 300)]
    [DataRow(300, 0)]
    public void Ordinary_changes_small_numbers_and_zeros_pass(int then, int now) => RuleExamples.None("YEAR_JUMP", Draft(then, now));

    [TestMethod]
    [DataRow(550, 9487, "约为上年的17.2倍")]
    [DataRow(40, 680, "约为上年的17倍")]
    [DataRow(900, 100, "上年约为本年的9倍")]
    public void Many_times_or_a_small_part_of_last_years_is_a_warning(int then, int now, string words)
    {
        var finding = RuleExamples.One("YEAR_JUMP", Draft(then, now));
        Assert.AreEqual(("T1/licence/decisions", Severity.Warning, (decimal)(now - then)), (finding.Subject, finding.Severity, finding.Difference));
        StringAssert.Contains(finding.Message, words);
    }

    [TestMethod]
    [DataRow("licence", "行政许可办件量较上年大幅增加，是市里下放的施工许可由我局办理所致。")]
    [DataRow("licence", "许可数与上年不可比，因换证工作集中在本年办理。")]
    [DataRow("penalty", "因开展货车超限专项整治，行政处罚件数较上年成倍增长。")]
    [DataRow("licence", "取消施工图审查等许可事项后，许可件数大幅减少。")]
    public void A_change_the_text_explains_is_a_note(string row, string sentence)
    {
        var finding = RuleExamples.One("YEAR_JUMP", Draft(60, 900, row).Say("S1", sentence));
        Assert.AreEqual(Severity.Note, finding.Severity);
        StringAssert.Contains(finding.Message, "已说明：");
    }

    [TestMethod]
    [DataRow("行政许可办件量较上年大幅增加。")]
    [DataRow("承接市级下放的城管执法权限，案件数大幅增加。")]
    [DataRow("明年拟承接下放的许可事项，办件量将大幅增加。")]
    [DataRow("全年关停低效账号4个，重大项目审批内容并入网站公示栏目。")]
    [DataRow("审批服务窗口整体移入政务大厅，公开栏目增加到12个。")]
    public void A_change_without_its_cause_or_with_anothers_stays_a_warning(string sentence) =>
        Assert.AreEqual(Severity.Warning, RuleExamples.One("YEAR_JUMP", Draft(60, 900).Say("S1", sentence)).Severity);

    [TestMethod]
    public void A_masked_number_says_nothing() =>
        RuleExamples.None("YEAR_JUMP", new ReportDraft { Previous = new ReportDraft { Year = 2024 }.Set("T1", "licence", "decisions", FigureState.Masked, "xx") }.Set("T1", "licence", "decisions", 900));
}
