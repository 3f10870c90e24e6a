namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>Counts that say they are vague.</summary>
internal sealed class VagueCount() : SentenceDecoy(Part.Proactive, "LOST_NUMBER", "TEXT_TEXT", "PLACEHOLDER")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "{self}{when}走访{who}20余次，{item}问得最多",
        "{mgr}{how}整理{paper}近百份，{place}先行张贴",
        "{item}图解转发数百次，{who}留言踊跃",
        "到{place}宣讲十多场，{mgr}现场答疑",
        "{project}公示牌更新约三十处，{mgr}{how}拍照",
        "发放{item}折页上千张，{who}随取随看");
}
