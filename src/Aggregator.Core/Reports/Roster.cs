namespace Aggregator.Core.Reports;

/// <summary>The units of a city in the roster's own order. Codes are unique; the reader of the roster has checked it.</summary>
public sealed class Roster
{
    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);

    /// <summary>A roster of <paramref name="units"/>.</summary>
    /// <exception cref="ArgumentException">Two units share a code.</exception>
    public Roster(IReadOnlyList<Unit> units)
    {
        Units = units;
        for (var i = 0; i < units.Count; i++)
        {
            _order.Add(units[i].Code, i);
        }
    }

    /// <summary>All units, in roster order.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>The unit of this code, or null.</summary>
    public Unit? Find(string? code) => code is not null && _order.TryGetValue(code, out var i) ? Units[i] : null;

    /// <summary>Position in the roster, for a stable order; unknown codes come last.</summary>
    public int OrderOf(string? code) => code is not null && _order.TryGetValue(code, out var i) ? i : int.MaxValue;

    /// <summary>
    /// The unit a renamed one goes on as: it owes the report for <paramref name="year"/>, began within a month of the other's end and has its
    /// name among its aliases, and it alone. Null for a unit that owes the report itself, and for one that was merged: a new unit that
    /// took in several reports for itself.
    /// </summary>
    public Unit? SuccessorOf(Unit gone, int year)
    {
        if (gone.ValidTo is null || gone.OwesReportFor(year))
        {
            return null;
        }

        var heirs = Units.Where(unit => unit.OwesReportFor(year) && GoesOnAs(gone, unit)).Take(2).ToList();
        return heirs is [var heir] && Units.Count(unit => GoesOnAs(unit, heir)) == 1 ? heir : null;
    }

    private static bool GoesOnAs(Unit gone, Unit unit) => gone.Code != unit.Code && gone.ValidTo is { } end && unit.ValidFrom is { } from
        && from > end && from.DayNumber - end.DayNumber <= 31 && unit.Aliases.Contains(gone.Name);

    /// <summary>The units that owe a report for <paramref name="year"/>, in roster order.</summary>
    public IEnumerable<Unit> Expected(int year) => Units.Where(unit => unit.OwesReportFor(year));
}
