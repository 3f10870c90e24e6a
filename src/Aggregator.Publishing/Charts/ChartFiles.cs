using System.Globalization;
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

    /// <summary><c>charts/filing.svg</c> and <c>charts/ranking-{group}.svg</c> for each ranked group, with their contents.</summary>
    public static IEnumerable<(string File, string Svg)> Of(CitySnapshot snapshot)
    {
        yield return ("charts/filing.svg", FilingChart.Svg(snapshot));
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in RankedGroups(snapshot))
        {
            // Two groups may differ only in characters a file name cannot hold.
            var name = FileNames.Safe(group);
            for (var n = 2; !taken.Add(name); n++)
            {
                name = FileNames.Safe(group) + string.Create(CultureInfo.InvariantCulture, $"-{n}");
            }

            yield return ($"charts/ranking-{name}.svg", RankingChart.Svg(snapshot, group));
        }
    }
}
