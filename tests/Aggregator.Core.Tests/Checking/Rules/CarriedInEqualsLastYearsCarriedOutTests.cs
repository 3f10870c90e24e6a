using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class CarriedInEqualsLastYearsCarriedOutTests
{
    private static ReportDraft LastYear(decimal carried) => new ReportDraft { Year = 2024 }.Row("carried_out", carried);

    [TestMethod]
    public void What_was_carried_out_is_carried_in() => RuleExamples.None("CARRY_BREAK", new ReportDraft { Previous = LastYear(3) }.Row("carried_in", 3));

    [TestMethod]
    public void Without_last_years_report_nothing_is_claimed() => RuleExamples.None("CARRY_BREAK", new ReportDraft().Row("carried_in", 3));

    [TestMethod]
    public void Another_number_is_a_finding_for_its_column()
    {
        var findings = RuleExamples.Find("CARRY_BREAK", new ReportDraft { Previous = LastYear(3) }.Row("carried_in", 5));
        CollectionAssert.AreEqual(new[] { "T2/carried_in/natural", "T2/carried_in/total" }, findings.Select(f => f.Subject).ToList());
        var finding = findings[0];
        Assert.AreEqual(("3", "5", 2m, Severity.Error), (finding.Expected, finding.Actual, finding.Difference, finding.Severity));
        StringAssert.Contains(finding.Message, "“自然人”列填写5，2024年度报告结转下年度为3，相差2。");
    }

    [TestMethod]
    public void A_break_the_text_explains_is_a_note_that_quotes_it()
    {
        var draft = new ReportDraft { Previous = LastYear(3) }.Row("carried_in", 5).Say("S6", "未收取信息处理费。因机构改革，上年结转件数作了调整。");
        var finding = RuleExamples.Find("CARRY_BREAK", draft)[0];
        Assert.AreEqual(Severity.Note, finding.Severity);
        StringAssert.Contains(finding.Message, "因机构改革，上年结转件数作了调整");
    }

    [TestMethod]
    [DataRow("上年结转较上年所报多2件，系区机构改革中接收原园区办未办结的申请。")]
    [DataRow("原信访局移交的在办申请2件已并入我局，上年结转数相应增加。")]
    [DataRow("今年起按市里统一的统计口径，上年结转与去年报告所列不一致。")]
    [DataRow("经复核，上年报告漏计2件在途申请，上年结转据实调整。")]
    [DataRow("上年结转为5件。差额2件系县医保中心划入后一并移交。")]
    [DataRow("两件内容相近的申请合并办理，上年结转较上年度报告减少1件。")]
    public void Any_usual_explanation_counts(string sentence)
    {
        var draft = new ReportDraft { Previous = LastYear(3) }.Row("carried_in", 5).Say("S6", "未收取信息处理费。" + sentence);
        var finding = RuleExamples.Find("CARRY_BREAK", draft)[0];
        Assert.AreEqual(Severity.Note, finding.Severity);
        StringAssert.Contains(finding.Message, "已说明：“六、其他需要报告的事项”部分写明“" + sentence.TrimEnd('。'));
        Assert.AreEqual(sentence.TrimEnd('。'), finding.Evidence[^1].Snippet);
    }

    [TestMethod]
    [DataRow("上年结转的申请均已按期答复。")]
    [DataRow("本年度没有因机构改革移交的上年结转申请，件数与上年衔接。")]
    [DataRow("下一步将清理历年结转的申请，据实调整统计口径。")]
    [DataRow("如遇职能划转，上年结转申请应随之移交。")]
    [DataRow("机构改革后我局加强培训，人员减少2人。")]
    public void What_is_denied_planned_or_about_something_else_explains_nothing(string sentence)
    {
        var draft = new ReportDraft { Previous = LastYear(3) }.Row("carried_in", 5).Say("S6", "未收取信息处理费。" + sentence);
        Assert.AreEqual(Severity.Error, RuleExamples.Find("CARRY_BREAK", draft)[0].Severity);
    }

    [TestMethod]
    public void A_unit_that_took_in_another_by_the_roster_has_explained_it()
    {
        var draft = new ReportDraft { Previous = LastYear(3) }.Row("carried_in", 5).Check();
        var taken = draft.Unit with { Code = "B02", Name = "云川市招生办公室", ValidTo = new DateOnly(2025, 6, 30), IncludedIn = "B01" };
        var rule = RuleCatalogue.All.Single(r => r.Info.Id == "CARRY_BREAK");
        var finding = ReportChecker.Check(draft with { Roster = new Roster([draft.Unit, taken]) }, [rule]).Findings[0];
        Assert.AreEqual(Severity.Note, finding.Severity);
        StringAssert.Contains(finding.Message, "名册显示云川市招生办公室已并入本单位");
        var living = taken with { ValidTo = null };
        Assert.AreEqual(Severity.Error, ReportChecker.Check(draft with { Roster = new Roster([draft.Unit, living]) }, [rule]).Findings[0].Severity);
    }

    [TestMethod]
    public void A_masked_cell_of_last_year_is_not_assessable() =>
        Assert.AreEqual(Outcome.NotAssessable, RuleExamples.One("CARRY_BREAK", new ReportDraft { Previous = LastYear(3).Set("T2", "carried_out", "natural", FigureState.Masked, "xx") }.Row("carried_in", 3)).Outcome);
}
