using System.Globalization;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;

namespace Aggregator.Publishing.Charts;

/// <summary>A line of the heat map: the share of its points that was lost on each leaf.</summary>
/// <param name="Name">The unit's name, or that of a mean.</param>
/// <param name="Cells">By leaf code.</param>
/// <param name="Instead">What stands in place of cells, or null: a unit without a report has no shares.</param>
internal sealed record HeatRow(string Name, IReadOnlyDictionary<string, HeatCell> Cells, string? Instead)
{
    /// <summary>The state of a mean's cells.</summary>
    public const string Averaged = "mean";

    /// <summary>The line of a unit.</summary>
    public static HeatRow Of(CitySnapshot night, RankedUnit unit) => new(
        ChartFrame.NameOf(night, unit.Unit),
        unit.Leaves.GroupBy(leaf => leaf.Code, StringComparer.Ordinal).ToDictionary(leaf => leaf.Key, leaf => HeatCell.Of(leaf.First()), StringComparer.Ordinal),
        unit.IsMissing ? "没有可以评分的报告（未报或未采纳）" : unit.IsUngraded() ? $"{unit.Grade}，没有计分的指标" : null);

    /// <summary>The mean of units, over those of whom a leaf was counted.</summary>
    public static HeatRow Mean(string name, IReadOnlyList<HeatRow> rows) => new(
        name,
        rows.Where(row => row.Instead is null).SelectMany(row => row.Cells).Where(cell => cell.Value.Lost is not null).GroupBy(cell => cell.Key, StringComparer.Ordinal)
            .ToDictionary(cell => cell.Key, cell => new HeatCell(cell.Average(one => one.Value.Lost!.Value), 0, Averaged), StringComparer.Ordinal),
        null);
}

/// <summary>A unit on a leaf.</summary>
/// <param name="Lost">The share that is lost, 0 to 1; null where the leaf is not counted.</param>
/// <param name="Points">Points lost.</param>
/// <param name="State">As in <see cref="LeafScore.State"/>.</param>
internal readonly record struct HeatCell(decimal? Lost, decimal Points, string State)
{
    /// <summary>Whether it could not be judged, as opposed to not applying.</summary>
    public bool IsNotAssessable => Lost is null && State == "not-assessable";

    /// <summary>
    /// Tenths of the points, 0 to 10; what a unit lost is never 0, and 10 is everything. Of a mean what is below half a tenth is nothing: among
    /// many units somebody always lost a little. Null where the leaf is not counted.
    /// </summary>
    public int? Tenths => Lost switch
    {
        null => null,
        <= 0 => 0,
        >= 1 => 10,
        { } share => Math.Clamp((int)Math.Round(share * 10, MidpointRounding.AwayFromZero), State == HeatRow.Averaged ? 0 : 1, 9),
    };

    /// <summary>The cell in the table.</summary>
    public string Text => Lost is { } share ? (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%" : IsNotAssessable ? "无法判断" : "不计入";

    public static HeatCell Of(LeafScore leaf) => leaf is { Points: { } points, Max: > 0 }
        ? new HeatCell(Math.Clamp((leaf.Max - points) / leaf.Max, 0, 1), leaf.Max - points, leaf.State)
        : new HeatCell(null, 0, leaf.State);
}

/// <summary>A leaf of the scheme as a column.</summary>
internal sealed record HeatColumn(string Code, string Name);
