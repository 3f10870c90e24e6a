using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>The prose misstates the penalties imposed within the year.</summary>
internal sealed class TextTablePenalties() : MisstatedFigure("penalty_decisions", "T1/penalty/decisions", ("作出行政处罚决定", "件"))
{
    // The figure depends on the table, so that nothing else may print it otherwise.
    public override Part Touches => Part.Proactive | Part.Table1;

    protected override Part Home => Part.Proactive;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => true;

    protected override IReadOnlyList<long> Readings(Sheet sheet) =>
        [(long)(sheet.NumberAt("T1", "penalty", "decisions") ?? 0)];
}
