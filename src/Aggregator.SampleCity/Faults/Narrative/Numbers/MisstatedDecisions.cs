using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>The prose misstates a count of decisions of table 1.</summary>
/// <param name="row">Row of table 1.</param>
/// <param name="words">The words before the number.</param>
internal abstract class MisstatedDecisions(string row, string words) : MisstatedFigure(row + "_decisions", $"T1/{row}/decisions", (words, "件"))
{
    // The figure depends on the table, so that nothing else may print it otherwise.
    public override Part Touches => Part.Proactive | Part.Table1;

    protected override Part Home => Part.Proactive;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => true;

    protected override IReadOnlyList<long> Readings(Sheet sheet) => [(long)(sheet.NumberAt("T1", row, "decisions") ?? 0)];
}
