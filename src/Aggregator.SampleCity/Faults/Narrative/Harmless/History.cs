namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>A year of long ago, told as history.</summary>
internal sealed class History() : SentenceDecoy(Part.Platform, "WRONG_YEAR")
{
    protected override string Sentence(Scene scene)
    {
        var (old, year) = (scene.Year - 5, scene.Year);
        return scene.Say(
            "自2008年以来，{self}一直保留{item}老栏目，{mgr}{how}迁移数据",
            "{place}查阅点2015年建成，{when}重新布置了{paper}",
            "{item}专栏开设于2016年，至今由{mgr}{how}维护",
            "公众号2014年注册，{when}改用新菜单，{item}居首",
            $$"""从{{old}}年到{{year}}年，{project}网页累计改版三次，{mgr}留有底稿""",
            "2019年机构改革后，{self}承接的{item}信息{how}并入现栏目");
    }
}
