using Aggregator.Core.Checking;

namespace Aggregator.Core.Tests.Checking;

[TestClass]
public class ReportCheckerTests
{
    [TestMethod]
    public void A_crashing_rule_costs_all_of_its_findings_and_no_other_rules()
    {
        var sum = RuleCatalogue.All.Single(rule => rule.Info.Id == "SUM_ROW");
        var draft = new ReportDraft().Set("T2", "granted", "total", 1);
        var result = ReportChecker.Check(draft.Check(), [new Crashing(), sum]);
        Assert.AreEqual("SUM_ROW", Assert.ContainsSingle(result.Findings).Rule);
        var fault = Assert.ContainsSingle(result.Faults);
        Assert.AreEqual("CRASH", fault.Rule);
        StringAssert.Contains(fault.Detail, "InvalidOperationException");
    }

    [TestMethod]
    public void A_rule_outside_its_years_does_not_run()
    {
        var draft = new ReportDraft { Year = 2020, Form = Aggregator.Core.Reports.FormEdition.Form2019 };
        Assert.IsEmpty(ReportChecker.Check(draft.Without("S6").Say("S6", "无。").Check()).Findings.Where(f => f.Rule == "FEE_NOT_STATED"));
    }

    [TestMethod]
    public void A_text_that_is_no_annual_report_is_only_told_so() =>
        Assert.AreEqual("OFF_TOPIC", Assert.ContainsSingle(ReportChecker.Check(new ReportDraft { IsAnnualReport = false }.Without("S1").Check()).Findings).Rule);

    [TestMethod]
    public void The_same_report_gives_the_same_findings()
    {
        ReportDraft Draft() => new ReportDraft().Set("T2", "granted", "natural", 3).Set("T3", "cases", "review_upheld", 2).Say("S6", "无。");
        var (one, two) = (ReportChecker.Check(Draft().Check()).Findings, ReportChecker.Check(Draft().Check()).Findings);
        CollectionAssert.AreEqual(one.Select(f => f.Fingerprint + f.Message).ToList(), two.Select(f => f.Fingerprint + f.Message).ToList());
        Assert.IsGreaterThan(2, one.Count);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("１３８００１３８０００")]
    [DataRow("\ud83d")]
    public void A_hostile_text_is_no_fault(string text)
    {
        var hostile = string.Concat(Enumerable.Repeat(text + "X", 5000));
        var draft = new ReportDraft().Say("S1", hostile).Set("T2", "granted", "natural", decimal.MaxValue).Set("T2", "granted", "total", decimal.MinValue);
        Assert.IsEmpty(ReportChecker.Check(draft.Check()).Faults);
    }

    private sealed class Crashing : IRule
    {
        public RuleInfo Info { get; } = new("CRASH", "", Severity.Error, "", 2008, null, "", "") { Family = RuleFamily.Tables, GoodExample = "", BadExample = "" };

        public IEnumerable<Finding> Check(CheckedReport report)
        {
            yield return new Finding("CRASH", Severity.Error, Outcome.Fail, "B01", 2025, "", null, null, null, [], "");
            throw new InvalidOperationException("no");
        }
    }
}
