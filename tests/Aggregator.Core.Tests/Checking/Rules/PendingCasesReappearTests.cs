using Aggregator.Core.Checking;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class PendingCasesReappearTests
{
    private static ReportDraft Draft(decimal total) => new ReportDraft { Previous = new ReportDraft { Year = 2024 }.Set("T3", "cases", "review_pending", 2).Set("T3", "cases", "review_total", 5) }
        .Set("T3", "cases", "review_total", total);

    [TestMethod]
    [DataRow(2)]
    [DataRow(7)]
    public void Cases_open_a_year_ago_are_among_this_years(int total) => RuleExamples.None("PENDING_LOST", Draft(total));

    [TestMethod]
    public void Cases_that_are_gone_are_a_warning()
    {
        var finding = RuleExamples.One("PENDING_LOST", Draft(1));
        Assert.AreEqual(("T3/cases/review_total", "2", "1", Severity.Warning), (finding.Subject, finding.Expected, finding.Actual, finding.Severity));
        StringAssert.Contains(finding.Message, "2024年度报告有2件尚未审结，本年应继续列入，少1件。");
    }

    [TestMethod]
    public void Cases_the_report_says_were_withdrawn_are_a_note() =>
        Assert.AreEqual(Severity.Note, RuleExamples.One("PENDING_LOST", Draft(0).Say("S6", "未收取信息处理费。上年尚未审结的2件行政复议由申请人撤回。")).Severity);

    [TestMethod]
    public void Without_last_years_report_nothing_is_claimed() => RuleExamples.None("PENDING_LOST", new ReportDraft());
}
