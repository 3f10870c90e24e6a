namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>A former body named with the word for former.</summary>
internal sealed class FormerName() : SentenceDecoy(Part.Management, "WRONG_UNIT")
{
    protected override string Sentence(Scene scene)
    {
        var old = "澜岫市" + scene.Random.Pick(["公用事业管理局", "城乡服务办公室", "行业指导中心", "经济协作办公室", "工程管理处"]);
        return scene.Say(
            $$"""原{{old}}移交的{paper}{#20-90}份，{mgr}{how}并入现目录""",
            $$"""{self}承接原{{old}}部分职责后，{item}档案{when}清点完毕""",
            $$"""凡署名原{{old}}的{item}文件，网页注明现由{self}负责""",
            $$"""{mgr}对原{{old}}存续文件{how}标注效力""");
    }
}
