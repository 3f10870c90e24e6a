using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative;

/// <summary>The prose overstates 本年新收.</summary>
internal sealed class TextTable : Fault
{
    private const string Subject = "T2/new_received/total";

    // The figure depends on table 2, so that nothing else may print it otherwise.
    public override Part Touches => Part.OnRequest | Part.Table2;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit);

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var received = text.Figure("new_received")!.Value;

        // Larger than what was carried in, so that the wrong figure cannot be read as new and carried together.
        var stated = received + (text.Figure("carried_in")?.Value ?? 0) + scene.Random.Between(1, 9);
        var changed = text.Restated("new_received", stated);
        scene.Note("S1/new_received", text.Figure("new_received")!.Raw, changed.Figure("new_received")!.Raw);
        scene.Expect("TEXT_TABLE", Subject, new ExpectedNumbers(Subject, received, stated));
        return changed;
    }
}
