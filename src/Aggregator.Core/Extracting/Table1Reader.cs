using System.Buffers;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Reads 表一 主动公开 by its labels: blocks of a heading row and value rows, in one table or several, in any order.</summary>
internal sealed class Table1Reader
{
    private static readonly (string Part, string Code)[] ColumnWords =
    [
        ("制发", "issued"), ("废止", "repealed"), ("现行有效", "in_force"), ("新制作", "made"), ("新公开", "disclosed"),
        ("对外公开总", "total"), ("公开总数", "total"), ("上一年项目", "last_year"), ("上一年度项目", "last_year"), ("上年项目", "last_year"), ("上年度项目", "last_year"),
        ("增减", "change"), ("增或减", "change"), ("处理决定", "decisions"), ("采购项目数", "projects"), ("采购总金额", "amount"), ("采购金额", "amount"), ("收费金额", "amount"), ("收费总金额", "amount"),
    ];

    private static readonly SearchValues<string> AnyColumnWord = SearchValues.Create([.. ColumnWords.Select(word => word.Part)], StringComparison.Ordinal);

    private static readonly Dictionary<string, string> RowWords = Forms.Form2021.T1.Rows.Concat(Forms.Form2019.T1.Rows)
        .SelectMany(row => Forms.Aliases.GetValueOrDefault(row.Code, []).Prepend(row.Label).Select(label => (Key: LabelText.Key(label), row.Code)))
        .DistinctBy(entry => entry.Key)
        .ToDictionary(entry => entry.Key, entry => entry.Code, StringComparer.Ordinal);

    private static readonly Dictionary<string, HashSet<string>> ColumnsOfRow = Forms.Form2021.T1.Rows.Concat(Forms.Form2019.T1.Rows)
        .GroupBy(row => row.Code, StringComparer.Ordinal)
        .ToDictionary(rows => rows.Key, rows => rows.SelectMany(row => row.Columns).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The row code of a label, or null.</summary>
    public static string? RowOf(string label) => label.Length is > 1 and <= 40 ? RowWords.GetValueOrDefault(LabelText.Key(label)) : null;

    // Comparing letter by letter is dear; a form has nine rows.
    private const int MostGuesses = 40;

    private const double Alike = 0.6;

    private readonly FormCells _cells = new("T1");

    private readonly HashSet<string> _columnsSeen = new(StringComparer.Ordinal);

    private readonly HashSet<string> _rowsSeen = new(StringComparer.Ordinal);

    private readonly List<OddLabel> _oddLabels = [];

    /// <summary>Rows whose labels are not the form's, in reading order.</summary>
    public IReadOnlyList<OddLabel> OddLabels => _oddLabels;

    /// <summary>Whether the document holds the table.</summary>
    public bool Found => _cells.Found;

    /// <summary>The form whose columns the table has; null when there is no table or its heads are lost.</summary>
    public FormDefinition? Form =>
        _columnsSeen.Overlaps(["made", "disclosed", "last_year", "change", "projects"]) || _rowsSeen.Overlaps(["other_service", "procurement"]) ? Forms.Form2019
        : _columnsSeen.Overlaps(["issued", "repealed", "in_force", "amount"]) ? Forms.Form2021
        : null;

    /// <summary>Reads what a table holds of 表一, if anything.</summary>
    public bool Read(TableView view)
    {
        var any = false;
        Dictionary<int, (string Code, GridCell Head)> heads = [];
        List<(int Row, GridCell Label, Dictionary<int, (string Code, GridCell Head)> Heads)> unnamed = [];
        for (var row = 0; row < view.Grid.RowCount; row++)
        {
            var cells = view.Row(row).Where(cell => cell.Row == row).ToList();
            var found = Heads(cells);
            if (found.Count > 0)
            {
                heads = found;
                _columnsSeen.UnionWith(found.Values.Select(head => head.Code));
                continue;
            }

            var known = any;
            any = false;
            foreach (var label in cells)
            {
                if (heads.Count > 0 && RowOf(label.Text) is { } code)
                {
                    _cells.Met(view);
                    _rowsSeen.Add(code);
                    ReadRow(view, row, label, code, heads);
                    any = true;
                }
            }

            if (!any && heads.Count > 0 && unnamed.Count < MostGuesses && Unnamed(view, row, cells, heads) is { } odd)
            {
                unnamed.Add((row, odd, heads));
            }

            any |= known;
        }

        foreach (var (row, label, columns) in any ? unnamed : [])
        {
            Guess(view, row, label, columns);
        }

        return any;
    }

    // A row of numbers under heads whose label no row of the form has.
    private static GridCell? Unnamed(TableView view, int row, List<GridCell> cells, Dictionary<int, (string Code, GridCell Head)> heads) =>
        heads.Keys.Any(column => view.Grid.At(row, column) is { Text.Length: > 0 } cell && cell.Row == row && CellReader.IsCellLike(cell.Text))
            ? cells.LastOrDefault(cell => cell.Column < heads.Keys.Min() && cell.Text.Length is > 1 and <= 40 && !CellReader.IsCellLike(cell.Text))
            : null;

    // It takes the nearest row nobody else is, and says so.
    private void Guess(TableView view, int row, GridCell label, Dictionary<int, (string Code, GridCell Head)> heads)
    {
        var key = LabelText.Key(label.Text);
        var best = RowWords.Where(word => !_rowsSeen.Contains(word.Value) && heads.Values.Any(head => ColumnsOfRow[word.Value].Contains(head.Code)))
            .Select(word => (word.Value, Likeness: LabelText.Likeness(key, word.Key)))
            .OrderByDescending(word => word.Likeness).ThenBy(word => word.Value, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best.Likeness < Alike)
        {
            return;
        }

        var printed = label.Text.ReplaceLineEndings("");
        _rowsSeen.Add(best.Value);
        _oddLabels.Add(new OddLabel("T1", best.Value, printed, false, new Provenance(label.Locator, label.Span)));
        ReadRow(view, row, label, best.Value, heads, $"行名“{printed}”与格式不符，已按最相近的一行读取，请核对。");
    }

    /// <summary>The figures of <paramref name="form"/>'s 表一 in its order; behind them, doubted, cells that only the other form has.</summary>
    public IEnumerable<Figure> Figures(FormDefinition form) =>
        (from row in form.T1.Rows
         from column in row.Columns
         select _cells.Take(row.Code, column, form.T1.Columns.First(c => c.Code == column).Measure))
        .Concat(_cells.Rest(form.T1.Rows.SelectMany(row => row.Columns.Select(column => (row.Code, column))), form));

    private void ReadRow(TableView view, int row, GridCell label, string code, Dictionary<int, (string Code, GridCell Head)> heads, string? doubt = null)
    {
        var columns = ColumnsOfRow[code];
        foreach (var (at, (column, head)) in heads)
        {
            if (!columns.Contains(column))
            {
                continue;
            }

            for (var c = at; c < at + head.ColumnSpan; c++)
            {
                if (view.Grid.At(row, c) is { } cell && cell != label && cell.Row == row && cell.Column >= label.Column)
                {
                    _cells.Add(code, column, Measure(column, head), cell, doubt);
                    break;
                }
            }
        }
    }

    private static string Measure(string column, GridCell head)
    {
        if (column is "amount")
        {
            return LabelText.Plain(head.Text).EndsWith("单位元", StringComparison.Ordinal) ? "元" : "万元";
        }

        return column switch { "last_year" or "change" => "项", "projects" => "个", _ => "件" };
    }

    private static Dictionary<int, (string Code, GridCell Head)> Heads(List<GridCell> cells)
    {
        Dictionary<int, (string, GridCell)> heads = [];
        foreach (var cell in cells.Where(cell => cell.Text.Length is > 2 and <= 40))
        {
            var plain = LabelText.Plain(cell.Text);
            if (!plain.AsSpan().ContainsAny(AnyColumnWord))
            {
                continue;
            }

            foreach (var (part, code) in ColumnWords)
            {
                if (plain.Contains(part, StringComparison.Ordinal))
                {
                    heads.TryAdd(cell.Column, (code, cell));
                    break;
                }
            }
        }

        return heads;
    }
}
