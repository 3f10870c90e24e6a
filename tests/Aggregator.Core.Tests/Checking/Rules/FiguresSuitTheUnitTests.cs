using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class FiguresSuitTheUnitTests
{
    [TestMethod]
    [DataRow(UnitKind.Bureau, "云川市教育局")]
    [DataRow(UnitKind.Township, "清溪镇人民政府")]
    [DataRow(UnitKind.District, "云川市江北区人民政府")]
    public void Regulations_of_a_unit_that_makes_none_are_doubted(UnitKind kind, string name)
    {
        var finding = RuleExamples.One("IMPLAUSIBLE", Regulations(kind, name));
        Assert.AreEqual(("T1/regulation/in_force", Severity.Warning), (finding.Subject, finding.Severity));
        StringAssert.Contains(finding.Message, "规章填写6件");
    }

    [TestMethod]
    [DataRow(UnitKind.CityGovernment, "云川市人民政府")]
    [DataRow(UnitKind.Bureau, "云川市人民政府办公室")]
    [DataRow(UnitKind.Bureau, "山南省教育厅")]
    public void Whoever_may_make_regulations_may_have_them(UnitKind kind, string name) => RuleExamples.None("IMPLAUSIBLE", Regulations(kind, name));

    [TestMethod]
    [DataRow(UnitKind.Township, 320)]
    [DataRow(UnitKind.Bureau, 640)]
    public void Documents_out_of_scale_are_doubted(UnitKind kind, int count) => Assert.AreEqual("T1/normative_document/in_force", RuleExamples.One("IMPLAUSIBLE", Documents(kind, count)).Subject);

    [TestMethod]
    [DataRow(UnitKind.Township, 60)]
    [DataRow(UnitKind.Bureau, 180)]
    [DataRow(UnitKind.District, 420)]
    [DataRow(UnitKind.CityGovernment, 2000)]
    public void A_large_but_possible_count_passes(UnitKind kind, int count) => RuleExamples.None("IMPLAUSIBLE", Documents(kind, count));

    [TestMethod]
    public void More_reviews_and_suits_than_answers_are_doubted() =>
        StringAssert.Contains(RuleExamples.One("IMPLAUSIBLE", Cases(14, 9)).Message, "共14件，多于全年办理的申请9件");

    [TestMethod]
    [DataRow(3, 0)]
    [DataRow(14, 14)]
    public void A_few_cases_of_last_years_answers_pass(int cases, int answers) => RuleExamples.None("IMPLAUSIBLE", Cases(cases, answers));

    private static ReportDraft Regulations(UnitKind kind, string name) => new ReportDraft { Kind = kind, UnitName = name }.Set("T1", "regulation", "issued", 6).Set("T1", "regulation", "in_force", 6);

    private static ReportDraft Documents(UnitKind kind, int count) => new ReportDraft { Kind = kind }.Set("T1", "normative_document", "in_force", count);

    private static ReportDraft Cases(int cases, int answers) => new ReportDraft().Set("T3", "cases", "review_total", cases).Row("total", answers);
}
