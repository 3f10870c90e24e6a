using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class RowLabelsAreTheFormsTests
{
    [TestMethod]
    public void The_forms_own_labels_pass() => RuleExamples.None("ROW_LABEL", new ReportDraft());

    [TestMethod]
    public void A_damaged_label_is_quoted_beside_the_one_it_should_be()
    {
        var finding = RuleExamples.One("ROW_LABEL", With("deny_other_law", "2.其他法律行政止公开", isRepeated: false));
        Assert.AreEqual("T2/deny_other_law", finding.Subject);
        Assert.AreEqual("表二 依申请公开行名“2.其他法律行政止公开”与统一格式不符，按所在位置应为“（三）不予公开 2.其他法律行政法规禁止公开”。", finding.Message);
    }

    [TestMethod]
    public void A_label_copied_down_says_that_it_stands_twice() =>
        StringAssert.Contains(RuleExamples.One("ROW_LABEL", With("refuse_repeat", "1.信访举报投诉类申请", isRepeated: true)).Message, "出现了两次，按所在位置其中一行应为“（五）不予处理 2.重复申请”");

    [TestMethod]
    public void A_row_nobody_knows_says_that_its_numbers_were_not_read()
    {
        var finding = RuleExamples.One("ROW_LABEL", With(null, "9.电话答复", isRepeated: false));
        Assert.AreEqual("T2/?9.电话答复", finding.Subject);
        StringAssert.Contains(finding.Message, "在统一格式中没有，该行数字没有读取");
    }

    [TestMethod]
    public void A_mobile_number_in_a_label_is_masked() =>
        Assert.DoesNotContain("13800138000", RuleExamples.One("ROW_LABEL", With(null, "联系人13800138000", isRepeated: false)).Message);

    private static ReportDraft With(string? row, string printed, bool isRepeated)
    {
        var draft = new ReportDraft();
        draft.OddLabels.Add(new OddLabel("T2", row, printed, isRepeated, new Provenance("表2第9行", new TextSpan(0, 0))));
        return draft;
    }
}
