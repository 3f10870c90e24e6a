using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>A sentence of last year's section five in quotation marks, and what became of it.</summary>
internal sealed class LastYearProblemQuoted : Decoy
{
    // Longer ones nobody would quote in full.
    private const int LongestQuote = 90;

    public override Part Touches => Part.Problems;

    public override IReadOnlyList<string> Tempts => ["PROBLEM_SAME", "COPY_SELF", "WRONG_YEAR"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        // Where last year's cannot be read there is nothing to quote.
        var told = scene.TextBefore?.Problems?.SelectMany(p => p.Split('。')).FirstOrDefault(s => s.Length is > 20 and <= LongestQuote && s.IndexOfAny(['“', '”', '：', '（']) < 0);
        told = told?[1] == '是' ? told[2..] : told;
        var quote = told is null ? $"{scene.Year - 1}年度报告所列问题" : $"{scene.Year - 1}年度报告写明“{told}”";
        var sentence = scene.Random.Pick(["对此", "这一条", "该项"]) switch
        {
            "对此" => quote + "，对此" + scene.Say("{mgr}{how}整改，{item}已补齐", "{self}{when}逐项销号，{paper}已更新", "{mgr}当年办结，{who}回访满意"),
            var word => quote + $"，{word}" + scene.Say("已由{mgr}{how}办结，{who}未再提出", "{when}整改到位，{mgr}存有记录", "经{mgr}{how}复查，{place}不再发生"),
        };
        scene.Note("S5", null, sentence);
        return Spot.Put(text, Part.Problems, sentence, scene.Random);
    }
}
