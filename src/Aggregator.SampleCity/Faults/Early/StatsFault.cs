using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>A sum of the national statistics table that does not hold because one of its lines is too high.</summary>
internal abstract class StatsFault : Fault
{
    public override Part Touches => Part.Tables;

    public override int FromYear => EarlyYears.FirstStatistics;

    public override int ToYear => EarlyYears.Last;

    /// <summary>The sum's lines, total and parts.</summary>
    protected abstract IReadOnlyList<string> Rows { get; }

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene) => Indicators.Raised(sheet, scene, Rows);
}
