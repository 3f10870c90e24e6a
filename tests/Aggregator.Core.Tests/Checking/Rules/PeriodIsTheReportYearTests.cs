using Aggregator.Core.Checking;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class PeriodIsTheReportYearTests
{
    private static ReportDraft Draft(string sentence, int year = 2025) => new ReportDraft { Year = year }.Say("S1", sentence);

    [TestMethod]
    [DataRow("本报告统计期限为2025年1月1日至12月31日。")]
    [DataRow("本报告所列数据的统计期限从2025年1月1日起，至2025年12月31日止。")]
    [DataRow("数据统计时间为2025年1月至12月。")]
    [DataRow("2025年3月1日至2025年5月31日开展规范性文件清理，数据已报送。")]
    [DataRow("培训期间为2025年6月2日至6月6日。")]
    public void The_whole_year_and_other_spans_pass(string sentence) => RuleExamples.None("PERIOD_WRONG", Draft(sentence));

    [TestMethod]
    [DataRow("本报告统计期限为2024年1月1日至2024年12月31日。", "2024-01-01至2024-12-31")]
    [DataRow("本报告统计期限为2025年1月1日至6月30日。", "2025-01-01至2025-06-30")]
    [DataRow("本报告所列数据的统计期限自2024年12月1日起至2025年12月31日止。", "2024-12-01至2025-12-31")]
    [DataRow("统计时间：2025年1月至11月。", "2025-01-01至2025-11-30")]
    public void Another_year_or_part_of_one_is_a_warning(string sentence, string stated)
    {
        var finding = RuleExamples.One("PERIOD_WRONG", Draft(sentence));
        Assert.AreEqual(("period", stated, "2025-01-01至2025-12-31", Severity.Warning), (finding.Subject, finding.Actual, finding.Expected, finding.Severity));
        Assert.AreEqual(sentence.TrimEnd('。'), finding.Evidence[0].Snippet);
    }

    [TestMethod]
    public void The_first_reports_begin_with_the_regulations() => RuleExamples.None("PERIOD_WRONG", Draft("统计期限为2008年5月1日至2008年12月31日。", 2008));

    [TestMethod]
    public void A_unit_founded_within_the_year_counts_from_its_first_day()
    {
        var draft = Draft("统计期限为2025年4月1日至2025年12月31日。").Check();
        var rule = RuleCatalogue.All.Single(r => r.Info.Id == "PERIOD_WRONG");
        Assert.HasCount(1, ReportChecker.Check(draft, [rule]).Findings);
        Assert.IsEmpty(ReportChecker.Check(draft with { Unit = draft.Unit with { ValidFrom = new DateOnly(2025, 4, 1) } }, [rule]).Findings);
    }
}
