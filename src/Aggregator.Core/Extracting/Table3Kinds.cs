using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>Tells the three kinds of cases of 表三 by their names, and reads the table printed crosswise: the results named once, the kinds as rows or columns.</summary>
internal static class Table3Kinds
{
    /// <summary>The kinds in the form's order.</summary>
    public static readonly string[] Codes = ["review", "direct_suit", "suit_after_review"];

    // The kinds stand right beside or above the results.
    private const int MostRows = 12;

    private const int LongestName = 24;

    /// <summary>The kind a label names, or null.</summary>
    public static string? Of(string text)
    {
        var key = LabelText.Key(text);
        return key.Contains("未经复议", StringComparison.Ordinal) || key.Contains("直接起诉", StringComparison.Ordinal) ? Codes[1]
            : key.Contains("复议后", StringComparison.Ordinal) ? Codes[2]
            : key.Contains("行政复议", StringComparison.Ordinal) && !key.Contains("诉讼", StringComparison.Ordinal) ? Codes[0]
            : null;
    }

    /// <summary>The cells of each kind where the results are named once for several kinds; empty where fewer than two kinds are told apart.</summary>
    /// <param name="view">The table.</param>
    /// <param name="heads">The five results in the form's order, in one row or in one column.</param>
    public static IReadOnlyList<(string Kind, int Result, GridCell Cell)> Crosswise(TableView view, IReadOnlyList<GridCell> heads)
    {
        var inColumn = heads.All(head => head.Column == heads[0].Column);
        var cells = inColumn ? BesideColumn(view, heads) : view.IsFlat || heads.All(head => head.Row == heads[0].Row) ? BelowRow(view, heads) : [];
        return cells.Select(cell => cell.Kind).Distinct(StringComparer.Ordinal).Skip(1).Any() ? cells : [];
    }

    // 行政复议 | 1 | 0 | …, below it 行政诉讼（未经复议直接起诉） | 0 | …
    private static List<(string Kind, int Result, GridCell Cell)> BelowRow(TableView view, IReadOnlyList<GridCell> heads)
    {
        List<(string, int, GridCell)> found = [];
        HashSet<string> met = new(StringComparer.Ordinal);
        var from = heads.Max(head => head.Row + head.RowSpan);
        for (var row = from; row < Math.Min(view.Grid.RowCount, from + MostRows); row++)
        {
            var cells = view.Row(row);
            var numbers = Numbers(view, row, heads);
            if (numbers.Count != heads.Count
                || cells.TakeWhile(cell => cell.Column < numbers[0].Column).Select(Name).LastOrDefault(kind => kind is not null) is not { } kind
                || !met.Add(kind))
            {
                continue;
            }

            found.AddRange(numbers.Select((cell, i) => (kind, i, cell)));
        }

        return found;
    }

    private static List<GridCell> Numbers(TableView view, int row, IReadOnlyList<GridCell> heads)
    {
        var own = view.Row(row).Where(cell => cell.Row == row).ToList();
        return !view.IsFlat ? [.. heads.Select(head => own.Find(cell => cell.Column == head.Column)).OfType<GridCell>()]
            : own.Count > heads.Count ? own[^heads.Count..]
            : [];
    }

    // 结果 | 行政复议 | 未经复议直接起诉 | 复议后起诉, below it the five results, one in a row.
    private static List<(string Kind, int Result, GridCell Cell)> BesideColumn(TableView view, IReadOnlyList<GridCell> heads)
    {
        List<(string, int, GridCell)> found = [];
        HashSet<string> met = new(StringComparer.Ordinal);
        var above = Enumerable.Range(Math.Max(0, heads[0].Row - MostRows), Math.Min(heads[0].Row, MostRows)).SelectMany(view.Row)
            .Where(cell => cell.Column > heads[0].Column).Select(cell => (Cell: cell, Kind: Name(cell)))
            .Where(named => named.Kind is not null && met.Add(named.Kind)).OrderBy(named => named.Cell.Column).ToList();
        for (var result = 0; result < heads.Count && above.Count > 1; result++)
        {
            var own = view.Row(heads[result].Row).Where(cell => cell.Column > heads[result].Column).ToList();
            for (var i = 0; i < above.Count; i++)
            {
                var cell = view.IsFlat ? own.Count == above.Count ? own[i] : null : own.Find(cell => cell.Column == above[i].Cell.Column);
                if (cell is not null)
                {
                    found.Add((above[i].Kind!, result, cell));
                }
            }
        }

        return found;
    }

    private static string? Name(GridCell cell) => cell.Text.Length <= LongestName ? Of(cell.Text) : null;
}
