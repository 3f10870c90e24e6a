namespace Aggregator.SampleCity.Faults.Narrative.Gaps;

/// <summary>A note to whoever fills in the form.</summary>
internal sealed class FillingNote() : SentenceFault(Part.Management, "TEMPLATE_NOTE_LEFT", "PLACEHOLDER")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "{self}{how}推进{item}公开（此处填写具体做法和数据）",
        "（请填写{item}方面的制度建设情况，不超过三百字）",
        "【填写说明：逐项列明{item}的公开渠道，没有的填“无”】",
        "（填报单位注意：{project}的公开数量须与台账相符，报送前删去本句）",
        "{mgr}{how}核对{paper}（待各科室提供素材后补入）",
        "（本段请结合{item}实际改写，勿照抄范文）",
        "（字数要求：本部分控制在五百字以内，重点写{item}）",
        "填报说明：{item}按实际发生数填列，{paper}不重复计算");
}
