using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>What may have made the city's own report differ from the computed totals, in the order it is believed in.</summary>
internal sealed class GapTheories(int year, IReadOnlyList<Submission> submissions, IReadOnlyList<CityCell> cells, IReadOnlyList<AdjustmentEffect> effects, Submission published)
{
    // Two figures may fit by chance, a whole column and its totals hardly.
    private const int EnoughCells = 3;

    private readonly Dictionary<(string, string, string), int> _places = cells.Select((cell, i) => ((cell.Table, cell.Row, cell.Column), i)).DistinctBy(one => one.Item1).ToDictionary();

    private readonly int[] _numbers = [.. cells.Select(cell => CellIndex.NumberOf(cell.Table, cell.Row, cell.Column))];

    private readonly ILookup<string, Submission> _handIns = submissions.Where(s => s.Year == year && s is { Unit: not null, Report: not null }).ToLookup(s => s.Unit!, StringComparer.Ordinal);

    public IEnumerable<GapTheory> All()
    {
        var lines = new LedgerColumns(cells);
        IReadOnlyList<GapTheory> known = [.. lines.Units.SelectMany((unit, at) => Of(unit, at, lines)), .. Regulations(), .. Adjusted(), .. Recounted()];
        var guesses = lines.Units.SelectMany((unit, at) => Guesses(unit, at, lines));
        return known.Concat(guesses).Where(theory => theory.Moves.Count > 0);
    }

    private IEnumerable<GapTheory> Of(string unit, int at, LedgerColumns lines)
    {
        var accepted = Find(unit, SubmissionStatus.Accepted);
        var here = lines.Of(("T2", "new_received", "total"))?.Own[at];
        if (accepted is not null && here is { Basis: "vertical" or "included-in" or "excluded" })
        {
            yield return new GapTheory("left-out", [unit], Moves(accepted.Report!, 1, cell => cells[cell].Row != "regulation"));
        }

        if (accepted is null && Find(unit, SubmissionStatus.Returned) is { } returned)
        {
            yield return new GapTheory("not-accepted", [unit], Moves(returned.Report!, 1), returned.File);
        }

        if (here is not { IsOutside: false } || accepted is null)
        {
            yield break;
        }

        foreach (var old in _handIns[unit].Where(s => s.Status == SubmissionStatus.Superseded).Take(3))
        {
            var now = Counted(at, lines);
            var before = Moves(old.Report!, 1, cell => lines.Of(KeyOf(cell))!.Own[at] is { IsOutside: false });
            yield return new GapTheory("superseded", [unit], before.Keys.Union(now.Keys).Select(cell => (cell, By: before.GetValueOrDefault(cell) - now.GetValueOrDefault(cell))).Where(one => one.By != 0).ToDictionary(one => one.cell, one => one.By), old.File);
        }

        if (DayOf(accepted) > DayOf(published))
        {
            yield return new GapTheory("late", [unit], Counted(at, lines).ToDictionary(one => one.Key, one => -one.Value));
        }

        foreach (var row in (string[])["other_no_supplement", "other_no_fee"])
        {
            var moved = Counted(at, lines).Where(one => cells[one.Key].Row == "other_misc" && lines.Of(KeyOf(one.Key))!.Own[at]!.Basis == "other-all").ToList();
            yield return new GapTheory("other-rows", [unit], moved.Select(one => (one.Key, -one.Value)).Concat(moved.Select(one => (_places[("T2", row, cells[one.Key].Column)], one.Value))).ToDictionary());
        }
    }

    private IEnumerable<GapTheory> Guesses(string unit, int at, LedgerColumns lines)
    {
        var counted = Counted(at, lines);
        if (counted.Count >= EnoughCells)
        {
            yield return new GapTheory("omitted", [unit], counted.ToDictionary(one => one.Key, one => -one.Value), IsGuess: true);
            yield return new GapTheory("doubled", [unit], counted, IsGuess: true);
        }
    }

    // All of them first: an office that adds one bureau's 规章 adds everybody's.
    private IEnumerable<GapTheory> Regulations()
    {
        var others = cells[0].Contributions.Where(part => part.Basis == "not-city-line").Select(part => part.Unit).Distinct(StringComparer.Ordinal)
            .Select(unit => (Unit: unit, Moves: Find(unit, SubmissionStatus.Accepted) is { } one ? Moves(one.Report!, 1, cell => cells[cell].Row == "regulation") : []))
            .Where(one => one.Moves.Count > 0).ToList();
        if (others.Count > 1)
        {
            yield return new GapTheory("regulation", [.. others.Select(one => one.Unit)], others.SelectMany(one => one.Moves).GroupBy(move => move.Key).ToDictionary(group => group.Key, group => group.Sum(move => move.Value)));
        }

        foreach (var (unit, moves) in others)
        {
            yield return new GapTheory("regulation", [unit], moves);
        }
    }

    private IEnumerable<GapTheory> Adjusted() => effects.Where(effect => effect.Entry.Action != AdjustmentAction.Bridge)
        .Select(effect => new GapTheory("adjusted", [effect.Entry.Unit], effect.Cells.Where(cell => cell.By != 0 && _places.ContainsKey((cell.Table, cell.Row, cell.Column))).ToDictionary(cell => _places[(cell.Table, cell.Row, cell.Column)], cell => -cell.By), effect.Entry.Document));

    private IEnumerable<GapTheory> Recounted()
    {
        var seen = new HashSet<(int, decimal)>();
        foreach (var one in InheritedBreaks.Within(year, cells).Where(one => one.Rule != "BALANCE"))
        {
            var key = one.Rule switch { "SUM_ROW" => ("T2", one.Key, "total"), "SUM_COL" => ("T2", "total", one.Key), _ => ("T3", FormDefinition.CasesRow, one.Key + "_total") };
            var single = one.Shares.Count == 1 ? [] : one.Shares.Select(share => ((IReadOnlyList<string>)[share.Unit], share.Amount));
            foreach (var (units, amount) in single.Prepend(([.. one.Shares.Select(share => share.Unit).Distinct()], one.Difference)))
            {
                if (amount != 0 && seen.Add((_places[key], amount)))
                {
                    yield return new GapTheory("recounted", units, new Dictionary<int, decimal> { [_places[key]] = -amount });
                }
            }
        }
    }

    private Submission? Find(string unit, SubmissionStatus status) => _handIns[unit].FirstOrDefault(s => s.Status == status);

    private (string, string, string) KeyOf(int cell) => (cells[cell].Table, cells[cell].Row, cells[cell].Column);

    private Dictionary<int, decimal> Moves(Report report, int sign, Func<int, bool>? counts = null)
    {
        var parts = new CellContribution(report);
        var moves = new Dictionary<int, decimal>();
        for (var i = 0; i < _numbers.Length; i++)
        {
            if (parts.Of(_numbers[i]).Value is { } value && value != 0 && counts?.Invoke(i) != false)
            {
                moves.Add(i, sign * value);
            }
        }

        return moves;
    }

    private Dictionary<int, decimal> Counted(int at, LedgerColumns lines) => Enumerable.Range(0, cells.Count)
        .Select(i => (Cell: i, Value: lines.Of(KeyOf(i))!.Own[at] is { IsNumber: true, Value: { } value } ? value : 0))
        .Where(one => one.Value != 0).ToDictionary(one => one.Cell, one => one.Value);

    private static DateOnly DayOf(Submission submission) =>
        (submission.ReceivedAt ?? submission.Published)?.Date ?? submission.Report?.Dates.DocumentDate ?? submission.FirstSeen;
}
