using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>Reads the rows of indicator tables from grids: columns by their heads, side by side where a table is printed in two halves.</summary>
internal sealed class IndicatorGrid
{
    private const int FewestKnown = 3;

    private const int WidestGrid = 60;

    private IReadOnlyList<Half> _last = [];

    private int _lastWidth;

    /// <summary>A label column with what belongs to it.</summary>
    private sealed record Half(int Label, int LabelEnd, int? Unit, IReadOnlyList<(int Column, string Code)> Values);

    /// <summary>The numbers of a grid in reading order; empty when it is no table of indicators.</summary>
    /// <param name="view">The grid.</param>
    /// <param name="unit">The measure of all rows as its caption states it, or null.</param>
    public IReadOnlyList<IndicatorCell> Read(TableView view, string? unit)
    {
        List<IndicatorCell> rows = [];
        if (view.Grid.ColumnCount is < 2 or > WidestGrid)
        {
            return rows;
        }

        IReadOnlyList<Half> halves = [];
        var from = 0;
        for (var row = 0; row < view.Grid.RowCount; row++)
        {
            var cells = view.Row(row);
            if (Heads(cells, row) is { Count: > 0 } heads)
            {
                (halves, from) = (heads, row + 1);
                continue;
            }

            if (halves.Count == 0 && cells.Count <= 2 && cells.Select(cell => IndicatorLabels.CaptionUnit(cell.Text)).FirstOrDefault(found => found is not null) is { } stated)
            {
                unit = stated;
            }

            if (row >= from && halves.Count > 0)
            {
                ReadRow(view, row, halves, unit, rows);
            }
        }

        if (halves.Count == 0)
        {
            halves = _lastWidth == view.Grid.ColumnCount && KnownRows(view, _last, 1) ? _last : ByContent(view);
            for (var row = 0; row < (halves.Count == 0 ? 0 : view.Grid.RowCount); row++)
            {
                ReadRow(view, row, halves, unit, rows);
            }
        }

        if (rows.Count > 0)
        {
            (_last, _lastWidth) = (halves, view.Grid.ColumnCount);
        }

        return rows;
    }

    private static void ReadRow(TableView view, int row, IReadOnlyList<Half> halves, string? unit, List<IndicatorCell> rows)
    {
        foreach (var half in halves)
        {
            GridCell? label = null;
            var context = "";
            string? measure = null;
            foreach (var cell in view.Row(row))
            {
                if (view.IsFlat ? cell.Text.Length > 0 && label is null && !CellReader.IsCellLike(cell.Text) : cell.Column >= half.Label && cell.Column < half.LabelEnd && cell.Text.Length > 0 && IndicatorLabels.Unit(cell.Text) is null)
                {
                    context = label?.Text ?? context;
                    label = cell.RowSpan == 1 || cell.Row == row ? cell : label;
                }
                else if (view.IsFlat || half.Unit == cell.Column)
                {
                    measure ??= IndicatorLabels.Unit(cell.Text);
                }
            }

            if (label is null || label.Text.Length > 200 || IndicatorLabels.IsFoot(label.Text) || half.Values.All(value => view.Grid.At(row, value.Column)?.Row != row))
            {
                continue;
            }

            var isKnown = IndicatorLabels.Find(label.Text).Count > 0;
            var isFirst = true;
            foreach (var (column, code) in half.Values)
            {
                if (view.Grid.At(row, column) is not { } cell || cell == label || cell.Row != row)
                {
                    continue;
                }

                // A flat row without its number ends with its unit.
                var blank = view.IsFlat && IndicatorLabels.Unit(cell.Text) is not null ? cell with { Text = "", Span = new TextSpan(cell.Span.End, 0) } : cell;
                if (isKnown || (CellReader.IsCellLike(blank.Text) && (blank.Text.Length > 0 || measure is not null)))
                {
                    rows.Add(new IndicatorCell(label.Text, code, measure ?? unit, blank, context, isFirst));
                    isFirst = false;
                }
            }
        }
    }

    private static List<Half> Heads(IReadOnlyList<GridCell> cells, int row)
    {
        List<Half> halves = [];
        GridCell? label = null;
        int? unit = null;
        List<(int, string)> values = [];
        foreach (var cell in cells.Where(cell => cell.Text.Length is > 0 and <= 20 && (cell.Row == row || cell.RowSpan > 1)))
        {
            if (IndicatorLabels.IsLabelHead(cell.Text))
            {
                Close();
                (label, unit, values) = (cell, null, []);
            }
            else if (label is not null && IndicatorLabels.IsUnitHead(cell.Text))
            {
                unit = cell.Column;
            }
            else if (label is not null && IndicatorLabels.ValueHead(cell.Text) is { } code)
            {
                values.Add((cell.Column, code));
            }
        }

        Close();
        return halves;

        void Close()
        {
            if (label is not null && values.Count > 0)
            {
                halves.Add(new Half(label.Column, label.Column + label.ColumnSpan, unit, Named(values)));
            }
        }
    }

    // The year's own figure is the column value: a lone column is it whatever its head says, of two years the first stands.
    private static IReadOnlyList<(int Column, string Code)> Named(List<(int Column, string Code)> values)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        return values is [var only]
            ? [(only.Column, "value")]
            : [.. values.Where(value => used.Add(value.Code))];
    }

    private static bool KnownRows(TableView view, IReadOnlyList<Half> halves, int fewest) =>
        halves.Count > 0 && Enumerable.Range(0, view.Grid.RowCount)
            .Where(row => halves.Any(half => view.Row(row).Any(cell => cell.Column >= half.Label && cell.Column < half.LabelEnd && IndicatorLabels.Find(cell.Text).Count > 0)))
            .Take(fewest).Count() == fewest;

    // A head that was lost: the column that holds known labels, and the one column of numbers right of it.
    private static IReadOnlyList<Half> ByContent(TableView view)
    {
        var known = new int[view.Grid.ColumnCount];
        var units = new int[view.Grid.ColumnCount];
        var numbers = new int[view.Grid.ColumnCount];
        foreach (var cell in view.Grid.Cells.Where(cell => cell.Text.Length is > 0 and <= IndicatorLabels.Longest))
        {
            if (IndicatorLabels.Unit(cell.Text) is not null)
            {
                units[cell.Column]++;
            }
            else if (CellReader.IsCellLike(cell.Text))
            {
                numbers[cell.Column]++;
            }
            else if (IndicatorLabels.Find(cell.Text).Count > 0)
            {
                known[cell.Column]++;
            }
        }

        var label = Array.IndexOf(known, known.Max());
        if (known[label] < FewestKnown)
        {
            return [];
        }

        var value = Enumerable.Range(label + 1, view.Grid.ColumnCount - label - 1).Where(column => numbers[column] > units[column] && numbers[column] > 0).ToList();
        var unit = Enumerable.Range(label + 1, view.Grid.ColumnCount - label - 1).Where(column => units[column] > 0).Select(column => (int?)column).FirstOrDefault();
        return value.Count == 1 ? [new Half(label, label + 1, unit, [(value[0], "value")])] : [];
    }
}
