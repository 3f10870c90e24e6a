using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Figures;

/// <summary>The three tables of one report as printed. Immutable: a change gives another sheet.</summary>
internal sealed class Sheet
{
    /// <summary>The one row that stands for the last group's three in a report on the old layout.</summary>
    public const string SingleOtherRow = "other_all";

    private static readonly FormDefinition Late = Forms.Form2021;

    private readonly Dictionary<(string Table, string Row, string Column), PrintedCell> _cells;

    public Sheet(Dictionary<(string Table, string Row, string Column), PrintedCell> cells) => _cells = cells;

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

    public PrintedCell At(string table, string row, string column) => _cells[(table, row, column)];

    /// <summary>Whether the sheet has such a cell.</summary>
    public bool Prints(string table, string row, string column) => _cells.ContainsKey((table, row, column));

    /// <summary>A number, or null where the form has no such cell or none is printed.</summary>
    public decimal? NumberAt(string table, string row, string column) => _cells.TryGetValue((table, row, column), out var cell) ? cell.Value : null;

    /// <summary>A number that is known to be printed.</summary>
    public long Count(string table, string row, string column) => (long)(At(table, row, column).Value
        ?? throw new InvalidOperationException($"{table}/{row}/{column} holds no number."));

    /// <summary>The sheet with one cell printed otherwise.</summary>
    public Sheet With(string table, string row, string column, PrintedCell cell) =>
        new(new(_cells) { [(table, row, column)] = cell });

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

        return new Sheet(cells);
    }
}
