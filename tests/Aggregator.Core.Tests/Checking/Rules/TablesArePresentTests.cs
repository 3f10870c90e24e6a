using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class TablesArePresentTests
{
    [TestMethod]
    public void Three_tables_pass() => RuleExamples.None("TABLE_MISSING", new ReportDraft());

    [TestMethod]
    public void A_missing_table_fails()
    {
        var draft = new ReportDraft();
        draft.Tables.Remove("T3");
        Assert.AreEqual("没有找到表三 复议诉讼。", RuleExamples.One("TABLE_MISSING", draft).Message);
    }

    [TestMethod]
    public void Missing_rows_are_named()
    {
        var draft = new ReportDraft();
        foreach (var column in Forms.Form2021.T2.Columns)
        {
            draft.Set("T2", "partial", column.Code, FigureState.Missing);
        }

        StringAssert.Contains(RuleExamples.One("TABLE_MISSING", draft).Message, "缺1行：“（二）部分公开");
    }

    [TestMethod]
    public void The_single_other_row_is_not_a_missing_row() => RuleExamples.None("TABLE_MISSING", new ReportDraft().Row("other_all", 0));
}
