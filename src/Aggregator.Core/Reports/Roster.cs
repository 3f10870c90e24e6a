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

    /// <summary>The units that bear a name or an alias, in roster order; several when it passed from one to the other.</summary>
    public IReadOnlyList<Unit> Bearing(string name) => [.. Units.Where(unit => unit.Name == name || unit.Aliases.Contains(name))];

    /// <summary>
    /// Which of the units that bore one name at different times handed in the report for <paramref name="year"/>: the only one that
    /// existed in it; when the name passed on within the year, the one that handed in while it still existed, else the one that owes the
    /// report, unless that one took in several units, whose reports for their last months must not pass for its own. A year in which none
    /// existed, or an unknown one, leaves it to the day. Null when it cannot be told.
    /// </summary>
    /// <param name="bearers">The units, each once.</param>
    /// <param name="year">Report year, or null.</param>
    /// <param name="handedIn">The day it came, or null.</param>
    public Unit? BearerOf(IReadOnlyList<Unit> bearers, int? year, DateOnly? handedIn)
    {
        if (bearers.Count < 2)
        {
            return bearers.Count == 0 ? null : bearers[0];
        }

        var then = handedIn is { } day ? bearers.Where(unit => unit.ExistsIn(day, day)).ToList() : [];
        var alive = year is { } full ? bearers.Where(unit => unit.ExistsIn(new DateOnly(full, 1, 1), new DateOnly(full, 12, 31))).ToList() : [];
        return alive.Count switch
        {
            0 => then is [var only] ? only : null,
            1 => alive[0],
            _ when then is [var early] && alive.Contains(early) && !early.OwesReportFor(year!.Value) => early,
            _ => alive.Where(unit => unit.OwesReportFor(year!.Value)).ToList() is [var heir] && Units.Count(unit => GoesOnAs(unit, heir)) < 2 ? heir : null,
        };
    }

    private static bool GoesOnAs(Unit gone, Unit unit) => gone.Code != unit.Code && gone.ValidTo is { } end && unit.ValidFrom is { } from
        && from > end && from.DayNumber - end.DayNumber <= 31 && unit.Aliases.Contains(gone.Name);

    /// <summary>The units that owe a report for <paramref name="year"/>, in roster order.</summary>
    public IEnumerable<Unit> Expected(int year) => Units.Where(unit => unit.OwesReportFor(year));
}
