namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class TextIsWholeTests
{
    [TestMethod]
    [DataRow("我局完善锟斤拷锟斤拷，按时归档。", "encoding")]
    [DataRow("编号瀹煡鐧昏板埗搴，予以备查。", "encoding")]
    [DataRow("按照\uFFFD\uFFFD要求公开。", "encoding")]
    [DataRow("落实?关于推进公开的意见?精神。", "encoding")]
    [DataRow("由专人负责由专人负责信息上传。", "doubled")]
    [DataRow("公开的的栏目及及平台，由由专人与与科室维护。", "doubled")]
    [DataRow("完成终端的升级改造工作工作，功能已于年底上线上线。", "doubled")]
    [DataRow("进一步进一步规范流程。", "doubled")]
    [DataRow("群众可通过通过公众号查询。", "doubled")]
    [DataRow("发现并由的部分栏目更新不及时。", "spliced")]
    [DataRow("对不力的严肃追究责任并，印发通报。", "spliced")]
    [DataRow("权重占以及日常检查情况。", "spliced")]
    [DataRow("各科室开展督促检。", "truncated")]
    [DataRow("由主要负责同志牵头，下设办公。", "truncated")]
    [DataRow("根据上级通知（云政办2014213）要求。", "number")]
    [DataRow("规范公开，，完善流程。", "punctuation")]
    public void Damage_is_found_with_its_kind(string text, string kind) =>
        StringAssert.StartsWith(RuleExamples.One("GARBLED", new ReportDraft().Say("S1", text)).Subject, kind + "/");

    [TestMethod]
    [DataRow("一个一个栏目过，逐条逐条核对，层层压实，处处留痕，天天更新，周周小结。")]
    [DataRow("公开事项由专人一事一审、一案一卷登记。")]
    [DataRow("公开事项由宣传干事一事一审登记。")]
    [DataRow("规范规范性文件管理。")]
    [DataRow("自由的平台、充分的理由的说明，合并，兼并，归并，早已。")]
    [DataRow("落实到位，信息公开，政府信息管理，存在问题，应对，参与，服从。")]
    [DataRow("根据《关于做好公开工作的通知》（云政办〔2024〕13号）。")]
    [DataRow("“我们的……”一文已转载。")]
    [DataRow("瀹城社区公开信息12条。")]
    [DataRow("萩萩渡路的土地流转，由萩墅老街。萩川路的科室承担。")]
    [DataRow("科室在在线访谈上登出，在在建项目现场公示，为为民办实事，和和谐社区，以非营利为目的的活动。")]
    [DataRow("根据《报告格式》（国办公开办函〔202130号）编制。")]
    public void Ways_to_speak_and_rare_names_pass(string text) => RuleExamples.None("GARBLED", new ReportDraft().Say("S1", text));
}
