using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Charts;

namespace Aggregator.Server.Web;

/// <summary>A night's charts. Each kind is drawn once for a night, when it is first asked for.</summary>
public sealed class ChartBoard
{
    private static readonly ConditionalWeakTable<CitySnapshot, ChartBoard> Boards = [];

    private readonly CitySnapshot _snapshot;
    private readonly ConcurrentDictionary<ChartKind, Lazy<IReadOnlyList<ChartFile>>> _sheets = [];

    private ChartBoard(CitySnapshot snapshot) => _snapshot = snapshot;

    /// <summary>The board of a night.</summary>
    public static ChartBoard Of(CitySnapshot snapshot) => Boards.GetValue(snapshot, night => new ChartBoard(night));

    /// <summary>The sheets of a chart under the names they are published with.</summary>
    /// <param name="kind">Which chart.</param>
    /// <param name="group">Only the sheets on which units of this group stand, and those of the whole city; null for all.</param>
    public IReadOnlyList<ChartFile> Sheets(ChartKind kind, string? group = null)
    {
        var all = _sheets.GetOrAdd(kind, one => new Lazy<IReadOnlyList<ChartFile>>(() => ChartFiles.Of(_snapshot, one))).Value;
        return group is null ? all : [.. all.Where(file => file.Sheet.Groups.Count == 0 || file.Sheet.Groups.Contains(group, StringComparer.Ordinal))];
    }
}
