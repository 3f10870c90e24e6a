namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class NoPersonalDataIsPublishedTests
{
    [TestMethod]
    [DataRow("联系电话：0513-85512345，邮箱 a@example.gov.cn。")]
    [DataRow("索引号11510000008282881202300012。")]
    [DataRow("身份证号110105194912310021。")]
    [DataRow("文号12345678901。")]
    public void Office_numbers_and_wrong_check_digits_pass(string text) => RuleExamples.None("SENSITIVE", new ReportDraft().Say("S6", text));

    [TestMethod]
    [DataRow("13912345678", "mobile", "139****5678")]
    [DataRow("139 1234 5678", "mobile", "139****5678")]
    [DataRow("１３９１２３４５６７８", "mobile", "139****5678")]
    [DataRow("11010519491231002X", "id-card", "11*************02X")]
    [DataRow("6222021234567890128", "bank-card", "622************0128")]
    public void A_personal_number_fails_and_is_masked_wherever_it_is_shown(string number, string kind, string masked)
    {
        var finding = RuleExamples.One("SENSITIVE", new ReportDraft().Say("S6", $"联系人王某，号码{number}，欢迎来电。"));
        Assert.AreEqual($"{kind}/{masked}", finding.Subject);
        var shown = finding.Message + finding.Actual + string.Concat(finding.Evidence.Select(e => e.Snippet));
        Assert.IsFalse(shown.Contains(number), shown);
        StringAssert.Contains(shown, masked);
    }
}
