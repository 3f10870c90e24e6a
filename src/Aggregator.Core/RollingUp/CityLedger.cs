using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>
/// A year's roll-up that can be carried on: the units' lines and the totals made of them. It never changes; with one report replaced it gives a
/// new one in which only that unit's line is read anew and only the totals that line moves are added up again. The result is that of a full
/// computation, by value and by order.
/// </summary>
public sealed class CityLedger
{
    private readonly LedgerLines? _maker;
    private readonly LedgerLine[] _lines;
    private readonly CityCell[] _cells;
    private readonly IReadOnlyList<AdjustmentEffect> _withoutALine;

    private CityLedger(LedgerLines? maker, LedgerLine[] lines, CityCell[] cells, IReadOnlyList<AdjustmentEffect> withoutALine)
    {
        (_maker, _lines, _cells, _withoutALine) = (maker, lines, cells, withoutALine);
    }

    /// <summary>The totals in the form's order; none before 2019.</summary>
    public IReadOnlyList<CityCell> Cells => _cells;

    /// <summary>What each of the office's entries for the year did, in the order of the roster; entries for units without a line come last.</summary>
    public IReadOnlyList<AdjustmentEffect> Effects => [.. _lines.SelectMany(line => line.Effects), .. _withoutALine];

    /// <summary>Adds up a year; see <see cref="CityRollUp.Compute"/>.</summary>
    public static CityLedger Of(Roster roster, int year, IReadOnlyList<Submission> submissions, OfficeCalendar? calendar = null, IReadOnlyList<Adjustment>? adjustments = null)
    {
        if (Forms.Of(FormEditions.InForce(year)) is not { } form)
        {
            return new CityLedger(null, [], [], []);
        }

        var reports = new Dictionary<string, Report>(StringComparer.Ordinal);
        foreach (var submission in submissions)
        {
            if (submission.Year == year && submission is { Status: SubmissionStatus.Accepted, Unit: not null, Report: not null })
            {
                reports.TryAdd(submission.Unit, submission.Report);
            }
        }

        var maker = new LedgerLines(roster, year, form, calendar, adjustments ?? []);
        LedgerLine[] lines = [.. roster.Expected(year).Select(unit => maker.Of(unit, reports.GetValueOrDefault(unit.Code)))];
        var codes = lines.Select(line => line.Unit.Code).ToHashSet(StringComparer.Ordinal);
        return new CityLedger(maker, lines, [.. CellIndex.Keys(form).Select((key, i) => Total(lines, i, key.Table, key.Row, key.Column))], [.. maker.WithoutALine(codes.Contains)]);
    }

    /// <summary>The ledger with one unit's report replaced, added or (null) taken away; itself when the unit has no line this year or nothing moves.</summary>
    /// <param name="unit">Unit code.</param>
    /// <param name="report">What stands for the unit now.</param>
    public (CityLedger Ledger, LedgerChange Change) With(string unit, Report? report)
    {
        var at = Array.FindIndex(_lines, line => line.Unit.Code == unit);
        if (at < 0 || ReferenceEquals(_lines[at].Report, report))
        {
            return (this, new LedgerChange(0, []));
        }

        var line = _maker!.Of(_lines[at].Unit, report);
        int[] moved = [.. line.DifferingFrom(_lines[at])];
        LedgerLine[] lines = [.. _lines];
        lines[at] = line;
        CityCell[] cells = [.. _cells];
        foreach (var cell in moved)
        {
            cells[cell] = Total(lines, cell, cells[cell].Table, cells[cell].Row, cells[cell].Column);
        }

        return (new CityLedger(_maker, lines, cells, _withoutALine), new LedgerChange(1, [.. moved.Select(cell => cells[cell])]));
    }

    private static CityCell Total(LedgerLine[] lines, int cell, string table, string row, string column)
    {
        decimal? sum = null;
        var (expected, included) = (0, 0);
        List<string>? missing = null;
        var parts = new List<Contribution>(lines.Length);
        foreach (var line in lines)
        {
            var own = line.Cells[cell];
            parts.Add(own);
            if (!own.IsOutside)
            {
                expected++;
                if (own.Value is null)
                {
                    (missing ??= []).Add(own.Unit);
                }
                else
                {
                    included++;
                }
            }

            Add(own);
            foreach (var (at, part) in line.Adjusted)
            {
                if (at == cell)
                {
                    parts.Add(part);
                    Add(part);
                }
            }
        }

        return new CityCell(table, row, column, sum, expected, included, missing ?? [], parts);

        void Add(Contribution part)
        {
            if (part.IsNumber)
            {
                sum = (sum ?? 0) + part.Value;
            }
        }
    }
}
