using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>A table as the readers see it: a grid, wherever it came from.</summary>
internal sealed class TableView
{
    private readonly Dictionary<int, List<GridCell>> _rows = [];

    private IReadOnlyList<GridCell>? _inOrder;

    /// <summary>A view of <paramref name="grid"/>.</summary>
    public TableView(TableGrid grid, TextSpan span, string locator, bool isFlat = false)
    {
        (Grid, Span, Locator, IsFlat) = (grid, span, locator, isFlat);
        HashSet<int> mixed = [];
        foreach (var cell in grid.Cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                if (!_rows.TryGetValue(row, out var list))
                {
                    _rows[row] = list = [];
                }

                if (list.Count > 0 && list[^1].Column > cell.Column)
                {
                    mixed.Add(row);
                }

                list.Add(cell);
            }
        }

        // A cell that hangs down from the row above may stand between those of its own.
        foreach (var row in mixed)
        {
            _rows[row] = [.. _rows[row].OrderBy(cell => cell.Column)];
        }
    }

    /// <summary>Its cells.</summary>
    public TableGrid Grid { get; }

    /// <summary>Its cells by row and column, as most grids hold them anyway.</summary>
    public IReadOnlyList<GridCell> CellsInOrder => _inOrder ??= IsInOrder(Grid.Cells) ? Grid.Cells : [.. Grid.Cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)];

    /// <summary>Its place in the text.</summary>
    public TextSpan Span { get; }

    /// <summary>Its place for a person.</summary>
    public string Locator { get; }

    /// <summary>Made from lines of text: rows are pushed to the right edge, so that columns hold only where rows are of one length.</summary>
    public bool IsFlat { get; }

    /// <summary>The cells that cover a row, each once, from left to right.</summary>
    public IReadOnlyList<GridCell> Row(int row) => _rows.TryGetValue(row, out var list) ? list : [];

    private static bool IsInOrder(IReadOnlyList<GridCell> cells)
    {
        for (var i = 1; i < cells.Count; i++)
        {
            if (cells[i].Row < cells[i - 1].Row || (cells[i].Row == cells[i - 1].Row && cells[i].Column < cells[i - 1].Column))
            {
                return false;
            }
        }

        return true;
    }
}
