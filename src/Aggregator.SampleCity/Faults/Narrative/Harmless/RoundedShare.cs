using System.Globalization;

namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>Shares rounded to whole per cent, that add up to 99 or 101 or to 100.</summary>
internal sealed class RoundedShare() : SentenceDecoy(Part.Supervision, "TEXT_TEXT")
{
    protected override string Sentence(Scene scene)
    {
        var random = scene.Random;
        var (a, b, c) = (random.Between(40, 160), random.Between(11, 70), random.Between(3, 20));
        var (sa, sb, sc) = (Share(a), Share(b), Share(c));

        string Share(int part) => Math.Round(100m * part / (a + b + c), MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
        return scene.Say(
            $$"""问卷收回{{a + b + c}}份，满意{{a}}份占{{sa}}%，基本满意{{b}}份占{{sb}}%，不满意{{c}}份占{{sc}}%，{item}得分最高""",
            $$"""{mgr}抽查{{a + b + c}}个页面，合格{{a}}个（{{sa}}%）、待改{{b}}个（{{sb}}%）、关停{{c}}个（{{sc}}%）""",
            $$"""{who}评议{{a + b + c}}人次，好评{{a}}、中评{{b}}、差评{{c}}，约占{{sa}}%、{{sb}}%和{{sc}}%""",
            $$"""{{a + b + c}}份{item}答卷中，优秀{{a}}份约{{sa}}%，良好{{b}}份约{{sb}}%，其余{{c}}份约{{sc}}%""");
    }
}
