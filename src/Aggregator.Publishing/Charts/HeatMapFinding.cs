using System.Globalization;
using Aggregator.Core.Scoring;

namespace Aggregator.Publishing.Charts;

/// <summary>What the losses of units show, in one sentence.</summary>
internal static class HeatMapFinding
{
    /// <summary>The leaf that cost most points, and how many it cost.</summary>
    /// <param name="start">What stands before it: a group's name with a colon, or nothing.</param>
    /// <param name="columns">The leaves.</param>
    /// <param name="rows">The units.</param>
    public static string Of(string start, IReadOnlyList<HeatColumn> columns, IReadOnlyList<HeatRow> rows)
    {
        var scored = rows.Where(row => row.Instead is null).ToList();
        if (scored.Count == 0)
        {
            return rows.Count == 0 ? $"{start}没有参加评分的单位" : string.Create(CultureInfo.InvariantCulture, $"{start}{rows.Count}家都没有可以评分的报告");
        }

        var costs = columns.Select(column => (column.Name, column.Code, Lost: scored.Sum(row => row.Cells.GetValueOrDefault(column.Code).Points), Units: scored.Count(row => row.Cells.GetValueOrDefault(column.Code).Points > 0)))
            .OrderByDescending(leaf => leaf.Lost).ThenBy(leaf => leaf.Code, StringComparer.Ordinal).ToList();
        var absent = rows.Count > scored.Count ? string.Create(CultureInfo.InvariantCulture, $"；另有{rows.Count - scored.Count}家没有计分") : "";
        return costs.Count == 0 || costs[0].Lost == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{start}{scored.Count}家各项指标都没有失分{absent}")
            : string.Create(CultureInfo.InvariantCulture, $"{start}失分最多的是“{costs[0].Name}”，{scored.Count}家中{costs[0].Units}家失分，共失{costs[0].Lost:0.##}分{absent}");
    }

    /// <summary>The sentence of one unit.</summary>
    public static string OfUnit(RankedUnit unit, HeatRow own)
    {
        if (own.Instead is { } instead)
        {
            return instead;
        }

        var losing = unit.Leaves.Where(leaf => own.Cells[leaf.Code].Points > 0).OrderByDescending(leaf => own.Cells[leaf.Code].Points).ToList();
        return losing.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"计入的{unit.Leaves.Count(leaf => leaf.Points is not null)}项指标都没有失分")
            : string.Create(CultureInfo.InvariantCulture, $"{unit.Leaves.Count(leaf => leaf.Points is not null)}项指标中{losing.Count}项失分，失分最多的是“{losing[0].Name}”，失{own.Cells[losing[0].Code].Points:0.##}分");
    }
}
