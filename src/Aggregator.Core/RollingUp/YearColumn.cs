namespace Aggregator.Core.RollingUp;

/// <summary>What a year of the series rests on.</summary>
/// <param name="Year">Report year.</param>
/// <param name="Forms">The forms its figures were taken from: <c>2021</c> or <c>2019</c> for the form in force, <c>stats2014</c> and <c>appendix</c> as the units' reports hold them; empty where no report has such a table.</param>
/// <param name="Expected">Units whose figures belong in the year's totals.</param>
/// <param name="Missing">Those of them without an accepted report, in roster order.</param>
/// <param name="WithoutTable">Those with a report that holds no table to take figures from, in roster order; always empty from 2019 on.</param>
public sealed record YearColumn(int Year, IReadOnlyList<string> Forms, int Expected, IReadOnlyList<string> Missing, IReadOnlyList<string> WithoutTable)
{
    /// <summary>Whether any unit of the year has an accepted report; a year without stands in the series all the same.</summary>
    public bool HasReports => Missing.Count < Expected;

    /// <summary>暂定: some unit has no report or no table.</summary>
    public bool IsProvisional => Missing.Count + WithoutTable.Count > 0;
}
