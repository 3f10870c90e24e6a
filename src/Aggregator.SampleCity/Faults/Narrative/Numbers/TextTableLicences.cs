using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>The prose misstates the licences granted and refused within the year.</summary>
internal sealed class TextTableLicences() : MisstatedFigure("licence_decisions", "T1/licence/decisions", ("作出行政许可决定", "件"))
{
    // The figure depends on the table, so that nothing else may print it otherwise.
    public override Part Touches => Part.Proactive | Part.Table1;

    protected override Part Home => Part.Proactive;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => true;

    protected override IReadOnlyList<long> Readings(Sheet sheet) =>
        [(long)(sheet.NumberAt("T1", "licence", "decisions") ?? 0)];
}
