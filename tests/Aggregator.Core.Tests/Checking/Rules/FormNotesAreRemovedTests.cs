namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class FormNotesAreRemovedTests
{
    [TestMethod]
    public void The_forms_own_corner_note_passes() =>
        RuleExamples.None("TEMPLATE_NOTE_LEFT", new ReportDraft().Say("S3", "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"));

    [TestMethod]
    [DataRow("S2", "该部分以表格形式报告。表格如下：")]
    [DataRow("S2", "（此处填写主动公开的数量）")]
    [DataRow("S2", "填报说明：件数为整数。")]
    [DataRow("S1", "（示例：我局全年公开信息若干条）")]
    [DataRow("S1", "【提示：本段写完后请删去本行】")]
    [DataRow("S1", "（本部分主要介绍全年工作，不超过八百字）")]
    [DataRow("S5", "编写要求：问题不少于两条。")]
    [DataRow("S6", "本部分请写明收费情况。")]
    [DataRow("S6", "办公室负责汇总（待各科补充数据）。")]
    [DataRow("S6", "（没有的填“无”）")]
    public void An_instruction_left_standing_fails(string section, string text) =>
        Assert.AreEqual(section, RuleExamples.One("TEMPLATE_NOTE_LEFT", new ReportDraft().Say(section, text)).Subject);

    [TestMethod]
    [DataRow("办公室编写了《公开申请表填写说明》，供申请人参照。")]
    [DataRow("公布办事指南（含申请表样例）和收费标准（每件10元以内）。")]
    [DataRow("本年度（1月1日至12月31日）收到申请3件（其中1件为上年结转）。")]
    [DataRow("行政规范性文件（不含联合发文）2件，收费金额（单位：万元）0。")]
    [DataRow("部分公开（区分处理的，只计这一情形，不计其他情形）。")]
    [DataRow("开设“一图读懂”（见网站专栏）和填表须知讲解。")]
    public void Ordinary_brackets_and_words_pass(string text) => RuleExamples.None("TEMPLATE_NOTE_LEFT", new ReportDraft().Say("S1", text));

    [TestMethod]
    public void Three_notes_in_a_section_are_one_finding() =>
        StringAssert.Contains(RuleExamples.One("TEMPLATE_NOTE_LEFT", new ReportDraft().Say("S1", "（请填写数量）（请填写做法）（请填写成效）")).Message, "等3处");
}
