namespace Aggregator.SampleCity.Faults.Narrative.Gaps;

/// <summary>A date whose year or day got lost.</summary>
internal sealed class LostYear() : SentenceFault(Part.Management, "LOST_NUMBER", "GARBLED", "PLACEHOLDER")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "年，{self}围绕{item}健全登记制度，{mgr}{how}落实",
        "年月，{mgr}{how}清查{paper}，{place}先行",
        "{paper}于月日归档，{mgr}{how}盖章",
        "自年月起，{item}台账由{mgr}{how}填报",
        "{item}公开指南于年月修订，{mgr}{how}换发",
        "年{self}共管理{paper}类，{mgr}{how}更新目录");
}
