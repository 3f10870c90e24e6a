namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class FeeIsStatedTests
{
    [TestMethod]
    public void A_statement_in_section_six_passes() => RuleExamples.None("FEE_NOT_STATED", new ReportDraft());

    [TestMethod]
    public void Silence_in_section_six_fails() => RuleExamples.One("FEE_NOT_STATED", new ReportDraft().Say("S6", "无其他需要报告的事项。"));

    [TestMethod]
    public void A_missing_section_is_another_rules() => RuleExamples.None("FEE_NOT_STATED", new ReportDraft().Without("S6"));
}
