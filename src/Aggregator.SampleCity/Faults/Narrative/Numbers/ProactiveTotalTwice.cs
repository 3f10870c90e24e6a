using System.Globalization;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>The number of items disclosed, in the overview otherwise than in the aspect that reports it.</summary>
internal sealed class ProactiveTotalTwice : Fault
{
    private const string Metric = "proactive_total";

    public override Part Touches => Part.Overview | Part.Proactive;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        // A text that states none in digits gets both.
        if (text.Figure(Metric) is not { } told || !told.Raw.All(char.IsAsciiDigit))
        {
            text = With(text, Part.Proactive, scene.Random.Between(80, 2900), scene);
            told = text.Figures[^1];
        }

        var other = Misstated.Of(scene.Random, (long)told.Value);
        scene.Note("S1/proactive_total", told.Raw, other.ToString(CultureInfo.InvariantCulture));
        scene.Expect("TEXT_TEXT", "S1", new ExpectedNumbers("S1", told.Value, other));
        return With(text, Part.Overview, other, scene);
    }

    private static ReportText With(ReportText text, Part part, long count, Scene scene)
    {
        var phrase = $"主动公开政府信息{count}条";
        var sentence = scene.Say(
            $$"""全年{self}共{{phrase}}，{item}最受关注""",
            $$"""{self}本年度累计{{phrase}}，{mgr}{how}审核""",
            $$"""截至年末，{{phrase}}，{who}均可查阅""",
            $$"""以{item}为重点，{self}全年{{phrase}}""");
        return Spot.Put(text, part, sentence, scene.Random) with { Figures = [.. text.Figures, new StatedFigure(Metric, count, count.ToString(CultureInfo.InvariantCulture), phrase)] };
    }
}
