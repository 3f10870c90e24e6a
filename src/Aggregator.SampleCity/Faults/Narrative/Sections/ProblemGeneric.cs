namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section five is made of phrases that would fit every unit.</summary>
internal sealed class ProblemGeneric() : SectionFiveFault("PROBLEM_GENERIC", "MEASURE_MISSING", "COPY_OTHER")
{
    private static readonly string[] Things = ["思想认识", "公开意识", "公开力度", "内容深度", "队伍能力", "工作机制", "业务水平", "公开质量", "服务效能", "主动性", "信息时效", "制度建设"];
    private static readonly string[] Wants = ["有待进一步提高", "还需进一步加强", "仍需不断完善", "与群众期待还有差距", "有待深化", "还不够到位", "尚存薄弱环节", "仍有提升空间"];
    private static readonly string[] Vows = ["提高政治站位", "强化责任担当", "加强学习培训", "健全长效机制", "狠抓工作落实", "加大公开力度", "凝聚工作合力", "推动再上新台阶", "注重统筹协调", "夯实工作基础"];

    protected override IReadOnlyList<string> Problems(Scene scene)
    {
        var things = scene.Random.Shuffle(Things);
        var vows = scene.Random.Shuffle(Vows);
        var named = $"一是{things[0]}{Want()}。二是{things[1]}{Want()}。" + (scene.Random.Percent(50) ? $"三是{things[2]}{Want()}。" : "");
        var vowed = scene.Random.Pick(["下一步，我们将", "今后将进一步", "针对以上不足，我们将"]) + string.Join('，', vows.Take(scene.Random.Between(3, 5))) + "。";
        return scene.Random.Percent(60) ? [named, vowed] : [named + vowed];

        string Want() => scene.Random.Pick(Wants);
    }
}
