using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>The prose states another number of items published than the table: one more digit wrong, a few more, or two digits changed over.</summary>
internal sealed class EarlyProactiveMisstated : Fault
{
    private const string Metric = "proactive_total";

    public override Part Touches => Part.Proactive | Part.Tables;

    public override int FromYear => EarlyYears.First;

    public override int ToYear => EarlyYears.Last;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => EarlyYears.TableOf(unit, year) is not null;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var printed = text.Figure(Metric)!.Value;
        var stated = scene.Random.Below(3) switch
        {
            0 => printed + scene.Random.Between(1, 9),
            1 => printed + (10 * scene.Random.Between(1, 9)),
            _ => printed - scene.Random.Between(1, 19),
        };
        var subject = Indicators.Place(Indicators.TableOf(scene), Metric, IndicatorSheet.Value);
        var changed = text.Restated(Metric, stated);
        scene.Note("text/" + Metric, text.Figure(Metric)!.Raw, changed.Figure(Metric)!.Raw);
        scene.Expect("TEXT_TABLE", subject, new ExpectedNumbers(subject, printed, stated));
        return changed;
    }
}
