namespace Aggregator.SampleCity.Faults.Narrative.Gaps;

/// <summary>A model sentence still marked as one.</summary>
internal sealed class SampleNote() : SentenceFault(Part.Supervision, "TEMPLATE_NOTE_LEFT")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "（示例：{self}{when}组织{item}培训若干场，请替换为本单位数据）",
        "【范例】{mgr}{how}开展{item}督查，以上内容供参考，报送时删除",
        "（参考写法：{when}对{place}进行抽查，问题{how}整改。各单位可自行调整）",
        "（样稿文字，{mgr}负责人审定后定稿：{item}考核已纳入绩效）",
        "（以下为模板内容，请修改：{who}对{item}的评议结果良好）",
        "（温馨提示：此处可写{item}责任追究情况，如无请注明）");
}
