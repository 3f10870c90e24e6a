using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>Says which law and outline it follows; both were in force then and are not now.</summary>
internal sealed class OutlineOfItsTime : Decoy
{
    private static readonly string[] Frames =
    [
        "{mgr}参照2008年5月施行的《条例》第三十二条排列各部分，{item}置前",
        "{self}按《条例》第三十二条列出六个方面，{mgr}{how}校对{item}",
        "本报告沿用2008年起的提纲，{item}归入第二部分，{mgr}统稿",
        "依2008年《条例》要求，{mgr}{how}汇总{place}{item}",
        "{self}照提纲逐项填写，{paper}部分由{mgr}{how}提供",
    ];

    public override Part Touches => Part.Overview;

    public override int FromYear => EarlyYears.First;

    public override int ToYear => EarlyYears.Last;

    public override IReadOnlyList<string> Tempts => ["OUTDATED_FORM", "WRONG_TERM", "WRONG_YEAR", "TABLE_MISSING"];

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var sentence = scene.Composer.Fresh([.. scene.Random.Shuffle(Frames)]);
        scene.Note("text/overview", null, sentence);
        return EarlySentence.InOverview(text, sentence);
    }
}
