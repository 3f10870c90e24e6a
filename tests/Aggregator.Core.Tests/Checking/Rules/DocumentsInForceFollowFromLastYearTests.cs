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
    public void The_2019_form_is_never_chained_to_the_2021_form() => RuleExamples.None("VALID_BREAK", new ReportDraft
    {
        Year = 2022,
        Previous = new ReportDraft { Year = 2021, Form = FormEdition.Form2019 }.Set("T1", "normative_document", "total", 9),
    }.Set("T1", "normative_document", "in_force", 2));
}
