using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class ItemsFollowFromLastYearTests
{
    private static ReportDraft Draft(decimal now, FormEdition form = FormEdition.Form2019) => new ReportDraft
    {
        Year = 2020,
        Form = form,
        Previous = new ReportDraft { Year = 2019, Form = FormEdition.Form2019 }.Set("T1", "licence", "last_year", 40).Set("T1", "licence", "change", -4),
    }.Set("T1", "licence", "last_year", now);

    [TestMethod]
    public void Items_and_their_change_come_to_next_years_items() => RuleExamples.None("ITEM_BREAK", Draft(36));

    [TestMethod]
    public void Another_number_is_a_warning()
    {
        var finding = RuleExamples.One("ITEM_BREAK", Draft(40));
        Assert.AreEqual(("T1/licence/last_year", "36", "40", 4m, Severity.Warning), (finding.Subject, finding.Expected, finding.Actual, finding.Difference, finding.Severity));
        StringAssert.Contains(finding.Message, "2019年度报告为40、本年增减-4，应为36");
    }

    [TestMethod]
    public void Powers_that_were_moved_explain_it() =>
        Assert.AreEqual(Severity.Note, RuleExamples.One("ITEM_BREAK", Draft(30).Say("S6", "未收取信息处理费。因职能划转，许可事项减少6项。")).Severity);

    [TestMethod]
    public void Items_are_not_chained_to_the_2021_form() => RuleExamples.None("ITEM_BREAK", Draft(0, FormEdition.Form2021));
}
