using System.Globalization;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>Names last year to compare with it, or a paper of last year by its title.</summary>
internal sealed class ComparedWithYearBefore : Decoy
{
    public override Part Touches => Part.Overview;

    public override int FromYear => EarlyYears.First + 1;

    public override int ToYear => EarlyYears.Last;

    public override IReadOnlyList<string> Tempts => ["WRONG_YEAR", "TEXT_TABLE"];

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var last = string.Create(CultureInfo.InvariantCulture, $"{scene.Year - 1}年");
        var sentence = scene.Composer.Fresh([.. scene.Random.Shuffle<string>(
        [
            "较" + last + "，{item}的来访下降{#3-40}%，{mgr}{how}分析了原因",
            "{mgr}比照" + last + "的{paper}，{how}更新{item}条目",
            "与" + last + "相比，{place}查阅{item}的{who}增加{#3-60}人次",
            last + "立项的{project}，本年度由{mgr}{how}公布决算",
            "{self}续用" + last + "印发的公开制度，{item}一章由{mgr}修订",
        ])]);
        scene.Note("text/overview", null, sentence);
        return EarlySentence.InOverview(text, sentence);
    }
}
