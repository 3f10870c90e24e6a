using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class PublicationDateIsBelievableTests
{
    [TestMethod]
    [DataRow(2022, 1, 4)]
    [DataRow(2022, 5, 30)]
    [DataRow(2023, 2, 1)]
    public void A_day_after_the_year_and_within_a_year_of_the_deadline_passes(int year, int month, int day) =>
        RuleExamples.None("DATE_UNRELIABLE", new ReportDraft { Year = 2021, Published = new ChinaMoment(new DateOnly(year, month, day)) });

    [TestMethod]
    [DataRow(2021, 12, 31, "早于报告年度结束")]
    [DataRow(2021, 6, 2, "早于报告年度结束")]
    [DataRow(2023, 2, 2, "晚367天")]
    [DataRow(2024, 5, 20, "疑似网站迁移")]
    public void A_day_before_the_years_end_or_years_late_proves_nothing(int year, int month, int day, string words)
    {
        var finding = RuleExamples.One("DATE_UNRELIABLE", new ReportDraft { Year = 2021, Published = new ChinaMoment(new DateOnly(year, month, day)), ReceivedAt = new ChinaMoment(new DateOnly(2022, 1, 20)) });
        Assert.AreEqual(("published", Severity.Warning), (finding.Subject, finding.Severity));
        StringAssert.Contains(finding.Message, words);
        StringAssert.Contains(finding.Message, "登记的报送时间为2022-01-20。");
    }

    [TestMethod]
    public void Without_a_stated_day_nothing_is_claimed() => RuleExamples.None("DATE_UNRELIABLE", new ReportDraft { Published = null });
}
