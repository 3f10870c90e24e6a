using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class FormIsInForceTests
{
    [TestMethod]
    public void The_form_of_the_year_passes()
    {
        RuleExamples.None("OUTDATED_FORM", new ReportDraft());
        RuleExamples.None("OUTDATED_FORM", new ReportDraft { Year = 2020, Form = FormEdition.Form2019 });
    }

    [TestMethod]
    public void The_2019_form_in_2021_fails() =>
        Assert.AreEqual(("2021", "2019"), (RuleExamples.One("OUTDATED_FORM", new ReportDraft { Form = FormEdition.Form2019, Year = 2021 }).Expected, "2019"));

    [TestMethod]
    public void The_single_other_row_in_the_2021_form_fails() =>
        Assert.AreEqual("T2/other_all", RuleExamples.One("OUTDATED_FORM", new ReportDraft().Row("other_all", 0)).Subject);

    [TestMethod]
    public void The_outline_of_2008_after_2019_fails() =>
        Assert.AreEqual("outline", RuleExamples.One("OUTDATED_FORM", new ReportDraft { Form = FormEdition.Outline2008 }).Subject);
}
