using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class DocumentsInForceFollowFromLastYearTests
{
    private static ReportDraft Draft(decimal now) => new ReportDraft { Previous = new ReportDraft { Year = 2024 }.Set("T1", "normative_document", "in_force", 420) }
        .Set("T1", "normative_document", "issued", 61).Set("T1", "normative_document", "repealed", 59).Set("T1", "normative_document", "in_force", now);

    [TestMethod]
    public void Last_years_plus_made_minus_repealed_passes() => RuleExamples.None("VALID_BREAK", Draft(422));

    [TestMethod]
    public void Another_number_fails()
    {
        var finding = RuleExamples.One("VALID_BREAK", Draft(430));
        Assert.AreEqual(("422", "430", 8m), (finding.Expected, finding.Actual, finding.Difference));
    }

    [TestMethod]
    public void A_clean_up_that_changed_the_count_is_a_note() =>
        Assert.AreEqual(Severity.Note, RuleExamples.One("VALID_BREAK", Draft(430).Say("S6", "未收取信息处理费。现行有效件数根据清理结果作了调整。")).Severity);

    [TestMethod]
    public void A_clean_up_as_such_explains_nothing() =>
        Assert.AreEqual(Severity.Error, RuleExamples.One("VALID_BREAK", Draft(430).Say("S1", "认真开展规范性文件清理工作。")).Severity);

    [TestMethod]
    [DataRow("按清理结果，规范性文件有效件数以本年度报告为准。")]
    [DataRow("3件规范性文件有效期届满自动失效，未列入本年废止件数。")]
    [DataRow("上年误将内部制度计入，现行有效件数据实更正。")]
    [DataRow("因职能调整，7件规范性文件划转市数据局管理，件数随之减少。")]
    [DataRow("现行有效件数较上年推算少2件，原因是统计口径由本系统改为本机关，范围变化。")]
    [DataRow("与市财政局联合印发的规范性文件改由牵头单位统计，现行有效件数减少。")]
    public void Any_usual_explanation_counts(string sentence)
    {
        var finding = RuleExamples.One("VALID_BREAK", Draft(430).Say("S6", "未收取信息处理费。" + sentence));
        Assert.AreEqual(Severity.Note, finding.Severity);
        StringAssert.Contains(finding.Message, "写明“" + sentence.TrimEnd('。') + "”");
    }

    [TestMethod]
    [DataRow("本年没有清理规范性文件，件数未作调整。")]
    [DataRow("下一步将清理规范性文件，核减失效件数。")]
    [DataRow("规范性文件清理工作尚未开展，现行有效件数不作调整。")]
    [DataRow("规章制度清理后减少3项。")]
    [DataRow("计划明年清理规范性文件并调整现行有效件数。")]
    public void What_is_denied_planned_or_about_something_else_explains_nothing(string sentence) =>
        Assert.AreEqual(Severity.Error, RuleExamples.One("VALID_BREAK", Draft(430).Say("S6", "未收取信息处理费。" + sentence)).Severity);

    [TestMethod]
    public void The_2019_form_is_never_chained_to_the_2021_form() => RuleExamples.None("VALID_BREAK", new ReportDraft
    {
        Year = 2022,
        Previous = new ReportDraft { Year = 2021, Form = FormEdition.Form2019 }.Set("T1", "normative_document", "total", 9),
    }.Set("T1", "normative_document", "in_force", 2));
}
