using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class YearIsTheReportYearTests
{
    [TestMethod]
    [DataRow("2024年同期公开80条。")]
    [DataRow("较2024年我局增长一成。")]
    [DataRow("2026年我局将继续努力。")]
    [DataRow("自2024年我局成立领导小组以来，工作有序。")]
    public void Comparisons_plans_and_history_pass(string text) => RuleExamples.None("WRONG_YEAR", new ReportDraft().Say("S1", text));

    [TestMethod]
    public void Last_years_sentence_left_standing_fails() =>
        Assert.AreEqual("2024", RuleExamples.One("WRONG_YEAR", new ReportDraft().Say("S1", "2024年，我局通过网站公开信息94条。")).Actual);

    [TestMethod]
    public void A_title_of_another_year_fails() => Assert.AreEqual("title", RuleExamples.One("WRONG_YEAR", new ReportDraft { StatedYear = 2024 }).Subject);

    [TestMethod]
    public void A_period_of_another_year_fails() => Assert.AreEqual("period", RuleExamples.One("WRONG_YEAR", new ReportDraft
    {
        Dates = new ReportDates(null, null, new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)),
    }).Subject);
}
