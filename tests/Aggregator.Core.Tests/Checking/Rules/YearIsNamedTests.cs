namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class YearIsNamedTests
{
    [TestMethod]
    public void A_stated_year_passes() => RuleExamples.None("YEAR_MISSING", new ReportDraft());

    [TestMethod]
    public void A_period_is_enough() => RuleExamples.None("YEAR_MISSING", new ReportDraft { StatedYear = null });

    [TestMethod]
    public void No_year_anywhere_fails() =>
        Assert.AreEqual(Aggregator.Core.Checking.Severity.Error, RuleExamples.One("YEAR_MISSING", Timeless("20××年，我局公开信息12条。依照《2019年要点》办理。")).Severity);

    [TestMethod]
    public void One_year_throughout_is_a_warning() =>
        Assert.AreEqual("标题和统计期限没有写明年度，只能从正文看出是2023年。", RuleExamples.One("YEAR_MISSING", Timeless("2023年，我局公开信息12条。2023年3月培训一次。")).Message);

    private static ReportDraft Timeless(string text) =>
        new ReportDraft { StatedYear = null, Title = "云川市教育局年度报告", SignOff = "云川市教育局", Dates = new(null, null, null, null) }.Say("S1", text);
}
