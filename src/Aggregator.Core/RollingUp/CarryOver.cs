using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>One column of 上年结转 beside last year's 结转下年度, unit by unit.</summary>
internal sealed class CarryOver(Roster roster, int year, string column, LedgerColumns now, LedgerColumns then, IReadOnlyList<Adjustment> adjustments, Dictionary<string, string> heirs)
{
    private readonly LedgerColumn _in = now.Of(("T2", "carried_in", column))!;
    private readonly LedgerColumn _out = then.Of(("T2", "carried_out", column))!;

    /// <summary>The difference with its shares, or null when every unit agrees.</summary>
    public InheritedBreak? Break()
    {
        var old = then.Units.Select((unit, at) => (Unit: unit, At: at)).ToLookup(one => HeirOf(one.Unit), one => one.At, StringComparer.Ordinal);
        var shares = new List<BreakShare>();
        foreach (var unit in now.Units.Concat(old.Select(group => group.Key).Where(unit => now.PlaceOf(unit) < 0)))
        {
            Add(unit, now.PlaceOf(unit), [.. old[unit]], shares);
        }

        return shares.Count == 0 ? null : new InheritedBreak("CARRY_BREAK", column, _in.Cell.Value ?? 0, _out.Cell.Value ?? 0, InheritedBreaks.Largest(shares));
    }

    private void Add(string unit, int here, List<int> there, List<BreakShare> shares)
    {
        var mine = here < 0 ? null : _in.Own[here];
        var theirs = there.Select(at => _out.Own[at]).OfType<Contribution>().ToList();
        var adjusted = (here < 0 ? 0 : _in.Adjusted[here]) - there.Sum(at => _out.Adjusted[at]);
        var difference = (mine?.Value ?? 0) - theirs.Sum(part => part.Value ?? 0);
        if (adjusted != 0)
        {
            shares.Add(new BreakShare(unit, adjusted, "adjusted", [], string.Join("、", (here < 0 ? [] : _in.DocumentsOf(here)).Concat(there.SelectMany(_out.DocumentsOf)).Distinct(StringComparer.Ordinal))));
        }

        foreach (var bridge in adjustments.Where(entry => entry.Action == AdjustmentAction.Bridge && entry.Unit == unit && entry.Year == year && entry.Covers("T2", "carried_in", column)))
        {
            shares.Add(new BreakShare(unit, bridge.Amount, "bridged", [], bridge.Document));
            difference -= bridge.Amount;
        }

        if (difference != 0)
        {
            string[] lacking = [.. mine is { Value: null, IsOutside: false } ? [InheritedBreaks.YearOf(year, $"carried_in/{column}")] : (string[])[],
                .. theirs.Any(part => part is { Value: null, IsOutside: false }) ? [InheritedBreaks.YearOf(year - 1, $"carried_out/{column}")] : (string[])[]];
            shares.Add(new BreakShare(unit, difference, KindOf(mine, theirs, lacking.Length > 0), lacking));
        }
    }

    private static string KindOf(Contribution? mine, List<Contribution> theirs, bool lacks) =>
        mine is null || theirs.Count == 0 || mine.IsOutside || theirs.All(part => part.IsOutside) ? "reorganised"
        : theirs.Prepend(mine).Any(part => part.Basis is "no-report" or "own-line-missing") ? "no-report"
        : lacks ? "lacking"
        : "own";

    // Who has the gone unit's open cases now: the one it goes on as, or the only one that by the roster took it in.
    private string HeirOf(string unit)
    {
        if (now.PlaceOf(unit) >= 0 || roster.Find(unit) is not { } gone)
        {
            return unit;
        }

        if (!heirs.TryGetValue(unit, out var heir))
        {
            var takers = roster.Expected(year).Where(one => one.Code == gone.IncludedIn || one.Aliases.Contains(gone.Name)).Take(2).ToList();
            heir = roster.SuccessorOf(gone, year)?.Code ?? (takers is [var only] ? only.Code : unit);
            heirs.Add(unit, heir);
        }

        return heir;
    }
}
