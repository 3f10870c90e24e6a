using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class RowsArePresentTests
{
    [TestMethod]
    [DataRow(FormEdition.Form2021, 2025)]
    [DataRow(FormEdition.Form2019, 2020)]
    public void A_whole_form_passes(FormEdition form, int year) => RuleExamples.None("ROW_MISSING", new ReportDraft { Form = form, Year = year });

    [TestMethod]
    public void A_missing_row_is_named_by_its_label()
    {
        var finding = RuleExamples.One("ROW_MISSING", Without(new ReportDraft(), "partial"));
        Assert.AreEqual(("T2/partial", "表二 依申请公开缺“（二）部分公开”一行。"), (finding.Subject, finding.Message));
    }

    [TestMethod]
    public void Each_missing_row_is_a_finding_of_its_own() =>
        CollectionAssert.AreEqual(new[] { "T2/refuse_repeat", "T2/refuse_massive" }, RuleExamples.Find("ROW_MISSING", Without(Without(new ReportDraft(), "refuse_massive"), "refuse_repeat")).Select(f => f.Subject).ToArray());

    [TestMethod]
    public void A_missing_column_is_one_finding_not_one_for_each_row()
    {
        var draft = new ReportDraft();
        foreach (var row in Forms.Form2021.T2.Rows)
        {
            draft.Set("T2", row.Code, "research", FigureState.Missing);
        }

        Assert.AreEqual("T2/*/research", RuleExamples.One("ROW_MISSING", draft).Subject);
    }

    [TestMethod]
    public void A_row_of_table_one_left_out_is_named() =>
        Assert.AreEqual("T1/coercion", RuleExamples.One("ROW_MISSING", new ReportDraft().Set("T1", "coercion", "decisions", FigureState.Missing)).Subject);

    [TestMethod]
    public void A_blank_row_is_there() => RuleExamples.None("ROW_MISSING", new ReportDraft().Set("T1", "coercion", "decisions", FigureState.Blank));

    [TestMethod]
    public void The_single_other_row_is_not_a_missing_row() => RuleExamples.None("ROW_MISSING", new ReportDraft().Row("other_all", 0));

    [TestMethod]
    public void A_table_that_is_not_there_has_no_missing_rows()
    {
        var draft = new ReportDraft();
        draft.Tables.Remove("T2");
        RuleExamples.None("ROW_MISSING", draft);
    }

    private static ReportDraft Without(ReportDraft draft, string row) =>
        Forms.Form2021.T2.Columns.Aggregate(draft, (d, column) => d.Set("T2", row, column.Code, FigureState.Missing));
}
