namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class FormNotesAreRemovedTests
{
    [TestMethod]
    public void The_forms_own_corner_note_passes() =>
        RuleExamples.None("TEMPLATE_NOTE_LEFT", new ReportDraft().Say("S3", "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"));

    [TestMethod]
    [DataRow("该部分以表格形式报告。表格如下：")]
    [DataRow("（此处填写主动公开的数量）")]
    [DataRow("填报说明：件数为整数。")]
    public void An_instruction_left_standing_fails(string text) => RuleExamples.One("TEMPLATE_NOTE_LEFT", new ReportDraft().Say("S2", text));
}
