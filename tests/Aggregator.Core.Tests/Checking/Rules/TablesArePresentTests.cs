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
    public void A_heading_that_promises_a_table_needs_one_in_any_year()
    {
        var draft = new ReportDraft { Form = FormEdition.Outline2008, Year = 2011 }.Head("S6", "六、说明与统计附表").Say("S6", "统计范围为机关各科室。");
        draft.Tables.Clear();
        Assert.AreEqual("标题“六、说明与统计附表”写明有附表，其下没有表格。", RuleExamples.One("TABLE_MISSING", draft).Message);
        RuleExamples.None("TABLE_MISSING", draft.Say("S6", "主动公开信息数 条 12\n申请总数 件 3\n行政复议数 件 0"));
        RuleExamples.None("TABLE_MISSING", draft.Head("S6", "六、说明").Say("S6", "附表另行报送。"));
    }

    [TestMethod]
    public void Before_2014_no_table_was_prescribed()
    {
        var draft = new ReportDraft { Form = FormEdition.Outline2008, Year = 2013 };
        draft.Tables.Clear();
        RuleExamples.None("TABLE_MISSING", draft);
    }
}
