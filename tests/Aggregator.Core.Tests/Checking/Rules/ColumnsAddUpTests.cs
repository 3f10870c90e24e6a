using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class ColumnsAddUpTests
{
    [TestMethod]
    public void A_column_whose_total_is_the_sum_passes() => RuleExamples.None("SUM_COL", new ReportDraft().Row("granted", 3).Row("refuse_repeat", 1).Row("total", 4));

    [TestMethod]
    public void A_column_whose_total_differs_fails()
    {
        var finding = RuleExamples.Find("SUM_COL", new ReportDraft().Row("granted", 3).Row("total", 4))[0];
        Assert.AreEqual(("3", "4", 1m, "T2/total/natural"), (finding.Expected, finding.Actual, finding.Difference, finding.Subject));
        StringAssert.Contains(finding.Message, "表二 依申请公开“自然人”列");
    }

    [TestMethod]
    public void The_single_row_of_the_old_form_counts_once()
    {
        RuleExamples.None("SUM_COL", new ReportDraft().Row("other_all", 2).Row("total", 2));
        RuleExamples.None("SUM_COL", new ReportDraft { Form = FormEdition.Form2019, Year = 2020 }.Row("other_all", 2).Row("total", 2));
    }

    [TestMethod]
    public void A_blank_total_of_a_row_counts_as_its_parts() => RuleExamples.None("SUM_COL",
        new ReportDraft().Row("granted", 3).Row("refuse_repeat", 2).Row("total", 5).Set("T2", "refuse_repeat", "total", FigureState.Blank));

    [TestMethod]
    public void The_total_row_is_not_summed_with_its_parts() => RuleExamples.None("SUM_COL", new ReportDraft().Row("granted", 7).Row("total", 7));
}
