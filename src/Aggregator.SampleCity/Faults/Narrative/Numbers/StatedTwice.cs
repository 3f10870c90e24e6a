using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>One thing told twice with two numbers, in two aspects.</summary>
internal sealed class StatedTwice : Fault
{
    private static readonly (string Before, string Behind)[] Things =
    [
        ("全年组织公开业务培训", "场"), ("全年召开公开工作领导小组会议", "次"), ("本年度公众号推文总数为", "篇"), ("全年受理网上咨询", "条"), ("全年举办政府开放日活动", "次"),
    ];

    public override Part Touches => Part.Management | Part.Platform;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var (before, behind) = scene.Random.Pick(Things);
        var first = scene.Random.Between(6, 90);
        var second = Misstated.Of(scene.Random, first);
        scene.Note("S1", $"{before}{first}{behind}", $"{before}{second}{behind}");
        scene.Expect("TEXT_TEXT", "S1", new ExpectedNumbers("S1", first, second));
        return Spot.Put(Spot.Put(text, Part.Management, Said(first), scene.Random), Part.Platform, Said(second), scene.Random);

        string Said(long count) => scene.Say(
            $$"""{self}{{before}}{{count}}{{behind}}，{mgr}{how}承办""",
            $$"""{{before}}{{count}}{{behind}}，{item}占多数，{mgr}{how}存档""",
            $$"""据{mgr}统计，{{before}}{{count}}{{behind}}，{who}反映良好""",
            $$"""围绕{item}，{{before}}{{count}}{{behind}}，{place}亦有参与""");
    }
}
