using Aggregator.Core.Checking;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class NoPersonalDataIsPublishedTests
{
    [TestMethod]
    [DataRow("联系电话：0513-85512345，邮箱 a@example.gov.cn。")]
    [DataRow("索引号11510000008282881202300012。")]
    [DataRow("身份证号110105194912310021。")]
    [DataRow("文号12345678901。")]
    [DataRow("拨打12345、12315或400-810-1234、800-820-8820。")]
    [DataRow("统一社会信用代码11320000MB1234567A，91320100MA1ABCDE5X。")]
    [DataRow("中签者为139****5678，证件号11*************02X。")]
    [DataRow("财政资金13912345678元，印发13800001111份。")]
    [DataRow("项目编号：13912345678。")]
    [DataRow("表中为139\n12345678两格。")]
    [DataRow("批次110105491231002。")]
    public void Office_numbers_amounts_and_wrong_check_digits_pass(string text) => RuleExamples.None("SENSITIVE", new ReportDraft().Say("S6", text));

    [TestMethod]
    [DataRow("13912345678", "mobile", "139****5678")]
    [DataRow("139 1234 5678", "mobile", "139****5678")]
    [DataRow("139.1234.5678", "mobile", "139****5678")]
    [DataRow("139-12345678", "mobile", "139****5678")]
    [DataRow("+86-13912345678", "mobile", "139****5678")]
    [DataRow("（86）13912345678", "mobile", "139****5678")]
    [DataRow("8613912345678", "mobile", "139****5678")]
    [DataRow("1 3 9 1 2 3 4 5 6 7 8", "mobile", "139****5678")]
    [DataRow("手机：1391234\n5678", "mobile", "139****5678")]
    [DataRow("１３９１２３４５６７８", "mobile", "139****5678")]
    [DataRow("11010519491231002X", "id-card", "11*************02X")]
    [DataRow("110105 19491231 002X", "id-card", "11*************02X")]
    [DataRow("身份证110105491231002", "id-card", "11**********002")]
    [DataRow("6222021234567890128", "bank-card", "622************0128")]
    [DataRow("6222 0212 3456 7890 128", "bank-card", "622************0128")]
    public void A_personal_number_fails_and_is_masked_wherever_it_is_shown(string number, string kind, string masked)
    {
        var finding = RuleExamples.One("SENSITIVE", new ReportDraft().Say("S6", $"联系人王某，号码{number}，欢迎来电。"));
        Assert.AreEqual($"{kind}/{masked}", finding.Subject);
        var shown = finding.Message + finding.Actual + string.Concat(finding.Evidence.Select(e => e.Snippet));
        Assert.IsFalse(shown.Contains(number), shown);
        Assert.IsEmpty(PersonalData.Find(shown), shown);
        StringAssert.Contains(shown, masked);
    }

    [TestMethod]
    public void A_number_in_the_title_or_the_files_name_is_found_too()
    {
        StringAssert.EndsWith(RuleExamples.One("SENSITIVE", new ReportDraft { UnitName = "云川市教育局13912345678号" }).Subject, "139****5678");
        var check = new ReportDraft().Check();
        check = check with { Submission = check.Submission with { File = "B01/报告13912345678.docx" } };
        var finding = Assert.ContainsSingle(ReportChecker.Check(check, [RuleCatalogue.All.Single(r => r.Info.Id == "SENSITIVE")]).Findings);
        StringAssert.Contains(finding.Message, "文件名");
    }
}
