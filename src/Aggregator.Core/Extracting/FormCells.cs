using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Collects the cells read for one table of a form; the first reading of a cell stands.</summary>
internal sealed class FormCells(string table)
{
    private readonly Dictionary<(string Row, string Column), Figure> _read = [];

    private readonly HashSet<string> _rows = new(StringComparer.Ordinal);

    private Provenance? _place;

    /// <summary>Whether any part of the table was met.</summary>
    public bool Found => _place is not null;

    /// <summary>Whether a cell of this row was read.</summary>
    public bool HasRow(string row) => _rows.Contains(row);

    /// <summary>Whether this cell was read.</summary>
    public bool Has(string row, string column) => _read.ContainsKey((row, column));

    /// <summary>Notes where the table stands; the first place is kept for cells that are missing.</summary>
    public void Met(TableView view) => _place ??= new Provenance(view.Locator, view.Span);

    /// <summary>Reads a cell of the form.</summary>
    /// <param name="row">Row code.</param>
    /// <param name="column">Column code.</param>
    /// <param name="measure">The measure the form prints; a measure in the cell itself wins.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="doubt">What is uncertain about its labels, or null.</param>
    public void Add(string row, string column, string measure, GridCell cell, string? doubt = null)
    {
        var value = CellReader.Read(cell.Text);
        var figure = new Figure(
            table,
            row,
            column,
            value.State,
            value.Value,
            value.Measure ?? measure,
            cell.Text,
            new Provenance(cell.Locator, cell.Span),
            doubt ?? cell.Doubt ?? value.Doubt);
        _rows.Add(row);
        _read.TryAdd((row, column), figure);
    }

    /// <summary>The figure of a cell the form defines; what was not read is missing.</summary>
    public Figure Take(string row, string column, string measure) =>
        _read.GetValueOrDefault((row, column))
        ?? new Figure(table, row, column, FigureState.Missing, null, measure, "", _place ?? new Provenance("", default));

    /// <summary>What was read beyond the cells of <paramref name="form"/>, in reading order, each with a doubt: two forms mixed in one table.</summary>
    public IEnumerable<Figure> Rest(IEnumerable<(string Row, string Column)> taken, FormDefinition form)
    {
        var own = taken.ToHashSet();
        return _read.Where(pair => !own.Contains(pair.Key)).Select(pair => pair.Value with
        {
            Doubt = pair.Value.Doubt ?? $"本表按{form.Circular}的格式读取，而这一格属于另一版格式，请核对是否用错格式。",
        });
    }
}
