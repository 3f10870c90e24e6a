using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class TotalsAreFilledTests
{
    [TestMethod]
    public void A_blank_total_over_zeros_passes() => RuleExamples.None("TOTAL_BLANK", new ReportDraft().Set("T2", "granted", "total", FigureState.Blank));

    [TestMethod]
    public void A_blank_total_over_cases_fails_and_no_sum_rule_repeats_it()
    {
        var draft = new ReportDraft().Row("new_received", 4).Row("granted", 4).Row("total", 4).Set("T2", "new_received", "total", FigureState.Blank);
        Assert.AreEqual("4", RuleExamples.One("TOTAL_BLANK", draft).Expected);
        RuleExamples.None("SUM_ROW", draft);
        RuleExamples.None("CELL_BLANK", draft);
    }

    [TestMethod]
    public void A_blank_total_of_table_three_fails() =>
        Assert.AreEqual("T3/cases/review_total", RuleExamples.One("TOTAL_BLANK", new ReportDraft().Set("T3", "cases", "review_upheld", 1).Set("T3", "cases", "review_total", FigureState.Blank)).Subject);
}
