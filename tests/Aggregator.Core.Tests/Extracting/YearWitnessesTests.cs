using Aggregator.Core.Extracting;

namespace Aggregator.Core.Tests.Extracting;

[TestClass]
public class YearWitnessesTests
{
    private static int? YearOf(string title, string period, string signed, string prose = "我局认真做好信息公开工作。") =>
        ReportExtractor.Extract(TestDocuments.FromText($"{title}\n{period}\n一、总体情况\n{prose}\n五、存在的主要问题及改进情况\n存在更新不及时的问题。\n六、其他需要报告的事项\n本年度未收取信息处理费。\n云川市教育局\n{signed}"), "")[0].Year;

    [TestMethod]
    [DataRow("云川市教育局2025年政府信息公开工作年度报告", "本报告统计期限自2025年1月1日起至2025年12月31日止。", "2026年1月12日", 2025)]
    [DataRow("云川市教育局2024年政府信息公开工作年度报告", "本报告统计期限自2025年1月1日起至2025年12月31日止。", "2026年1月12日", 2025)]
    [DataRow("云川市教育局2025年政府信息公开工作年度报告", "本报告统计期限自2024年1月1日起至2024年12月31日止。", "2026年1月12日", 2025)]
    [DataRow("云川市教育局2025年政府信息公开工作年度报告", "本报告按统一格式编制。", "2027年1月12日", 2025)]
    [DataRow("云川市教育局政府信息公开工作年度报告", "本报告统计期限自2025年1月1日起至2025年12月31日止。", "2025年12月31日", 2025)]
    public void Title_period_and_sign_off_agree_on_a_year(string title, string period, string signed, int year) => Assert.AreEqual(year, YearOf(title, period, signed));

    [TestMethod]
    public void The_prose_decides_between_title_and_period_when_nothing_is_signed() =>
        Assert.AreEqual(2025, YearOf("云川市教育局2024年政府信息公开工作年度报告", "本报告统计期限自2025年1月1日起至2025年12月31日止。", "", "2025年，我局公开信息94条。2025年举办培训3次，2025年答复申请5件。"));

    [TestMethod]
    public void A_sign_off_alone_names_no_year() => Assert.IsNull(YearOf("云川市教育局政府信息公开工作年度报告", "本报告按统一格式编制。", "2026年1月12日"));

    [TestMethod]
    [DataRow(2024, null, 2025, null, 2025, null, 2025)]
    [DataRow(2024, null, 2025, null, null, null, 2024)]
    [DataRow(2024, null, null, null, 2025, null, 2024)]
    [DataRow(2024, 2025, null, null, null, null, 2024)]
    [DataRow(2024, null, 2025, null, 2025, 2025, 2025)]
    [DataRow(2024, null, 2025, 2025, 2025, null, 2025)]
    [DataRow(2025, 2025, 2025, null, 2024, 2024, 2025)]
    [DataRow(null, null, 2025, 2025, 2024, null, 2024)]
    public void Names_around_the_report_weigh_one_each(int? title, int? period, int? signOff, int? prose, int? file, int? folder, int? agreed) =>
        Assert.AreEqual(agreed, new YearWitnesses(title, period, signOff, prose).Agreed(file, folder));
}
