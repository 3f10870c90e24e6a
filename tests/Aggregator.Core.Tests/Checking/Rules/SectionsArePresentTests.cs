namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class SectionsArePresentTests
{
    [TestMethod]
    public void Six_sections_pass() => RuleExamples.None("SECTION_MISSING", new ReportDraft());

    [TestMethod]
    public void A_missing_section_is_named() =>
        Assert.AreEqual("没有找到“五、存在的主要问题及改进情况”部分。", RuleExamples.One("SECTION_MISSING", new ReportDraft().Without("S5")).Message);

    [TestMethod]
    public void A_section_under_another_heading_is_there() => RuleExamples.None("SECTION_MISSING", new ReportDraft().Head("S6", "六、附则"));

    [TestMethod]
    public void A_report_for_2012_owes_what_the_regulations_of_2008_list() =>
        Assert.AreEqual("没有找到“政府信息公开的收费及减免情况”的内容（2008年《政府信息公开条例》第三十二条）。", RuleExamples.One("SECTION_MISSING", Early()).Message);

    [TestMethod]
    [DataRow("全年未收取任何检索、复制费用。")]
    [DataRow("对困难群众的查询免收复印费。")]
    [DataRow("依申请提供信息一律不收费。")]
    public void A_statement_without_a_heading_of_its_own_is_enough_before_2019(string fees) =>
        RuleExamples.None("SECTION_MISSING", Early().Say("S6", fees));

    [TestMethod]
    [DataRow("本年度设备费用3万元。")]
    [DataRow("中小学收费目录已经公示。")]
    public void Other_money_is_no_statement_on_fees(string money) => RuleExamples.One("SECTION_MISSING", Early().Say("S6", money));

    [TestMethod]
    [DataRow("", 1, DisplayName = "the table alone states the fees")]
    [DataRow("全年依申请提供信息均未收取费用。", 0, DisplayName = "the text states them too")]
    public void A_line_of_the_statistics_table_is_no_statement_of_the_text(string text, int missed)
    {
        const string Row = "七、依申请公开信息收取的费用\t万元\t0\n";
        var draft = Early().Say("S6", "无其他事项。\n" + text).Say("zz", Row);
        var report = draft.Build();
        var check = draft.Check() with
        {
            Report = report with { TablesFound = ["stats2014"], TableSpans = [new Aggregator.Core.Documents.TextSpan(report.Text.IndexOf(Row, StringComparison.Ordinal), Row.Length)] },
        };
        var fees = Aggregator.Core.Checking.ReportChecker.Check(check, [Aggregator.Core.Checking.RuleCatalogue.All.Single(rule => rule.Info.Id == "SECTION_MISSING")]).Findings.Where(found => found.Subject == "fees").ToList();
        Assert.HasCount(missed, fees);
        Assert.IsTrue(fees.TrueForAll(found => found.Severity == Aggregator.Core.Checking.Severity.Warning));
    }

    [TestMethod]
    public void An_old_outline_in_a_year_of_the_form_is_another_rules() =>
        RuleExamples.None("SECTION_MISSING", new ReportDraft { Form = Aggregator.Core.Reports.FormEdition.Outline2008, Year = 2023 });

    [TestMethod]
    public void What_only_the_preface_promises_is_missed()
    {
        var finding = RuleExamples.Find("SECTION_MISSING", Promising("本报告由概述、主动公开情况、需要说明的事项和附表组成。")).Where(found => found.Subject.StartsWith("announced/", StringComparison.Ordinal)).ToList();
        CollectionAssert.AreEqual(new[] { "announced/annex" }, finding.Select(found => found.Subject).ToArray());
        Assert.AreEqual("引言说报告有“附表”，正文中没有这一部分。", finding[0].Message);
    }

    [TestMethod]
    [DataRow("本报告由概述、主动公开情况、其他需要报告的事项组成。", DisplayName = "the section is there")]
    [DataRow("本报告由概述、主动公开情况、收费情况组成。", DisplayName = "nothing else promised")]
    [DataRow("对本报告如有需要说明的事项，请联系办公室。", DisplayName = "no list")]
    [DataRow("以下附表、附件、附图可在网站查阅。", DisplayName = "not told as parts of the report")]
    public void A_preface_whose_parts_follow_passes(string preface) =>
        Assert.IsFalse(RuleExamples.Find("SECTION_MISSING", Promising(preface)).Any(found => found.Subject.StartsWith("announced/", StringComparison.Ordinal)));

    private static ReportDraft Promising(string preface)
    {
        var draft = Early();
        draft.Title = "云川市教育局2012年政府信息公开工作年度报告\n" + preface;
        draft.Tables.Clear();
        return draft;
    }

    private static ReportDraft Early() => new ReportDraft { Form = Aggregator.Core.Reports.FormEdition.Outline2008, Year = 2012 }
        .Say("S1", "全年主动公开政府信息120条，收到申请3件，未发生行政复议和行政诉讼。").Say("S5", "存在的问题是档案室人手不足。").Say("S6", "无其他事项。");
}
