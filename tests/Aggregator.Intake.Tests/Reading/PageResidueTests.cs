using Aggregator.Intake.Reading;

namespace Aggregator.Intake.Tests.Reading;

[TestClass]
public sealed class PageResidueTests
{
    [TestMethod]
    [DataRow("阅读次数：318")]
    [DataRow("浏览量 1204次")]
    [DataRow("无障碍浏览")]
    [DataRow("版权所有：云川市人民政府 未经授权不得转载。")]
    [DataRow("云ICP备12000001号-1 网站标识码：5300000001")]
    [DataRow("主办：云川市人民政府办公室")]
    public void Buttons_counters_and_feet_of_a_page_are_furniture(string line) => Assert.IsTrue(PageResidue.IsFurniture(line));

    [TestMethod]
    [DataRow("阅读量超过3万次的解读稿有12篇。")]
    [DataRow("浏览次数达到20.6万次，较上年增长8%；")]
    [DataRow("全年完成政府网站ICP备案变更2次。")]
    [DataRow("规范网站标识码和公安网安备案标识，整改问题4个。")]
    [DataRow("无障碍浏览功能在3个网站上线。")]
    public void Sentences_of_a_report_about_its_site_are_no_furniture(string line) => Assert.IsFalse(PageResidue.IsFurniture(line));
}
