using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>A sum of the local table before 2014 does not hold, in the year's numbers or in those of all years.</summary>
internal sealed class AppendixSum : Fault
{
    private static readonly string[] Rows = ["requests_received_total", "requests_in_person", "requests_email", "requests_letter", "requests_replied_total", "replies_granted_full", "replies_granted_part"];

    public override Part Touches => Part.Tables;

    public override int FromYear => EarlyYears.First;

    public override int ToYear => EarlyYears.FirstStatistics - 1;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit) && EarlyYears.TableOf(unit, year) is not null;

    public override Sheet OnTables(Sheet sheet, Scene scene) =>
        Indicators.Raised(sheet, scene, scene.Random.Pick(EarlyYears.TableOf(scene.Unit, scene.Year)!.Columns), Rows);
}
