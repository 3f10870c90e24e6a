using System.Runtime.CompilerServices;
using Aggregator.Core.RollingUp;

namespace Aggregator.Core.Snapshots;

/// <summary>A night's totals of all years side by side.</summary>
public static class SnapshotYears
{
    // Several years are added up for it, and a page asks for it on every request.
    private static readonly ConditionalWeakTable<CitySnapshot, YearSeries> Made = [];

    /// <summary>The series up to the night's year, whose totals are the night's own.</summary>
    public static YearSeries Years(this CitySnapshot snapshot) =>
        Made.GetValue(snapshot, night => YearSeries.Compute(night.Roster, night.Submissions, night.Calendar, night.Year, night.RollUp, night.Adjustments));
}
