using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>Sets the city's own whole-area report beside the computed totals and splits the gaps by cause.</summary>
/// <remarks>
/// The city's report is that of a unit of the kind 市政府 whose 口径 is 全域汇总. A cause is certain only when it closes the gap of the cell
/// exactly, together with the other causes found in the whole table, and no other theory would move the same cells by as much.
/// </remarks>
public static class PublishedComparison
{
    /// <summary>The comparison, or null when no unit of the roster hands in such a report.</summary>
    /// <param name="roster">The units.</param>
    /// <param name="year">Report year.</param>
    /// <param name="submissions">What came.</param>
    /// <param name="cells">The computed totals with their ledgers.</param>
    /// <param name="calendar">As for <see cref="CityRollUp.Compute"/>.</param>
    /// <param name="adjustments">As for <see cref="CityRollUp.Compute"/>.</param>
    public static PublishedRollUp? Of(Roster roster, int year, IReadOnlyList<Submission> submissions, IReadOnlyList<CityCell> cells, OfficeCalendar? calendar = null, IReadOnlyList<Adjustment>? adjustments = null)
    {
        var government = GovernmentLine.Of(roster, year);
        if (government.Published.Count == 0)
        {
            return null;
        }

        var published = government.Published
            .Select(code => submissions.FirstOrDefault(s => s.Unit == code && s.Year == year && s is { Status: SubmissionStatus.Accepted, Report: not null }))
            .FirstOrDefault(s => s is not null);
        if (published is null || cells.Count == 0)
        {
            return new PublishedRollUp(government.Published[0], null, government.IsOwnMissing, []);
        }

        var said = Said(published.Report!, cells);
        var gaps = said.Select((one, i) => (Cell: i, Gap: one.Value - (cells[i].Value ?? 0))).Where(one => one.Gap is not null).ToDictionary(one => one.Cell, one => one.Gap!.Value);
        var effects = adjustments is { Count: > 0 } ? CityLedger.Of(roster, year, submissions, calendar, adjustments).Effects : [];
        var solver = gaps.Values.All(gap => gap == 0) ? null : new GapSolver(gaps, new GapTheories(year, submissions, cells, effects, published).All());
        return new PublishedRollUp(published.Unit!, published.File, government.IsOwnMissing,
            [.. cells.Select((cell, i) => new PublishedCell(cell.Table, cell.Row, cell.Column, cell.Value, cell.IsProvisional, said[i].Value, said[i].State,
                solver is null || gaps.GetValueOrDefault(i) == 0 ? [] : Causes(solver, i, cell)))]);
    }

    private static IReadOnlyList<(decimal? Value, FigureState State)> Said(Report report, IReadOnlyList<CityCell> cells)
    {
        var parts = new CellContribution(report);
        return [.. cells.Select(cell => (parts.Of(CellIndex.NumberOf(cell.Table, cell.Row, cell.Column)).Value, report.Cell(cell.Table, cell.Row, cell.Column)?.State ?? FigureState.Missing))];
    }

    private static IReadOnlyList<GapCause> Causes(GapSolver solver, int i, CityCell cell)
    {
        var causes = new List<GapCause>();
        foreach (var (theory, rivals) in solver.Taken.Where(one => one.Theory.Moves.ContainsKey(i)))
        {
            causes.Add(new GapCause(theory.Kind, theory.Units, theory.Moves[i], solver.Left(i) == 0 && rivals.Count == 0, theory.Document));
            causes.AddRange(rivals.Select(rival => new GapCause(rival.Kind, rival.Units, rival.Moves[i], false, rival.Document)));
        }

        if (solver.Left(i) != 0)
        {
            causes.AddRange(solver.NotBorneOut.Where(theory => theory.Kind is "late" or "not-accepted" && theory.Moves.ContainsKey(i))
                .Select(theory => new GapCause(theory.Kind, theory.Units, theory.Moves[i], false, theory.Document)));
            causes.AddRange(cell.Contributions.Where(part => part is { Value: null, IsOutside: false })
                .GroupBy(part => part.Basis switch { "no-report" => "missing", "own-line-missing" => "own-line-missing", _ => "no-number" })
                .Select(group => new GapCause(group.Key, [.. group.Select(part => part.Unit)], null, false)));
        }

        return [.. causes.OrderByDescending(cause => cause.IsCertain).ThenByDescending(cause => Math.Abs(cause.Amount ?? 0))];
    }
}
