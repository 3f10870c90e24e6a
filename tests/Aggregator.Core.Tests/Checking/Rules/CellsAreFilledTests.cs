using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class CellsAreFilledTests
{
    [TestMethod]
    public void Zeros_pass() => RuleExamples.None("CELL_BLANK", new ReportDraft());

    [TestMethod]
    public void Blanks_of_one_table_are_one_warning_that_lists_them()
    {
        var finding = RuleExamples.One("CELL_BLANK", new ReportDraft().Set("T2", "granted", "research", FigureState.Blank).Set("T2", "partial", "research", FigureState.Blank));
        Assert.AreEqual(Severity.Warning, finding.Severity);
        Assert.HasCount(2, finding.Evidence);
        StringAssert.Contains(finding.Message, "有2格空白");
    }

    [TestMethod]
    public void A_table_without_a_number_is_told_apart()
    {
        var draft = new ReportDraft();
        foreach (var row in Forms.Form2021.T1.Rows.SelectMany(r => r.Columns.Select(c => (r.Code, c))))
        {
            draft.Set("T1", row.Code, row.c, FigureState.Blank);
        }

        var finding = RuleExamples.One("CELL_BLANK", draft);
        Assert.AreEqual("T1/all", finding.Subject);
        StringAssert.Contains(finding.Message, "全表空白");
    }
}
