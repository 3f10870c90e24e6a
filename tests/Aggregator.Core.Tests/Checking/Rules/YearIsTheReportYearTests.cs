using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class YearIsTheReportYearTests
{
    [TestMethod]
    [DataRow("2024年有关部门下发通知，我局已转发。")]
    [DataRow("较2024全年增长一成。")]
    [DataRow("2024年同期公开80条。")]
    [DataRow("较2024年我局增长一成。")]
    [DataRow("与2024年相比，网站访问量有所增加。")]
    [DataRow("留言办理94件，2024年为80件，增加14件。")]
    [DataRow("自2024年我局成立领导小组以来，工作有序。")]
    [DataRow("依据市政府〔2024〕12号文件，我局公开目录作了调整。")]
    [DataRow("《2024年政务公开工作要点》，我局逐项落实。")]
    [DataRow("落实《条例》（2019年修订），我局更新指南。")]
    [DataRow("2024年受理的3件申请已归档。")]
    [DataRow("2024年印发的公开制度继续执行。")]
    [DataRow("上年结转2024年12月收到的申请2件。")]
    [DataRow("2008年以来，我局累计公开信息9000条。")]
    [DataRow("2021年—2025年，我局完成两轮目录修订。")]
    [DataRow("2023年、2024年我局均未收取费用。")]
    [DataRow("2024年度，我局被评为全市政务公开先进单位。")]
    [DataRow("2019年，我局由原教育局和体育局合并组建。")]
    [DataRow("2022年，我局开通政务微信，运行平稳。")]
    [DataRow("2024年，省政府办公厅部署基层政务公开，我局按要求推进。")]
    [DataRow("2024年我局存在的更新不及时问题，今年均已整改。")]
    [DataRow("群众在来信中写道：“2024年，我局窗口答复很快。”")]
    [DataRow("按照2024年度考核结果，我局补齐了短板。")]
    [DataRow("2025年，我局将政府信息公开纳入年度考核。")]
    [DataRow("2026年1月，我局报送本报告。")]
    [DataRow("“十四五”规划期间（2021—2025年），我局公开规划计划类信息。")]
    public void Comparisons_citations_history_honours_and_quotations_pass(string text) => RuleExamples.None("WRONG_YEAR", new ReportDraft().Say("S1", text));

    [TestMethod]
    [DataRow("2026年，我局将进一步加大公开力度。")]
    [DataRow("计划2026年一季度完成目录修订。")]
    [DataRow("2025年，我局工作虽有进步，但仍有不足，下一步将加强培训。")]
    [DataRow("针对2024年度报告指出的问题，我局已整改到位。")]
    [DataRow("原计划2024年完成的栏目改版，已于年初完成。")]
    [DataRow("改进情况：2025年，我局进一步完善制度，加强培训。")]
    [DataRow("到2028年，基本实现标准目录全覆盖。")]
    [DataRow("今年（2025年）培训不足，明年（2026年）将增加。")]
    public void Plans_for_the_year_to_come_pass(string text) => RuleExamples.None("WRONG_YEAR", new ReportDraft().Say("S5", text));

    [TestMethod]
    [DataRow("2024年教育部门满意度测得91分，家长参与踊跃。", 2024)]
    [DataRow("2024全年，我局推进校车公开，科室依规充实内容。", 2024)]
    [DataRow("2024年，我局通过网站公开信息94条。", 2024)]
    [DataRow("2024年度，各科室累计报送信息210条。", 2024)]
    [DataRow("2024年园区共发布惠企政策18份。", 2024)]
    [DataRow("2024年全系统开展业务培训4次。", 2024)]
    [DataRow("2024年，扎实推进重点领域公开，发布信息94条。", 2024)]
    [DataRow("平台建设方面，2024年我局更新栏目12个。", 2024)]
    [DataRow("我局2024年共举办开放日3次。", 2024)]
    [DataRow("现将2024年工作情况报告如下：我局稳步推进公开。", 2024)]
    [DataRow("本年度，我局于2024年3月、2024年9月两次检查栏目。", 2024)]
    [DataRow("2022年，我局组织业务培训5次。", 2022)]
    [DataRow("2023年度，云川市教育局共答复咨询88次。", 2023)]
    [DataRow("2024年，我局共收到申请20件，同比增长5%。", 2024)]
    [DataRow("2026年，我局主动公开政府信息94条。", 2026)]
    public void Another_years_sentence_left_standing_fails(string text, int year)
    {
        var finding = RuleExamples.One("WRONG_YEAR", new ReportDraft().Say("S1", text));
        Assert.AreEqual(year.ToString(System.Globalization.CultureInfo.InvariantCulture), finding.Actual);
        Assert.AreEqual(Severity.Warning, finding.Severity);
    }

    [TestMethod]
    [DataRow("2025年，我局将进一步加大公开力度。", 2025)]
    [DataRow("下一步，我局计划在2025年内补齐政策解读。", 2025)]
    [DataRow("2025年工作打算：增加培训，完善机制。", 2025)]
    [DataRow("明年（2025年），我局将开设专栏。", 2025)]
    [DataRow("力争到2024年底，目录全部更新。", 2024)]
    [DataRow("2023年我局加大公开力度，拟增设专栏。", 2023)]
    [DataRow("一是培训不足。下一步：2025年我局加大公开力度，加强培训。", 2025)]
    public void Plans_for_a_year_that_is_over_fail(string text, int year) =>
        Assert.AreEqual(year.ToString(System.Globalization.CultureInfo.InvariantCulture), RuleExamples.One("WRONG_YEAR", new ReportDraft().Say("S5", text)).Actual);

    [TestMethod]
    [DataRow(UnitKind.District, 1)]
    [DataRow(UnitKind.Bureau, 0)]
    public void The_district_government_speaks_of_itself_and_a_bureau_of_those_above(UnitKind kind, int findings) =>
        Assert.HasCount(findings, RuleExamples.Find("WRONG_YEAR", new ReportDraft { Kind = kind }.Say("S1", "2024年，区政府把养老服务列为公开重点。")));

    [TestMethod]
    public void A_title_of_another_year_fails()
    {
        var check = new ReportDraft().Check();
        var title = check.Report.Title!.Replace("2025", "2024", StringComparison.Ordinal);
        var finding = Assert.ContainsSingle(ReportChecker.Check(check with { Report = check.Report with { Title = title } }, [RuleCatalogue.All.Single(r => r.Info.Id == "WRONG_YEAR")]).Findings);
        Assert.AreEqual(("title", "2025", "2024"), (finding.Subject, finding.Expected, finding.Actual));
    }
}
