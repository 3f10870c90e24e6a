namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>What a body below the unit did, said to be its own.</summary>
internal sealed class SubordinateCount() : SentenceDecoy(Part.OnRequest, "TEXT_TABLE", "TEXT_TEXT")
{
    protected override string Sentence(Scene scene)
    {
        var count = scene.Random.Between(2, 9);
        return scene.Say(
            "{place}服务中心以自己名义受理公开申请{#2-9}件，自行答复，不计入本表",
            "另有下属事业单位受理申请{#2-9}件，按规定由其单独统计，{item}居多",
            "下设{place}管理所答复来件{#2-9}件，因其独立编报，未并入上列数字",
            "受上级机关委托代收申请{#2-9}件，已移交并计入其报告，{item}居多",
            "{mgr}代收应由其他机关办理的公开申请{#2-9}件，当日转出，不在本表之列",
            $$"""所属单位另行收到申请{{count}}件，均由其自办，{mgr}{how}指导""");
    }
}
