using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>The prose states another number of applications, received or answered, than the table.</summary>
internal sealed class EarlyRequestsMisstated : Fault
{
    public override Part Touches => Part.OnRequest | Part.Tables;

    public override int FromYear => EarlyYears.First;

    public override int ToYear => EarlyYears.Last;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit) && EarlyYears.TableOf(unit, year) is not null;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var metric = scene.Random.Percent(65) ? "requests_received_total" : "requests_replied_total";
        var printed = text.Figure(metric)!.Value;
        var stated = printed + scene.Random.Between(1, 12);
        var subject = Indicators.Place(Indicators.TableOf(scene), metric, IndicatorSheet.Value);
        var changed = text.Restated(metric, stated);
        scene.Note("text/" + metric, text.Figure(metric)!.Raw, changed.Figure(metric)!.Raw);
        scene.Expect("TEXT_TABLE", subject, new ExpectedNumbers(subject, printed, stated));

        // The ways and answers the prose goes on to name no longer add up either.
        scene.Tolerate("TEXT_TEXT", "text/" + metric);
        return changed;
    }
}
