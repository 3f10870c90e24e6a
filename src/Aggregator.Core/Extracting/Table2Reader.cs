using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Reads 表二 依申请公开 by its labels: seven columns under up to three heading rows, groups as merged, repeated or empty cells.</summary>
internal sealed class Table2Reader
{
    private static readonly string[] ColumnOrder = [.. Forms.Form2021.T2.Columns.Select(column => column.Code)];

    // A sheet that holds all three tables has some sixty rows; matching damaged labels looks at neighbours.
    private const int MostRows = 5000;

    private static readonly string[] OtherRows = ["other_no_supplement", "other_no_fee", "other_misc"];

    private readonly FormCells _cells = new("T2");

    private int[]? _lastColumns;

    private string? _lastRow;

    /// <summary>Whether the document holds the table.</summary>
    public bool Found => _cells.Found;

    /// <summary>Whether 其他处理 is one row, as on the 2019 form; null when neither layout was met.</summary>
    public bool? SingleOther => OtherRows.Any(_cells.HasRow) ? false : _cells.HasRow("other_all") ? true : null;

    /// <summary>Reads what a table holds of 表二, if anything; a table that continues on the next page takes its columns from the part before.</summary>
    public bool Read(TableView view)
    {
        if (view.Grid.RowCount > MostRows || FindColumns(view, Labels(view, int.MaxValue)) is not { } columns)
        {
            return false;
        }

        // Labels stand left of the numbers; 其他 and 总计 above them are columns.
        var rows = Labels(view, columns[0]);
        if (rows.All(row => row.Code is null or "total" or "other_misc"))
        {
            return false;
        }

        _cells.Met(view);
        _lastColumns = columns;
        var names = Resolve(rows, view, columns);
        for (var row = 0; row < rows.Count; row++)
        {
            if (names[row] is not { } name || (name.Code == "other_all" && OtherRows.Any(other => names.Any(n => n?.Code == other))))
            {
                continue;
            }

            for (var i = 0; i < columns.Length; i++)
            {
                // A label that spans over the numbers is no number.
                if (view.Grid.At(row, columns[i]) is { } cell && cell.Row == row && cell != rows[row].Cell)
                {
                    _cells.Add(name.Code, ColumnOrder[i], "件", cell, name.Doubt);
                }
            }

            _lastRow = name.Code;
        }

        return true;
    }

    /// <summary>The figures of 表二 in the form's order, with one row or three for 其他处理 as the document has them.</summary>
    public IEnumerable<Figure> Figures(FormDefinition form)
    {
        var layout = SingleOther switch { true => Forms.Form2019, false => Forms.Form2021, null => form };
        return from row in layout.T2.Rows
               from column in layout.T2.Columns
               select _cells.Take(row.Code, column.Code, "件");
    }

    private static List<(string? Code, string? Group, string? Text, GridCell? Cell)> Labels(TableView view, int before) =>
        [.. Enumerable.Range(0, view.Grid.RowCount).Select(row => Label(view, row, before))];

    private static (string? Code, string? Group, string? Text, GridCell? Cell) Label(TableView view, int row, int before)
    {
        string? code = null;
        string? group = null;
        string? text = null;
        GridCell? at = null;
        foreach (var cell in view.Row(row).AsEnumerable().Reverse())
        {
            if (cell.Column >= before || cell.Text.Length == 0 || cell.Text.Length > 120 || CellReader.IsCellLike(cell.Text))
            {
                continue;
            }

            group ??= OutcomeLabels.Group(cell.Text);

            // A merged group cell is its rows' context; only the row's own cell can be its label.
            if (cell.Row == row || cell.RowSpan == 1)
            {
                text ??= cell.Text;
                at ??= cell;
                var groupOfOther = at != cell && OutcomeLabels.Group(cell.Text) is not null;
                if (code is null && !groupOfOther && OutcomeLabels.Row(cell.Text) is { } found)
                {
                    code = found;
                    at = cell;
                }
            }
        }

        // 其他处理 merged over several rows is a group, its first row's label stands right of it.
        return at is { RowSpan: > 1 } && code == "other_all" ? (null, group, null, null) : (code, group, text, at);
    }

    private int[]? FindColumns(TableView view, List<(string? Code, string? Group, string? Text, GridCell? Cell)> rows)
    {
        if (view.Grid.Cells.FirstOrDefault(cell => OutcomeLabels.Column(cell.Text) == "natural") is { } natural)
        {
            var first = rows.FindIndex(row => row.Code is "new_received" or "carried_in" or "granted");
            var last = first < 0 ? natural.Row + 2 : first - 1;
            var found = view.Grid.Cells
                .Where(cell => cell.Row >= natural.Row - 2 && cell.Row <= last && cell.Column >= natural.Column)
                .Select(cell => (Code: OutcomeLabels.Column(cell.Text), cell.Column))
                .Where(head => head.Code is not null)
                .DistinctBy(head => head.Code)
                .ToDictionary(head => head.Code!, head => head.Column, StringComparer.Ordinal);

            // A damaged heading takes the place the form gives it.
            return view.IsFlat ? Last(view) : [.. ColumnOrder.Select((code, i) => found.GetValueOrDefault(code, natural.Column + i))];
        }

        var sure = rows.Count(row => row.Code is not (null or "total" or "other_misc" or "other_all"));
        return _lastColumns is not null && !view.IsFlat && _lastColumns[^1] == view.Grid.ColumnCount - 1 ? _lastColumns
            : sure >= 2 || _lastColumns is not null && sure >= 1 ? Last(view)
            : null;
    }

    private static int[]? Last(TableView view) =>
        view.Grid.ColumnCount > ColumnOrder.Length
            ? [.. Enumerable.Range(view.Grid.ColumnCount - ColumnOrder.Length, ColumnOrder.Length)]
            : null;

    // Second pass: a label no entry knows takes the nearest free one between its neighbours, and says so.
    private (string Code, string? Doubt)?[] Resolve(
        List<(string? Code, string? Group, string? Text, GridCell? Cell)> rows, TableView view, int[] columns)
    {
        var names = rows.Select(row => row.Code is { } code ? (code, (string?)null) : ((string, string?)?)null).ToArray();
        var used = rows.Select(row => row.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
        for (var row = 0; row < rows.Count; row++)
        {
            if (names[row] is not null || rows[row].Text is not { } text || OutcomeLabels.Group(text) is not null || !HasNumbers(view, row, columns))
            {
                continue;
            }

            var before = names.Take(row).LastOrDefault(name => name is not null)?.Item1 ?? _lastRow;
            var after = names.Skip(row + 1).FirstOrDefault(name => name is not null)?.Item1;
            if (Nearest(text, rows[row].Group, before, after, used) is { } code)
            {
                used.Add(code);
                names[row] = (code, $"行名“{text.ReplaceLineEndings("")}”与格式不符，已按最相近的一行读取，请核对。");
            }
        }

        return names;
    }

    private static string? Nearest(string text, string? group, string? before, string? after, HashSet<string> used)
    {
        var key = LabelText.Key(text);
        var ordinal = LabelText.Ordinal(text);
        var from = before is null ? -1 : IndexOf(before);
        var to = after is null ? OutcomeLabels.Order.Count : IndexOf(after);
        var free = OutcomeLabels.Keys
            .Where(entry => !used.Contains(entry.Code) && (group is null || entry.Code.StartsWith(group, StringComparison.Ordinal)))
            .Select(entry => (entry.Code, Likeness: LabelText.Likeness(key, entry.Key), Between: IndexOf(entry.Code) > from && IndexOf(entry.Code) < to))
            .OrderByDescending(entry => entry.Likeness)
            .ThenBy(entry => IndexOf(entry.Code))
            .ToList();
        if (free.Count == 0)
        {
            return null;
        }

        var best = free[0];
        var between = free.Where(entry => entry.Between).ToList();
        return best.Likeness >= (best.Between ? 0.5 : 0.7) ? best.Code
            : between is [var only] && (only.Likeness >= 0.3 || ordinal is not null && ordinal == OrdinalOf(only.Code)) ? only.Code
            : null;
    }

    private static int IndexOf(string code)
    {
        for (var i = 0; i < OutcomeLabels.Order.Count; i++)
        {
            if (OutcomeLabels.Order[i] == code)
            {
                return i;
            }
        }

        return -1;
    }

    private static int? OrdinalOf(string code) => LabelText.Ordinal(Forms.Form2021.T2.Rows.First(row => row.Code == code).Label);

    private static bool HasNumbers(TableView view, int row, int[] columns) =>
        columns.Count(column => view.Grid.At(row, column) is { } cell && cell.Row == row && CellReader.Read(cell.Text).State is not FigureState.Text) >= 4
        && columns.Any(column => view.Grid.At(row, column) is { Text.Length: > 0 } cell && CellReader.IsCellLike(cell.Text));
}
