using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class CaseloadBalancesTests
{
    [TestMethod]
    public void In_equals_out_passes() => RuleExamples.None("BALANCE", new ReportDraft().Row("new_received", 9).Row("carried_in", 1).Row("total", 7).Row("carried_out", 3));

    [TestMethod]
    public void In_and_out_that_differ_fail()
    {
        var finding = RuleExamples.Find("BALANCE", new ReportDraft().Row("new_received", 9).Row("total", 7))[0];
        Assert.AreEqual(("9", "7", -2m), (finding.Expected, finding.Actual, finding.Difference));
        StringAssert.Contains(finding.Message, "本年新收与上年结转之和为9，办理结果总计与结转下年度之和为7，相差-2");
    }

    [TestMethod]
    public void A_row_without_any_number_is_not_taken_for_zero()
    {
        var draft = new ReportDraft().Row("new_received", 9).Row("total", 9);
        foreach (var column in Forms.Form2021.T2.Columns)
        {
            draft.Set("T2", "carried_in", column.Code, FigureState.Blank);
        }

        var finding = RuleExamples.One("BALANCE", draft);
        Assert.AreEqual(Outcome.NotAssessable, finding.Outcome);
        StringAssert.Contains(finding.Message, "空白，且所在行均未填写");
    }
}
