using System.Globalization;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>A rate of growth that the two years' counts beside it do not give.</summary>
internal sealed class WrongGrowth() : SentenceFault(Part.Platform, "TEXT_TEXT")
{
    protected override string Sentence(Scene scene)
    {
        var random = scene.Random;
        var before = random.Between(120, 900);
        var now = before + random.Between(before / 10, before / 2);
        var rate = Math.Round((100m * (now - before) / before) + random.Between(3, 20), 1).ToString(CultureInfo.InvariantCulture);
        return scene.Say(
            $$"""{self}门户{item}栏访问量由上年的{{before}}次增至{{now}}次，增长{{rate}}%""",
            $$"""公众号推文{{now}}篇，上年为{{before}}篇，同比增长{{rate}}%，{mgr}{how}编发""",
            $$"""{place}终端查询{{now}}次，比上年{{before}}次增长{{rate}}%，{who}居多""",
            $$"""{paper}下载{{now}}次，较上年的{{before}}次增加{{rate}}%""",
            $$"""{project}专题页更新由{{before}}条升到{{now}}条，升幅{{rate}}%，{mgr}{how}审核""");
    }
}
