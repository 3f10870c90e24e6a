using System.Globalization;

namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>A round number beside the exact one.</summary>
internal sealed class RoundedCount() : SentenceDecoy(Part.Platform, "TEXT_TEXT")
{
    protected override string Sentence(Scene scene)
    {
        var tenths = scene.Random.Between(12, 98);
        var exact = ((tenths * 1000) - scene.Random.Between(3, 400)).ToString("#,0", CultureInfo.InvariantCulture);
        var round = (tenths / 10m).ToString("0.0", CultureInfo.InvariantCulture);
        return scene.Say(
            $$"""{self}公众号关注数约{{round}}万，确切为{{exact}}人，{item}推文最受欢迎""",
            $$"""全年浏览{{exact}}次，约合{{round}}万次，{item}栏居首""",
            $$"""{item}专题点击近{{round}}万次（后台记录{{exact}}次），{mgr}{how}核对""",
            $$"""终端累计查询{{exact}}次，即约{{round}}万次，{place}最多""");
    }
}
