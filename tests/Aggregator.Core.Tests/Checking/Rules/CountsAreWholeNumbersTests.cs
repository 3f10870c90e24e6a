using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class CountsAreWholeNumbersTests
{
    [TestMethod]
    public void Whole_counts_and_amounts_with_decimals_pass() => RuleExamples.None("T1_INT", new ReportDraft().Set("T1", "licence", "decisions", 550).Set("T1", "admin_fee", "amount", 59237.2449m));

    [TestMethod]
    [DataRow("licence", "decisions", "1.5")]
    [DataRow("penalty", "decisions", "-3")]
    [DataRow("admin_fee", "amount", "-0.1")]
    public void A_fraction_of_a_case_or_less_than_none_fails(string row, string column, string value) =>
        Assert.AreEqual(value, RuleExamples.One("T1_INT", new ReportDraft().Set("T1", row, column, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture))).Actual);

    [TestMethod]
    public void The_change_of_the_2019_form_may_be_negative() =>
        RuleExamples.None("T1_INT", new ReportDraft { Form = FormEdition.Form2019, Year = 2020 }.Set("T1", "licence", "change", -8));
}
