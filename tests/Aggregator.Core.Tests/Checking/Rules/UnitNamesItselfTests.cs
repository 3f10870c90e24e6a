using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class UnitNamesItselfTests
{
    private const string Id = "WRONG_UNIT";

    [TestMethod]
    [DataRow("云川市水务局将继续抓好重点领域信息公开。")]
    [DataRow("为进一步做好云川市水务局政府信息公开工作，编制了指南。")]
    [DataRow("云川市水务局全年公开各类信息86条，均经审核。")]
    [DataRow("本报告由云川市水务局办公室编制。")]
    [DataRow("如有疑问，请与云川市水务局联系。")]
    [DataRow("云川市水务局主要负责人两次听取信息公开工作汇报。")]
    [DataRow("云川市水务局主要负责人秋后听取公开工作汇报，要求办公室管好用水评议目录。")]
    [DataRow("云川市水务局将继续抓好行风评议结果公开，由办公室按季更新。")]
    [DataRow("云川市水务局将继续抓好泵站招标公开，合作交流处逐项落实。")]
    public void Another_units_name_in_place_of_the_own_one_fails(string sentence)
    {
        var finding = Assert.ContainsSingle(Find(sentence));
        Assert.AreEqual("云川市水务局", finding.Subject);
        Assert.AreEqual("云川市教育局", finding.Expected);
    }

    [TestMethod]
    [DataRow("我局会同云川市水务局开展检查。")]
    [DataRow("云川市水务局转来线索3条，我局均已办结。")]
    [DataRow("涉及云川市水务局职责的申请已告知申请人。")]
    [DataRow("原云川市水务局移交的文件已并入目录。")]
    [DataRow("据云川市水务局通报，我局得分靠前。")]
    [DataRow("云川市水务局主要负责人带队评议各单位公开工作，办公室汇报了专栏建设。")]
    [DataRow("云川市水务局分管领导主持召开测评动员会，办公室派员参加。")]
    [DataRow("云川市水务局将继续抓好目录建设，与各校合作公开校园用水。")]
    [DataRow("转发《云川市水务局将继续抓好信息公开》一文。")]
    [DataRow("云川市人民政府全年高度重视信息公开工作。")]
    [DataRow("六是区数据局完善公众号菜单，由区档案馆及时更新。")]
    [DataRow("云川市云川中学围绕招生公开信息12条。")]
    [DataRow("按照我市、我省部署推进公开。")]
    [DataRow("我局委托市信息中心维护网站，由我办理人员负责，自我校验。")]
    public void Partners_superiors_subordinates_quotations_and_former_names_pass(string sentence) => Assert.IsEmpty(Find(sentence), string.Join('\n', Find(sentence).Select(f => f.Message)));

    [TestMethod]
    [DataRow("云川市清溪镇人民政府", UnitKind.Township, "我局", true)]
    [DataRow("云川市清溪镇人民政府", UnitKind.Township, "我办", true)]
    [DataRow("云川市清溪镇人民政府", UnitKind.Township, "我镇", false)]
    [DataRow("云川市东门街道办事处", UnitKind.Township, "我办", false)]
    [DataRow("云川市东门街道办事处", UnitKind.Township, "我街道", false)]
    [DataRow("云川市教育局", UnitKind.Bureau, "我委", true)]
    [DataRow("云川市发展和改革委员会", UnitKind.Bureau, "我局", true)]
    [DataRow("云川市发展和改革委员会", UnitKind.Bureau, "我委", false)]
    [DataRow("云川市人民政府", UnitKind.CityGovernment, "我办", false)]
    [DataRow("云川市东山区人民政府", UnitKind.District, "我校", true)]
    [DataRow("云川经济开发区管理委员会", UnitKind.Zone, "我镇", true)]
    [DataRow("云川市清溪镇人民政府", UnitKind.Township, "我中心", true)]
    [DataRow("云川市水务局", UnitKind.Bureau, "本中心", true)]
    [DataRow("云川市疾病预防控制中心", UnitKind.Bureau, "我中心", false)]
    [DataRow("云川市政务服务管理局", UnitKind.Bureau, "我中心", false)]
    [DataRow("云川市清溪镇人民政府", UnitKind.Township, "我中心镇区", false)]
    public void A_self_word_is_of_the_units_own_kind(string unit, UnitKind kind, string word, bool fails)
    {
        var draft = new ReportDraft { UnitName = unit, Kind = kind }.Say("S1", $"今年以来，{word}认真落实各项要求。");
        Assert.HasCount(fails ? 1 : 0, RuleExamples.Find(Id, draft));
    }

    [TestMethod]
    [DataRow("云川市水务局", "标题写的是")]
    [DataRow("云川市教局", "之误")]
    [DataRow("云川市教教育局", "之误")]
    [DataRow("云川市育教局", "之误")]
    [DataRow("云川市教局育", "之误")]
    public void Title_and_sign_off_bear_the_units_own_name(string printed, string said)
    {
        var check = City(new ReportDraft { UnitName = printed });
        StringAssert.Contains(Assert.ContainsSingle(Run(check)).Message, said);
    }

    [TestMethod]
    public void A_title_of_another_kind_of_unit_gives_no_right_to_its_self_word()
    {
        var check = City(new ReportDraft { UnitName = "云川市水务局" }.Say("S1", "今年以来，我局认真落实各项要求。").Say("S6", "未收取信息处理费。")) with
        {
            Unit = new Unit("S01", "云川市云川中学", [], UnitKind.Bureau, "C00", ReportScope.OwnLevel, UnitKind.Bureau.DefaultGroup(), null, null, null, null),
        };
        CollectionAssert.Contains(Run(check).Select(found => found.Subject).ToList(), "我局");
    }

    [TestMethod]
    public void A_sign_off_of_another_unit_fails() =>
        StringAssert.StartsWith(Assert.ContainsSingle(Run(City(new ReportDraft().Say("S6", "未收取信息处理费。\n云川市水务局\n2026年1月20日")))).Message, "落款写的是");

    [TestMethod]
    [DataRow("维护统计网站安全运行。", 1)]
    [DataRow("维护教育网站安全运行。", 0)]
    [DataRow("维护政府网站安全运行。", 0)]
    public void The_site_of_another_trade_fails(string sentence, int count) => Assert.HasCount(count, RuleExamples.Find(Id, new ReportDraft().Say("S1", sentence)));

    [TestMethod]
    [DataRow("岗位信息逐条核对，由云川市白河镇人民政府统筹。", 1)]
    [DataRow("查阅点每周整理，云川市白河镇人民政府对此负总责。", 1)]
    [DataRow("云川市白河镇人民政府编制数据说明，由便民中心维护。云川市白河镇人民政府从老年村民中聘请观察员。", 1)]
    [DataRow("云川市白河镇人民政府编制数据说明，由便民中心维护。", 0)]
    [DataRow("云川市白河镇人民政府的做法值得借鉴。云川市白河镇人民政府派员来我镇交流。", 0)]
    [DataRow("河道信息由云川市水务局统筹。", 0)]
    [DataRow("我区计划压缩公告时限。区政府办公室统一口径。区政府聘请观察员。区政府把审查嵌入流程。", 1)]
    [DataRow("区政府印发通知。区政府聘请观察员。我区计划压缩公告时限，我镇配合。", 0)]
    public void A_township_does_not_answer_under_its_neighbours_or_its_districts_name(string text, int count)
    {
        Unit Of(string code, string name, UnitKind kind, string? parent) => new(code, name, [], kind, parent, ReportScope.OwnLevel, kind.DefaultGroup(), null, null, null, null);
        var own = Of("T01", "云川市清溪镇人民政府", UnitKind.Township, "C00");
        var check = new ReportDraft { UnitName = own.Name, Kind = own.Kind }.Say("S1", text).Check() with
        {
            Unit = own,
            Roster = new Roster([Of("C00", "云川市人民政府", UnitKind.CityGovernment, null), own, Of("T02", "云川市白河镇人民政府", UnitKind.Township, "C00"), Of("B02", "云川市水务局", UnitKind.Bureau, "C00")]),
        };
        Assert.HasCount(count, Run(check));
    }

    private static IReadOnlyList<Finding> Find(string sentence) => Run(City(new ReportDraft().Say("S1", sentence)));

    private static IReadOnlyList<Finding> Run(CheckedReport check) => ReportChecker.Check(check, [RuleCatalogue.All.Single(r => r.Info.Id == Id)]).Findings;

    private static CheckedReport City(ReportDraft draft)
    {
        Unit Of(string code, string name, UnitKind kind, string? parent) => new(code, name, [], kind, parent, ReportScope.OwnLevel, kind.DefaultGroup(), null, null, null, null);
        var own = Of("B01", "云川市教育局", UnitKind.Bureau, "C00");
        return draft.Check() with
        {
            Unit = own,
            Roster = new Roster([Of("C00", "云川市人民政府", UnitKind.CityGovernment, null), own, Of("B02", "云川市水务局", UnitKind.Bureau, "C00"), Of("S01", "云川市云川中学", UnitKind.Bureau, "B01")]),
        };
    }
}
