using System.Globalization;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>Makes the lines of a year's ledger: what each unit brings, by the roster, the rules of the roll-up and the office's entries.</summary>
internal sealed class LedgerLines
{
    private readonly Roster _roster;
    private readonly int _year;
    private readonly OfficeCalendar? _calendar;
    private readonly GovernmentLine _government;
    private readonly ILookup<string, Adjustment> _entries;
    private readonly (int Number, (string Table, string Row, string Column) Key)[] _cells;

    public LedgerLines(Roster roster, int year, FormDefinition form, OfficeCalendar? calendar, IReadOnlyList<Adjustment> adjustments)
    {
        (_roster, _year, _calendar) = (roster, year, calendar);
        _government = GovernmentLine.Of(roster, year);
        _entries = adjustments.Where(entry => entry.Year == year).ToLookup(entry => entry.Unit, StringComparer.Ordinal);
        _cells = [.. CellIndex.Keys(form).Select(key => (CellIndex.NumberOf(key.Table, key.Row, key.Column), key))];
    }

    /// <summary>The line of a unit with this report, or without one.</summary>
    public LedgerLine Of(Unit unit, Report? report)
    {
        var made = new OwnParts(unit.Code, report);
        var outside = _government.Published.Contains(unit.Code) ? (_government.IsOwnMissing && _government.Published[0] == unit.Code ? null : "published")
            : RollUpTree.LeftOut(_roster, unit, _year) ?? (report is null && _calendar?.DutyOf(unit, _year).Submit.IsNoneDue == true ? "exempt" : null);
        var isOwnMissing = outside is null && _government.Published.Contains(unit.Code);
        var makesRules = unit.Kind == UnitKind.CityGovernment || _government.Own.Contains(unit.Code);
        var parts = new Contribution[_cells.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            // 规章 are made by the city government alone; a bureau's or district's number there is a mistake for the checks.
            var reason = outside ?? (_cells[i].Key is { Table: "T1", Row: "regulation" } && !makesRules ? "not-city-line" : null);
            parts[i] = reason is not null ? made.Without(reason) : isOwnMissing ? made.Without("own-line-missing") : made.Of(_cells[i].Number);
        }

        return _entries.Contains(unit.Code) ? Adjusted(unit, report, parts, made) : new LedgerLine(unit, report, parts, [], []);
    }

    /// <summary>What an entry comes to that is for a unit without a line this year.</summary>
    public IEnumerable<AdjustmentEffect> WithoutALine(Func<string, bool> hasLine) => _entries.Where(unit => !hasLine(unit.Key)).SelectMany(unit => unit)
        .Select(entry => new AdjustmentEffect(entry, [], string.Create(CultureInfo.InvariantCulture, $"{_year}年度名册上没有应报告的这个单位，本条没有作用。")));

    private LedgerLine Adjusted(Unit unit, Report? report, Contribution[] parts, OwnParts made)
    {
        var hits = _entries[unit.Code].Distinct().ToDictionary(entry => entry, _ => new List<AdjustedCell>());
        var added = new List<(int Cell, Contribution Part)>();
        for (var i = 0; i < parts.Length; i++)
        {
            var (number, (table, row, column)) = _cells[i];
            var here = hits.Keys.Where(entry => entry.Covers(table, row, column)).ToList();
            if (here.Count == 0)
            {
                continue;
            }

            // Of two switches the narrower holds: 不计入 for a report and 计入 for one of its rows.
            var before = parts[i];
            if (here.Where(entry => !entry.Action.HasAmount()).MaxBy(entry => entry.Narrowness) is { } entry)
            {
                // 规章 of another than the government are counted only where the entry names them.
                var opens = before.IsOutside && (before.Basis != "not-city-line" || entry.Row is not null);
                parts[i] = entry.Action == AdjustmentAction.Exclude
                    ? (before.IsOutside ? before : before with { Value = null, Basis = "excluded", Document = entry.Document })
                    : (opens ? made.Of(number) with { Document = entry.Document } : before);
                Note(entry, (parts[i].Value ?? 0) - (before.Value ?? 0), parts[i] != before);
            }

            foreach (var one in here.Where(one => one.Action is AdjustmentAction.Add or AdjustmentAction.Subtract))
            {
                var by = one.Action == AdjustmentAction.Add ? one.Amount : -one.Amount;
                added.Add((i, new Contribution(unit.Code, by, "adjusted") { Document = one.Document }));
                Note(one, by, true);
            }

            foreach (var one in here.Where(one => one.Action == AdjustmentAction.Bridge))
            {
                Note(one, one.Amount, true);
            }

            void Note(Adjustment entry, decimal by, bool changed)
            {
                if (changed)
                {
                    hits[entry].Add(new AdjustedCell(table, row, column, by));
                }
            }
        }

        return new LedgerLine(unit, report, parts, added, [.. hits.Select(one => new AdjustmentEffect(one.Key, one.Value, one.Value.Count > 0 ? null : Idle(one.Key)))]);
    }

    private static string Idle(Adjustment entry) => entry.Action switch
    {
        AdjustmentAction.Exclude => "这些格本来就不计入，本条没有作用。",
        AdjustmentAction.Include => "这些格本来就计入，本条没有作用。",
        _ => "该年度的表没有这一格，本条没有作用。",
    };

    // A city's ledger has some hundred thousand parts, and most of them are a plain 0: one object for all of these.
    private sealed class OwnParts(string unit, Report? report)
    {
        private readonly CellContribution? _cells = report is null ? null : new CellContribution(report);
        private readonly Contribution _zero = new(unit, 0, "value");
        private readonly List<Contribution> _without = [];

        public Contribution Of(int number)
        {
            if (_cells is null)
            {
                return Without("no-report");
            }

            var (value, basis) = _cells.Of(number);
            return value is null ? Without(basis) : value == 0 && basis == "value" ? _zero : new Contribution(unit, value, basis);
        }

        public Contribution Without(string basis)
        {
            var known = _without.Find(part => part.Basis == basis);
            if (known is null)
            {
                _without.Add(known = new Contribution(unit, null, basis));
            }

            return known;
        }
    }
}
