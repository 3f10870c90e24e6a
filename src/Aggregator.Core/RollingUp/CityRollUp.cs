using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>Adds up the city's three tables from the units' reports.</summary>
public static class CityRollUp
{
    /// <summary>
    /// The cells of the form in force for <paramref name="year"/>, in its order; none before 2019. Only accepted submissions count, one a
    /// unit. Total cells are summed from the units' own total cells, never from the parts, so what a unit's table breaks the city's shows.
    /// A unit that by a document owes no report and has none stands in the ledger and is not expected.
    /// </summary>
    /// <param name="roster">The units.</param>
    /// <param name="year">Report year.</param>
    /// <param name="submissions">What came.</param>
    /// <param name="calendar">What the office has set; nobody is exempted when null.</param>
    public static IReadOnlyList<CityCell> Compute(Roster roster, int year, IReadOnlyList<Submission> submissions, OfficeCalendar? calendar = null)
    {
        if (Forms.Of(FormEditions.InForce(year)) is not { } form)
        {
            return [];
        }

        var reports = submissions
            .Where(s => s.Year == year && s is { Status: SubmissionStatus.Accepted, Unit: not null, Report: not null })
            .GroupBy(s => s.Unit!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Report!, StringComparer.Ordinal);
        var units = roster.Expected(year)
            .Select(unit => new LedgerUnit(unit, reports.GetValueOrDefault(unit.Code), RollUpTree.LeftOut(roster, unit, year) ?? (IsExempt(unit) ? "exempt" : null)))
            .ToList();
        return [.. Keys(form).Select(key => Add(units, key.Table, key.Row, key.Column))];

        bool IsExempt(Unit unit) => !reports.ContainsKey(unit.Code) && calendar?.DutyOf(unit, year).Submit.IsNoneDue == true;
    }

    private sealed record LedgerUnit(Unit Unit, Report? Report, string? LeftOut);

    private static IEnumerable<(string Table, string Row, string Column)> Keys(FormDefinition form) =>
        form.T1.Rows.SelectMany(row => row.Columns.Select(column => ("T1", row.Code, column)))
            .Concat(form.T2.Rows.SelectMany(row => form.T2.Columns.Select(column => ("T2", row.Code, column.Code))))
            .Concat(form.T3.Select(column => ("T3", FormDefinition.CasesRow, column.Code)));

    private static CityCell Add(List<LedgerUnit> units, string table, string row, string column)
    {
        decimal? sum = null;
        var (expected, included) = (0, 0);
        var missing = new List<string>();
        var ledger = new List<Contribution>(units.Count);
        foreach (var (unit, report, leftOut) in units)
        {
            // 规章 are made by the city government alone; a bureau's or district's number there is a mistake for the checks.
            var outside = leftOut ?? (table == "T1" && row == "regulation" && unit.Kind != UnitKind.CityGovernment ? "not-city-line" : null);
            if (outside is not null)
            {
                ledger.Add(new Contribution(unit.Code, null, outside));
                continue;
            }

            expected++;
            var (value, basis) = report is null ? (null, "no-report") : CellContribution.Of(report, table, row, column);
            ledger.Add(new Contribution(unit.Code, value, basis));
            if (value is null)
            {
                missing.Add(unit.Code);
                continue;
            }

            included++;
            if (basis is "value" or "other-all")
            {
                sum = (sum ?? 0) + value;
            }
        }

        return new CityCell(table, row, column, sum, expected, included, missing, ledger);
    }
}
