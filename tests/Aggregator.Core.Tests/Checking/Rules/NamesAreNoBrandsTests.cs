using Aggregator.Core.Checking;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class NamesAreNoBrandsTests
{
    [TestMethod]
    [DataRow("以365bet体育平台网站为载体公开信息。", "365bet体育平台")]
    [DataRow("BET365官网按季度更新目录。", "BET365官网")]
    [DataRow("澳门新葡京娱乐城办公室编制本报告。", "新葡京娱乐城")]
    public void A_betting_brand_in_a_names_place_is_an_error(string text, string brand)
    {
        var finding = RuleExamples.One("SUSPICIOUS_BRAND", new ReportDraft { IsAnnualReport = false }.Say("S1", text));
        Assert.AreEqual((Severity.Error, brand), (finding.Severity, finding.Subject));
    }

    [TestMethod]
    [DataRow("w88")]
    [DataRow("1Xbet")]
    [DataRow("PK10")]
    [DataRow("威尼斯人国际")]
    [DataRow("时时彩")]
    [DataRow("注册送彩金")]
    public void A_brand_deep_in_a_long_run_of_digits_is_found(string brand) =>
        Assert.AreEqual(brand, RuleExamples.One("SUSPICIOUS_BRAND", new ReportDraft().Say("S1", new string('。', 9) + string.Concat(Enumerable.Repeat("0000000000，", 200)) + brand + "，00")).Subject);

    [TestMethod]
    public void A_brand_in_the_title_is_found_too() =>
        RuleExamples.One("SUSPICIOUS_BRAND", new ReportDraft { UnitName = "888bet体育" });

    [TestMethod]
    [DataRow("公布体育彩票公益金使用情况。")]
    [DataRow("依法打击博彩网站，公布百家乐赌博案处罚结果。")]
    [DataRow("体育平台建设项目信息已公开。")]
    public void Police_work_and_lotteries_pass(string text) => RuleExamples.None("SUSPICIOUS_BRAND", new ReportDraft().Say("S1", text));
}
