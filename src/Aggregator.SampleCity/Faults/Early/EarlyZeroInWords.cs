using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>A year without an application, said in other words than most and without a digit.</summary>
internal sealed class EarlyZeroInWords : Decoy
{
    private static readonly string[] Frames =
    [
        "{mgr}核对{place}收件簿，全年没有一件书面申请",
        "连续多月零申请，{mgr}仍{how}检查{item}的受理表格",
        "{who}无人递交申请表，{self}以电话解答{item}",
        "依申请公开工作量为零，{mgr}把精力放在{item}上",
        "{place}的受理点空白一年，{mgr}{how}维护登记簿",
    ];

    public override Part Touches => Part.OnRequest | Part.Tables;

    public override int FromYear => EarlyYears.First;

    public override int ToYear => EarlyYears.Last;

    public override IReadOnlyList<string> Tempts => ["TEXT_TABLE", "TEXT_TEXT", "PLACEHOLDER"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => !FigureGenerator.GetsRequests(unit);

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var sentence = scene.Composer.Fresh([.. scene.Random.Shuffle(Frames)]);
        scene.Note("text/on_request", null, sentence);
        return text.WithSentence(EarlyOutline.OnRequest, sentence);
    }
}
