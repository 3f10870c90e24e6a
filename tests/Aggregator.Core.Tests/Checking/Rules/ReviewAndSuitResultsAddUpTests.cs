namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class ReviewAndSuitResultsAddUpTests
{
    [TestMethod]
    public void A_block_whose_total_is_the_sum_passes() => RuleExamples.None("T3_SUM", new ReportDraft().Set("T3", "cases", "review_upheld", 2).Set("T3", "cases", "review_total", 2));

    [TestMethod]
    public void A_block_whose_total_differs_fails()
    {
        var finding = RuleExamples.One("T3_SUM", new ReportDraft().Set("T3", "cases", "direct_suit_upheld", 2).Set("T3", "cases", "direct_suit_total", 3));
        Assert.AreEqual(("2", "3", "T3/cases/direct_suit_total"), (finding.Expected, finding.Actual, finding.Subject));
        StringAssert.Contains(finding.Message, "表三 复议诉讼“行政诉讼（未经复议直接起诉）总计”栏");
    }
}
