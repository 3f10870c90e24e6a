using Aggregator.Core.Snapshots;

namespace Aggregator.Publishing.Workbooks.Charts;

/// <summary>The charts of a city's workbook, in the order a leader asks: who stands where, who came in time, what for, what was asked for and answered, how it moved.</summary>
internal static class CityCharts
{
    public static IReadOnlyList<ChartTable> Of(CitySnapshot snapshot) =>
        [.. FilingTable.Of(snapshot), .. DeductionTable.Of(snapshot), .. RequestTables.Of(snapshot), .. YearTable.Of(snapshot), .. RankingTable.Of(snapshot)];
}
