using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Reads 表二 依申请公开 by its labels: seven columns under up to three heading rows, groups as merged, repeated or empty cells.</summary>
internal sealed class Table2Reader
{
    private static readonly string[] ColumnOrder = [.. Forms.Form2021.T2.Columns.Select(column => column.Code)];

    // A sheet that holds all three tables has some sixty rows; matching damaged labels looks at neighbours.
    private const int MostRows = 5000;

    // Comparing letter by letter is dear; a form has twenty-five rows.
    private const int MostGuesses = 200;

    private static readonly string[] OtherRows = ["other_no_supplement", "other_no_fee", "other_misc"];

    private readonly FormCells _cells = new("T2");

    private int[]? _lastColumns;

    private string? _lastRow;

    private string? _doubt;

    private int _guesses;

    private readonly List<OddLabel> _oddLabels = [];

    /// <summary>Rows whose labels are not the form's, in reading order.</summary>
    public IReadOnlyList<OddLabel> OddLabels => _oddLabels;

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
        var rows = Labels(view, columns.Min());
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

            // A line with fewer numbers than columns, blanks lost, is pushed to the right edge.
            var doubt = name.Doubt ?? _doubt ?? (view.IsFlat && rows[row].Cell is { } label && view.Row(row).Count(cell => cell.Column > label.Column) < columns.Length
                ? $"“{label.Text}”一行的数字少于{columns.Length}个，空格的位置已丢失，各列的归属请核对。"
                : null);
            for (var i = 0; i < columns.Length; i++)
            {
                // A label that spans over the numbers is no number.
                if (view.Grid.At(row, columns[i]) is { } cell && cell.Row == row && cell != rows[row].Cell)
                {
                    _cells.Add(name.Code, ColumnOrder[i], "件", cell, doubt);
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
        var cells = view.Row(row);
        for (var i = cells.Count - 1; i >= 0; i--)
        {
            var cell = cells[i];
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
        var first = rows.FindIndex(row => row.Code is not (null or "total" or "other_misc"));
        var heads = view.Grid.Cells.TakeWhile(cell => first < 0 || cell.Row < Math.Max(first, 1))
            .Select(cell => (Code: OutcomeLabels.Column(cell.Text), cell.Column, cell.Row))
            .Where(head => head.Code is not null)
            .ToList();
        if (heads.Find(head => head.Code == "natural") is { Code: not null } natural)
        {
            return view.IsFlat ? Flat(view, heads) : Headed(natural, heads);
        }

        var sure = rows.Count(row => row.Code is not (null or "total" or "other_misc" or "other_all"));
        return _lastColumns is not null && !view.IsFlat && _lastColumns.Max() == view.Grid.ColumnCount - 1 ? _lastColumns
            : sure >= 2 || _lastColumns is not null && sure >= 1 ? Last(view)
            : null;
    }

    private static int[] Headed((string? Code, int Column, int Row) natural, List<(string? Code, int Column, int Row)> heads)
    {
        var found = heads.Where(head => head.Row >= natural.Row - 2 && head.Row <= natural.Row + 2)
            .DistinctBy(head => head.Code)
            .ToDictionary(head => head.Code!, head => head.Column, StringComparer.Ordinal);

        // A damaged heading takes the place the form gives it, where the others stand in the form's order.
        var inOrder = found.All(head => head.Value == natural.Column + Array.IndexOf(ColumnOrder, head.Key));
        return [.. ColumnOrder.Select((code, i) => found.TryGetValue(code, out var column) ? column : inOrder ? natural.Column + i : int.MaxValue)];
    }

    // Rows of lines are pushed to the right edge: their heads tell the columns only where one row holds them all.
    private int[]? Flat(TableView view, List<(string? Code, int Column, int Row)> heads)
    {
        if (heads.GroupBy(head => head.Row).Select(row => row.DistinctBy(head => head.Code).ToList()).FirstOrDefault(row => row.Count == ColumnOrder.Length) is { } whole)
        {
            // One head a line, the head over five columns left out: 自然人, 总计, then the five.
            var merged = whole.OrderBy(head => head.Column).Take(3).Select(head => head.Code).SequenceEqual(["natural", "total", "commercial"]);
            return merged ? Last(view) : [.. ColumnOrder.Select(code => whole.Find(head => head.Code == code).Column)];
        }

        var order = heads.Select(head => Array.IndexOf(ColumnOrder, head.Code)).Where(at => at is > 0 and < 5).Distinct().ToList();
        if (!order.SequenceEqual(order.Order()))
        {
            _doubt = "表头的次序与格式不同，各列的归属请核对。";
        }

        return Last(view);
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
        Repeated(rows, names, used, row => HasNumbers(view, row, columns));
        for (var row = 0; row < rows.Count; row++)
        {
            if (names[row]?.Item2 is not null)
            {
                Odd(rows[row], names[row]!.Value.Item1, isRepeated: true);
            }
            else if (rows[row] is { Code: { } known, Text: { } label } && OutcomeLabels.LacksLetters(label, known))
            {
                Odd(rows[row], known, isRepeated: false);
            }
        }

        var nexts = new string?[rows.Count];
        for (var row = rows.Count - 2; row >= 0; row--)
        {
            nexts[row] = names[row + 1]?.Item1 ?? nexts[row + 1];
        }

        var before = _lastRow;
        for (var row = 0; row < rows.Count; row++)
        {
            before = row > 0 && names[row - 1]?.Item1 is { } above ? above : before;
            if (names[row] is not null || _guesses >= MostGuesses || rows[row].Text is not { } text || OutcomeLabels.Group(text) is not null || !HasNumbers(view, row, columns))
            {
                continue;
            }

            _guesses++;
            if (Nearest(text, rows[row].Group, before, nexts[row], used) is { } code)
            {
                used.Add(code);
                names[row] = (code, $"行名“{text.ReplaceLineEndings("")}”与格式不符，已按最相近的一行读取，请核对。");
                Odd(rows[row], code, isRepeated: false);
            }
            else if (before is not null && nexts[row] is not null && Table1Reader.RowOf(text) is null)
            {
                // Above and below the form's rows a sheet may hold other tables.
                Odd(rows[row], null, isRepeated: false);
            }
        }

        return names;
    }

    private void Odd((string? Code, string? Group, string? Text, GridCell? Cell) row, string? code, bool isRepeated)
    {
        if (row is { Text: { } text, Cell: { } cell })
        {
            _oddLabels.Add(new OddLabel("T2", code, text.ReplaceLineEndings(""), isRepeated, new Provenance(cell.Locator, cell.Span)));
        }
    }

    // A label copied down from the row above, or up from the row below: the row is told by its place between its neighbours.
    private static void Repeated(
        List<(string? Code, string? Group, string? Text, GridCell? Cell)> rows, (string Code, string? Doubt)?[] names, HashSet<string> used, Func<int, bool> hasNumbers)
    {
        var last = -1;
        for (var row = 0; row < rows.Count; row++)
        {
            if (names[row] is not { } name)
            {
                continue;
            }

            if (last >= 0 && names[last]!.Value.Code == name.Code && hasNumbers(row) && hasNumbers(last))
            {
                var before = Array.FindLastIndex(names, last, last + 1, other => other is { } above && above.Code != name.Code);
                var after = Array.FindIndex(names, row + 1, other => other is not null);
                var (moved, code) = Between(name.Code, after < 0 ? null : names[after]!.Value.Code, used) is { } second ? (row, second)
                    : (last, Between(before < 0 ? null : names[before]!.Value.Code, name.Code, used));
                if (code is not null)
                {
                    used.Add(code);
                    names[moved] = (code, $"行名“{rows[moved].Text!.ReplaceLineEndings("")}”出现了两次，这一行已按上下行的位置读取，请核对。");
                }
            }

            last = row;
        }
    }

    // The one free row of the form between two others; null when there is none or more.
    private static string? Between(string? before, string? after, HashSet<string> used)
    {
        var from = before is null ? -1 : IndexOf(before);
        var to = after is null ? OutcomeLabels.Order.Count : IndexOf(after);
        string? only = null;
        for (var i = from + 1; i < to; i++)
        {
            if (!used.Contains(OutcomeLabels.Order[i]) && OutcomeLabels.Order[i] is not "other_all")
            {
                if (only is not null)
                {
                    return null;
                }

                only = OutcomeLabels.Order[i];
            }
        }

        return only;
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
