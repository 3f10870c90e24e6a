using System.Collections.Immutable;
using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Figures;

/// <summary>The three tables of one report as printed. Immutable: a change gives another sheet.</summary>
internal sealed class Sheet
{
    /// <summary>The one row that stands for the last group's three in a report on the old layout.</summary>
    public const string SingleOtherRow = "other_all";

    private static readonly FormDefinition Late = Forms.Form2021;

    private readonly Dictionary<(string Table, string Row, string Column), PrintedCell> _cells;

    // What a cell held before it was left blank or filled with words: the clerk still knows it when writing the prose.
    private readonly ImmutableDictionary<(string Table, string Row, string Column), long> _known;

    // Tables, and rows as table/row, that are not printed.
    private readonly ImmutableHashSet<string> _hidden;

    public Sheet(Dictionary<(string Table, string Row, string Column), PrintedCell> cells)
        : this(cells, ImmutableDictionary<(string Table, string Row, string Column), long>.Empty, [])
    {
    }

    private Sheet(
        Dictionary<(string Table, string Row, string Column), PrintedCell> cells,
        ImmutableDictionary<(string Table, string Row, string Column), long> known,
        ImmutableHashSet<string> hidden) => (_cells, _known, _hidden) = (cells, known, hidden);

    /// <summary>Codes of the six columns that add up to the seventh.</summary>
    public static IReadOnlyList<string> PartColumns { get; } = [.. Late.T2.Columns.Select(c => c.Code).Where(c => c != "total")];

    /// <summary>Codes of the seven columns of table 2.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Late.T2.Columns.Select(c => c.Code)];

    /// <summary>Codes of the three blocks of table 3.</summary>
    public static IReadOnlyList<string> Blocks { get; } = ["review", "direct_suit", "suit_after_review"];

    /// <summary>The four results that add up to a block's total.</summary>
    public static IReadOnlyList<string> Results { get; } = ["upheld", "corrected", "other", "pending"];

    /// <summary>The form its table 1 is printed on; tables 2 and 3 differ by the last group of outcomes only.</summary>
    public FormDefinition Form => _cells.ContainsKey(("T1", "regulation", "made")) ? Forms.Form2019 : Late;

    /// <summary>Whether the last group of table 2 stands in one row.</summary>
    public bool HasSingleOtherRow => _cells.ContainsKey(("T2", SingleOtherRow, "total"));

    /// <summary>Outcome rows of table 2 as this report prints them: what adds up to the row <c>total</c>.</summary>
    public IEnumerable<string> OutcomeRows => Late.T2.Outcomes.Select(r => r.Code)
        .Where(code => !HasSingleOtherRow || !code.StartsWith("other_", StringComparison.Ordinal))
        .Concat(HasSingleOtherRow ? [SingleOtherRow] : []);

    /// <summary>All rows of table 2 as this report prints them.</summary>
    public IEnumerable<string> ApplicationRows => ["new_received", "carried_in", .. OutcomeRows, "total", "carried_out"];

    /// <summary>Cells in the form's order: table, row, column.</summary>
    public IEnumerable<(string Table, string Row, string Column)> Keys => Form.T1.Rows.SelectMany(r => r.Columns.Select(c => ("T1", r.Code, c)))
        .Concat(ApplicationRows.SelectMany(r => Columns.Select(c => ("T2", r, c))))
        .Concat(Form.T3.Select(c => ("T3", FormDefinition.CasesRow, c.Code)));

    /// <summary>What is printed at a place of the form.</summary>
    public PrintedCell At(string table, string row, string column) => Prints(table, row) ? _cells[(table, row, column)] : PrintedCell.Missing;

    /// <summary>Whether the sheet has such a cell.</summary>
    public bool Prints(string table, string row, string column) => _cells.ContainsKey((table, row, column));

    /// <summary>A number, or null where the form has no such cell or none is printed.</summary>
    public decimal? NumberAt(string table, string row, string column) =>
        Prints(table, row) && _cells.TryGetValue((table, row, column), out var cell) ? cell.Value : null;

    /// <summary>The number of a cell; where none is printed, the one the clerk had in mind.</summary>
    public long Count(string table, string row, string column) => _cells[(table, row, column)].Value is { } printed
        ? (long)printed
        : _known.GetValueOrDefault((table, row, column));

    /// <summary>Whether a row is printed, and its table with it.</summary>
    public bool Prints(string table, string row) => !_hidden.Contains(table) && PrintsRow(table, row);

    /// <summary>Whether a row stands in its table, be the table printed or not.</summary>
    public bool PrintsRow(string table, string row) => !_hidden.Contains($"{table}/{row}");

    /// <summary>The sheet with one cell printed otherwise.</summary>
    public Sheet With(string table, string row, string column, PrintedCell cell) =>
        new(new(_cells) { [(table, row, column)] = cell }, _known.SetItem((table, row, column), Count(table, row, column)), _hidden);

    /// <summary>The sheet with a table, or a row as table/row, not printed; its numbers are known all the same.</summary>
    public Sheet Without(string part) => new(_cells, _known, _hidden.Add(part));

    /// <summary>The sheet with table 1 printed from other cells, as another form has it.</summary>
    public Sheet WithDisclosure(IReadOnlyDictionary<(string Table, string Row, string Column), PrintedCell> cells) =>
        new(_cells.Where(c => c.Key.Table != "T1").Concat(cells).ToDictionary(), _known, _hidden);

    /// <summary>The sheet with a count raised by <paramref name="by"/>.</summary>
    public Sheet Raise(string table, string row, string column, long by) =>
        With(table, row, column, PrintedCell.Of(Count(table, row, column) + by));

    /// <summary>The sheet with the last group of table 2 in one row, as the form before 2021 had it.</summary>
    public Sheet WithSingleOtherRow()
    {
        var cells = new Dictionary<(string Table, string Row, string Column), PrintedCell>(_cells);
        foreach (var column in Columns)
        {
            long sum = 0;
            foreach (var row in Late.T2.Outcomes.Where(r => r.Code.StartsWith("other_", StringComparison.Ordinal)))
            {
                sum += Count("T2", row.Code, column);
                cells.Remove(("T2", row.Code, column));
            }

            cells[("T2", SingleOtherRow, column)] = PrintedCell.Of(sum);
        }

        return new Sheet(cells, _known, _hidden);
    }
}
