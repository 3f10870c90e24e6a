using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>
/// Finds the units whose figures are counted nowhere: they belong in another unit's report (<c>included-in</c>), and that report brings nothing to
/// the total. The total is provisional through the unit that should hold them, which is the one expected and missing: each case has one place, so
/// the units it holds do not become expected themselves; but nobody may read that their figures were counted.
/// </summary>
/// <param name="roster">The units.</param>
/// <param name="year">Report year.</param>
public sealed class UncountedParts(Roster roster, int year)
{
    private readonly Dictionary<string, Unit?> _holders = new(StringComparer.Ordinal);

    /// <summary>Those of a total, in the ledger's order.</summary>
    public IReadOnlyList<UncountedPart> In(CityCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (!cell.Contributions.Any(part => part.Basis == "included-in"))
        {
            return [];
        }

        var own = new Dictionary<string, Contribution>(StringComparer.Ordinal);
        foreach (var part in cell.Contributions)
        {
            own.TryAdd(part.Unit, part);
        }

        return [.. own.Values.Where(part => part.Basis == "included-in").Select(part => Find(part, own)).OfType<UncountedPart>()];
    }

    // A holder may itself be held by another: what counts is whether the last one brings anything.
    private UncountedPart? Find(Contribution part, Dictionary<string, Contribution> own)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { part.Unit };
        for (var holder = HolderOf(part.Unit); holder is not null && seen.Add(holder.Code); holder = HolderOf(holder.Code))
        {
            if (own.GetValueOrDefault(holder.Code) is not { } held)
            {
                return null;
            }

            if (held.Basis != "included-in")
            {
                return held.Value is null && (!held.IsOutside || held.Basis == "exempt") ? new UncountedPart(part.Unit, holder, held.Basis) : null;
            }
        }

        return null;
    }

    private Unit? HolderOf(string code)
    {
        if (!_holders.TryGetValue(code, out var holder))
        {
            _holders.Add(code, holder = roster.Find(code) is { } unit ? RollUpTree.HolderOf(roster, unit, year) : null);
        }

        return holder;
    }
}
