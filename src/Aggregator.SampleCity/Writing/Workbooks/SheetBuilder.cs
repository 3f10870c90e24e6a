using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Writing.Workbooks;

/// <summary>Fills a sheet from top to bottom.</summary>
/// <param name="numbersAsText">Whether figures are typed into cells set to text.</param>
/// <param name="sumsAreFormulas">Whether a total that is the sum of the cells before it is a formula.</param>
internal sealed class SheetBuilder(bool numbersAsText, bool sumsAreFormulas)
{
    private readonly List<BookCell> _cells = [];
    private readonly List<(int Top, int Left, int Bottom, int Right)> _merges = [];
    private int _next;

    /// <summary>A line of text; <paramref name="width"/> columns are merged for it when more than one.</summary>
    public SheetBuilder Line(string text, CellLook look, int width = 1)
    {
        _cells.Add(new BookCell(_next, 0, text, look));
        if (width > 1)
        {
            _merges.Add((_next, 0, _next, width - 1));
        }

        _next++;
        return this;
    }

    /// <summary>A table of the form.</summary>
    public SheetBuilder Table(TableLayout table)
    {
        foreach (var row in table.Rows())
        {
            var sums = sumsAreFormulas ? Sums(table.Code, row) : [];
            foreach (var cell in row)
            {
                _cells.Add(new BookCell(_next + cell.Row, cell.Column, cell.Text, CellLook.Framed, numbersAsText ? null : NumberOf(cell), sums.GetValueOrDefault(cell.Column)));
                if (cell.RowSpan > 1 || cell.ColumnSpan > 1)
                {
                    _merges.Add((_next + cell.Row, cell.Column, _next + cell.Row + cell.RowSpan - 1, cell.Column + cell.ColumnSpan - 1));
                }
            }
        }

        _next += table.RowCount;
        return this;
    }

    public BookSheet Build(string name, IReadOnlyList<int> widths) => new(name, _cells, _merges, widths);

    // Only what a number cell shows as printed: 减4 and 16.482万元 stay words.
    private static double? NumberOf(LayoutCell cell) =>
        !cell.IsHead && new PrintedCell(cell.Text).Value is { } value && PrintedCell.Of(value).Text == cell.Text ? (double)value : null;

    // Totals of table 2 end a row of seven figures, those of table 3 each five; a total that is not the sum was typed over the formula.
    private static Dictionary<int, int> Sums(string table, IReadOnlyList<LayoutCell> row)
    {
        var figures = row.Where(c => !c.IsHead).ToList();
        var size = (table, figures.Count) switch { ("T2", 7) => 7, ("T3", 15) => 5, _ => 0 };
        var sums = new Dictionary<int, int>();
        for (var end = size - 1; size > 0 && end < figures.Count; end += size)
        {
            var parts = figures.GetRange(end - size + 1, size - 1).Select(NumberOf).ToList();
            if (parts.All(p => p is not null) && parts.Sum() == NumberOf(figures[end]))
            {
                sums[figures[end].Column] = size - 1;
            }
        }

        return sums;
    }
}
