using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>A table as the readers see it: a grid, wherever it came from.</summary>
internal sealed class TableView
{
    private readonly Dictionary<int, List<GridCell>> _rows = [];

    /// <summary>A view of <paramref name="grid"/>.</summary>
    public TableView(TableGrid grid, TextSpan span, string locator, bool isFlat = false)
    {
        (Grid, Span, Locator, IsFlat) = (grid, span, locator, isFlat);
        foreach (var cell in grid.Cells.OrderBy(cell => cell.Column))
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                if (!_rows.TryGetValue(row, out var list))
                {
                    _rows[row] = list = [];
                }

                list.Add(cell);
            }
        }
    }

    /// <summary>Its cells.</summary>
    public TableGrid Grid { get; }

    /// <summary>Its place in the text.</summary>
    public TextSpan Span { get; }

    /// <summary>Its place for a person.</summary>
    public string Locator { get; }

    /// <summary>Made from lines of text: rows are pushed to the right edge, so that columns hold only where rows are of one length.</summary>
    public bool IsFlat { get; }

    /// <summary>The cells that cover a row, each once, from left to right.</summary>
    public IReadOnlyList<GridCell> Row(int row) => _rows.TryGetValue(row, out var list) ? list : [];
}
