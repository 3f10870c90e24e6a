using System.Runtime.CompilerServices;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web;

/// <summary>What stands beside a night's totals: what they inherit, the city's own report, the office's entries. Worked out once for a night.</summary>
public sealed class RollUpBoard
{
    private static readonly ConditionalWeakTable<CitySnapshot, RollUpBoard> Boards = [];

    private readonly Dictionary<(string, string, string), PublishedCell> _published = [];

    private readonly Dictionary<(string, string, string), IReadOnlyList<UncountedPart>> _uncounted;

    private RollUpBoard(CitySnapshot snapshot)
    {
        Breaks = snapshot.RollUpBreaks;
        Published = snapshot.PublishedRollUp;
        Effects = snapshot.AdjustmentEffects;
        foreach (var cell in Published?.Cells ?? [])
        {
            _published.TryAdd((cell.Table, cell.Row, cell.Column), cell);
        }

        Gaps = [.. (Published?.Cells ?? []).Where(cell => cell.Gap is { } gap && gap != 0)];
        var uncounted = new UncountedParts(snapshot.Roster, snapshot.Year);
        _uncounted = snapshot.RollUp.Select(cell => (Cell: cell, Parts: uncounted.In(cell))).Where(one => one.Parts.Count > 0)
            .GroupBy(one => (one.Cell.Table, one.Cell.Row, one.Cell.Column)).ToDictionary(same => same.Key, same => same.First().Parts);
        WithoutHolder = [.. _uncounted.Values.SelectMany(parts => parts).Where(part => part.IsEverywhere).DistinctBy(part => part.Unit).OrderBy(part => snapshot.Roster.OrderOf(part.Unit))];
        Unsaid = [.. (Published?.Cells ?? []).Where(cell => cell.Published is null && cell.Computed is not null)];
    }

    /// <summary>The identities the totals break, with the units' shares.</summary>
    public IReadOnlyList<InheritedBreak> Breaks { get; }

    /// <summary>The city's own report beside the totals; null when nobody hands in such a report.</summary>
    public PublishedRollUp? Published { get; }

    /// <summary>Its cells that differ from the totals, in the form's order.</summary>
    public IReadOnlyList<PublishedCell> Gaps { get; }

    /// <summary>Its cells without a number where the total has one.</summary>
    public IReadOnlyList<PublishedCell> Unsaid { get; }

    /// <summary>What the office's entries did.</summary>
    public IReadOnlyList<AdjustmentEffect> Effects { get; }

    /// <summary>Units whose figures are counted nowhere because there is no report of the unit that should hold them, in roster order.</summary>
    public IReadOnlyList<UncountedPart> WithoutHolder { get; }

    /// <summary>The units whose figure is counted nowhere in a total, in roster order; none in the usual case.</summary>
    public IReadOnlyList<UncountedPart> UncountedIn(CityCell cell) => _uncounted.GetValueOrDefault((cell.Table, cell.Row, cell.Column)) ?? [];

    /// <summary>The board of a night.</summary>
    public static RollUpBoard Of(CitySnapshot snapshot) => Boards.GetValue(snapshot, night => new RollUpBoard(night));

    /// <summary>The city's own cell beside a total, or null.</summary>
    public PublishedCell? PublishedBeside(CityCell cell) => _published.GetValueOrDefault((cell.Table, cell.Row, cell.Column));
}
