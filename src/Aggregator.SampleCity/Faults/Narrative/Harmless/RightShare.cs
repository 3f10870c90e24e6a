using System.Globalization;

namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>A share with two decimals that is right.</summary>
internal sealed class RightShare() : SentenceDecoy(Part.Other, "TEXT_TEXT")
{
    protected override string Sentence(Scene scene)
    {
        var whole = scene.Random.Between(60, 900);
        var part = scene.Random.Between(7, whole);
        var share = Math.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);
        return scene.Say(
            $$"""{self}办理建议提案{{whole}}件，涉及{item}的{{part}}件，占{{share}}%""",
            $$"""开放日收到意见{{whole}}条，采纳{{part}}条，采纳率{{share}}%，{mgr}{how}回复""",
            $$"""{{whole}}份{paper}中{{part}}份配了图解，占{{share}}%""",
            $$"""{project}现场接待{{whole}}人次，其中{who}{{part}}人次，占{{share}}%""");
    }
}
