namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>An average that count and sum beside it do not give.</summary>
internal sealed class WrongAverage() : SentenceFault(Part.Supervision, "TEXT_TEXT")
{
    protected override string Sentence(Scene scene)
    {
        var times = scene.Random.Between(3, 9);
        var right = scene.Random.Between(12, 60);
        var sum = times * right;
        var mean = Misstated.Of(scene.Random, right);
        return scene.Say(
            $$"""{self}举办{item}培训{{times}}期，共{{sum}}人次参加，平均每期{{mean}}人次""",
            $$"""{{times}}场{item}座谈会累计到会{{sum}}人，场均{{mean}}人，{mgr}{how}记录""",
            $$"""{mgr}{how}抽查{{times}}个科室，发现问题{{sum}}个，平均每个科室{{mean}}个""",
            $$"""评议会在{place}等{{times}}处召开，{who}到场{{sum}}人，平均每处{{mean}}人""");
    }
}
