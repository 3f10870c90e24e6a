using System.Globalization;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>A share that the two counts beside it do not give, whatever the rounding.</summary>
internal sealed class WrongShare() : SentenceFault(Part.Other, "TEXT_TEXT")
{
    protected override string Sentence(Scene scene)
    {
        var random = scene.Random;
        var whole = random.Between(60, 900);
        var part = random.Between(whole / 5, whole * 3 / 5);

        // Farther off than any rounding of the share as printed.
        var slip = random.Between(16, 90) / 10m * (random.Percent(50) ? 1 : -1);
        var share = Math.Round((100m * part / whole) + slip, random.Between(0, 2)).ToString(CultureInfo.InvariantCulture);
        return scene.Say(
            $$"""{self}办理建议提案{{whole}}件，其中涉及{item}的{{part}}件，占{{share}}%""",
            $$"""{who}参与问卷{{whole}}份，对{item}表示满意的{{part}}份，占比{{share}}%""",
            $$"""开放日收到意见{{whole}}条，已采纳{{part}}条，采纳率{{share}}%，{mgr}{how}回复""",
            $$"""{{whole}}份{paper}中有{{part}}份配了图解，占总数的{{share}}%，{mgr}{how}制作""",
            $$"""{project}现场接待{{whole}}人次，{{part}}人次来自{place}，占{{share}}%""",
            $$"""{mgr}抽查{{whole}}个页面，合格{{part}}个，合格率为{{share}}%""");
    }
}
