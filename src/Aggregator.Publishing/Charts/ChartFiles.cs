using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Charts;

/// <summary>Which charts a night writes, and under which names.</summary>
public static class ChartFiles
{
    /// <summary>The groups that are ranked, in the ranking's order.</summary>
    public static IReadOnlyList<string> RankedGroups(CitySnapshot snapshot) =>
        [.. snapshot.Ranking.Select(r => r.Group).Distinct(StringComparer.Ordinal).Where(UnitKinds.IsRanked)];

    /// <summary>
    /// <c>charts/ranking-{group}.svg</c> for each ranked group, then <c>lateness.svg</c>, <c>heatmap.svg</c>, <c>years.svg</c>, <c>reuse.svg</c> and
    /// <c>filing.svg</c>; what takes several sheets goes on as <c>heatmap-2.svg</c> and so on.
    /// </summary>
    public static IEnumerable<ChartFile> Of(CitySnapshot snapshot) => ChartKinds.All.SelectMany(kind => Of(snapshot, kind));

    /// <summary>The files of one kind.</summary>
    public static IReadOnlyList<ChartFile> Of(CitySnapshot snapshot, ChartKind kind)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return kind switch
        {
            ChartKind.Ranking => [.. RankedGroups(snapshot).SelectMany(group => RankingChart.Sheets(snapshot, group).Select(sheet => Named($"{kind.Code()}-{FileNames.Safe(group)}", sheet)))],
            ChartKind.Lateness => [.. LatenessChart.Sheets(snapshot).Select(sheet => Named(kind.Code(), sheet))],
            ChartKind.HeatMap => [.. HeatMapChart.Sheets(snapshot).Select(sheet => Named(kind.Code(), sheet))],
            ChartKind.Years => [Named(kind.Code(), YearsChart.Sheet(snapshot))],
            ChartKind.Reuse => [Named(kind.Code(), ReuseChart.Sheet(snapshot))],
            _ => [Named(kind.Code(), FilingChart.Sheet(snapshot))],
        };

        // Two groups may differ only in characters a file name cannot hold.
        ChartFile Named(string wanted, ChartSheet sheet) => new($"charts/{FileNames.Free(wanted, taken, '-')}.svg", sheet);
    }
}
