namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class LawIsCitedRightTests
{
    [TestMethod]
    [DataRow("根据《中华人民共和国政府信息公开法》编制。", "《中华人民共和国政府信息公开条例》")]
    [DataRow("根据《中华人民共和国信息公开条例》编制。", "《中华人民共和国政府信息公开条例》")]
    [DataRow("根据《市政府信息公开条例》编制。", "《中华人民共和国政府信息公开条例》")]
    [DataRow("按照《政府信息年度报告格式》编制。", "《中华人民共和国政府信息公开工作年度报告格式》")]
    [DataRow("按照《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔202130号）编制。", "国办公开办函〔2021〕30号")]
    [DataRow("按照《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函30号）编制。", "国办公开办函〔2021〕30号")]
    [DataRow("按照《中华人民共和国政府信息公开工作年度报告格式》（国办函〔2021〕30号）编制。", "国办公开办函〔2021〕30号")]
    [DataRow("依照《中华人民共和国政府信息公开条例》（国务院令第717号）编制。", "国务院令第711号")]
    [DataRow("学习国务院令第492号公布的新《中华人民共和国政府信息公开条例》。", "国务院令第711号")]
    [DataRow("规范依审请公开办理流程。", "依申请公开")]
    public void A_wrong_title_or_number_fails_with_the_right_one(string text, string right)
    {
        var corrected = RuleExamples.One("WRONG_TERM", new ReportDraft().Say("S1", text)).Expected;
        Assert.AreEqual(right, corrected);
    }

    [TestMethod]
    [DataRow("根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。")]
    [DataRow("根据《条例》和《政府信息公开条例》编制。")]
    [DataRow("参照《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函[2019]60号）。")]
    [DataRow("执行《滨海省政府信息公开办法》《云川市政府信息公开规定》。")]
    [DataRow("学习《中华人民共和国保守国家秘密法》（2024年修订）和《中华人民共和国档案法》。")]
    [DataRow("旧《中华人民共和国政府信息公开条例》（国务院令第492号）2008年施行。")]
    [DataRow("落实国办公开办函〔2019〕61号和国办发〔2021〕12号文件。")]
    public void Right_titles_local_rules_and_other_documents_pass(string text) => RuleExamples.None("WRONG_TERM", new ReportDraft().Say("S1", text));

    [TestMethod]
    public void The_old_order_is_right_in_its_time() =>
        RuleExamples.None("WRONG_TERM", new ReportDraft { Year = 2015 }.Say("S1", "根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。"));
}
