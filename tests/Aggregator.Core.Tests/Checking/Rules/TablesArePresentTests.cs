using Aggregator.Core.Checking;
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
    public void A_missing_row_is_not_a_missing_table() => RuleExamples.None("TABLE_MISSING", new ReportDraft().Set("T1", "licence", "decisions", FigureState.Missing));

    [TestMethod]
    public void From_2014_to_2018_the_statistics_table_is_asked_for_as_a_warning()
    {
        var draft = new ReportDraft { Form = FormEdition.Outline2008, Year = 2016 };
        draft.Tables.Clear();
        var finding = RuleExamples.One("TABLE_MISSING", draft);
        Assert.AreEqual(("stats2014", Severity.Warning), (finding.Subject, finding.Severity));
        RuleExamples.None("TABLE_MISSING", draft.Indicate("stats2014", "proactive_total", 12));
    }

    [TestMethod]
    public void Before_2014_no_table_was_prescribed()
    {
        var draft = new ReportDraft { Form = FormEdition.Outline2008, Year = 2013 };
        draft.Tables.Clear();
        RuleExamples.None("TABLE_MISSING", draft);
    }
}
