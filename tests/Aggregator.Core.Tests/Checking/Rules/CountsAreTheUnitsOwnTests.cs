using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class CountsAreTheUnitsOwnTests
{
    [TestMethod]
    [DataRow("全市累计公开政府信息86000条。")]
    [DataRow("全县各级各部门共受理公开申请3200件。")]
    [DataRow("全区各单位合计发布政策文件900份。")]
    public void The_areas_counts_in_a_bureaus_report_fail(string text) => RuleExamples.One("SCOPE_MIX", new ReportDraft().Say("S1", text));

    [TestMethod]
    [DataRow("我局主管全市学校目录，公开信息90条。")]
    [DataRow("据市政务公开办通报，全市公开信息86000条，我局居前。")]
    [DataRow("全市统一部署后，我局公开信息90条。")]
    [DataRow("参加全市政务公开宣传活动，发放资料120份。")]
    [DataRow("转载《全市公开信息9000条》一文。")]
    [DataRow("全市新建学校12所。")]
    public void Business_of_the_area_ranks_and_quotations_pass(string text) => RuleExamples.None("SCOPE_MIX", new ReportDraft().Say("S1", text));

    [TestMethod]
    [DataRow(UnitKind.District, "全区")]
    [DataRow(UnitKind.CityGovernment, "全市")]
    [DataRow(UnitKind.Zone, "全区")]
    public void Who_reports_for_the_area_may_count_it(UnitKind kind, string area) =>
        RuleExamples.None("SCOPE_MIX", new ReportDraft { Kind = kind }.Say("S1", $"{area}累计公开政府信息86000条。"));
}
