using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class CarriedInEqualsLastYearsCarriedOutTests
{
    private static ReportDraft LastYear(decimal carried) => new ReportDraft { Year = 2024 }.Row("carried_out", carried);

    [TestMethod]
    public void What_was_carried_out_is_carried_in() => RuleExamples.None("CARRY_BREAK", new ReportDraft { Previous = LastYear(3) }.Row("carried_in", 3));

    [TestMethod]
    public void Without_last_years_report_nothing_is_claimed() => RuleExamples.None("CARRY_BREAK", new ReportDraft().Row("carried_in", 3));

    [TestMethod]
    public void Another_number_is_a_finding_for_its_column()
    {
        var findings = RuleExamples.Find("CARRY_BREAK", new ReportDraft { Previous = LastYear(3) }.Row("carried_in", 5));
        CollectionAssert.AreEqual(new[] { "T2/carried_in/natural", "T2/carried_in/total" }, findings.Select(f => f.Subject).ToList());
        var finding = findings[0];
        Assert.AreEqual(("3", "5", 2m, Severity.Error), (finding.Expected, finding.Actual, finding.Difference, finding.Severity));
        StringAssert.Contains(finding.Message, "“自然人”列填写5，2024年度报告结转下年度为3，相差2。");
    }

    [TestMethod]
    public void A_break_the_text_explains_is_a_note_that_quotes_it()
    {
        var draft = new ReportDraft { Previous = LastYear(3) }.Row("carried_in", 5).Say("S6", "未收取信息处理费。因机构改革，上年结转件数作了调整。");
        var finding = RuleExamples.Find("CARRY_BREAK", draft)[0];
        Assert.AreEqual(Severity.Note, finding.Severity);
        StringAssert.Contains(finding.Message, "因机构改革，上年结转件数作了调整");
    }

    [TestMethod]
    public void A_masked_cell_of_last_year_is_not_assessable() =>
        Assert.AreEqual(Outcome.NotAssessable, RuleExamples.One("CARRY_BREAK", new ReportDraft { Previous = LastYear(3).Set("T2", "carried_out", "natural", FigureState.Masked, "xx") }.Row("carried_in", 3)).Outcome);
}
