namespace Aggregator.SampleCity.Faults.Narrative.Years;

/// <summary>A sentence of a report two or three years old.</summary>
internal sealed class TwoYearsAgo() : SentenceFault(Part.Supervision, "WRONG_YEAR")
{
    protected override string Sentence(Scene scene)
    {
        var old = scene.Year - scene.Random.Between(2, 3);
        return scene.Say(
            $$"""{{old}}年，{self}将{item}公开纳入考核，{mgr}{how}评分""",
            $$"""{{old}}年度，{mgr}组织{item}培训{#2-9}次，{place}全员参加""",
            $$"""{{old}}年，{self}{how}检查{paper}，未发现责任追究情形""",
            $$"""{{old}}年{self}社会评议得{#86-98}分，{who}参与踊跃""",
            $$"""{self}{{old}}年共开展{item}督查{#2-9}轮，{mgr}{how}反馈""");
    }
}
