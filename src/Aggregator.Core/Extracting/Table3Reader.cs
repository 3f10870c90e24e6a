using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Reads 表三 行政复议、行政诉讼: three blocks of five results, side by side, one below the other, or in tables of their own.</summary>
internal sealed class Table3Reader
{
    private static readonly string[] Results = ["upheld", "corrected", "other", "pending", "total"];

    private static readonly string[] Blocks = ["review", "direct_suit", "suit_after_review"];

    private readonly FormCells _cells = new("T3");

    private readonly HashSet<string> _blocksDone = new(StringComparer.Ordinal);

    /// <summary>Whether the document holds the table.</summary>
    public bool Found => _cells.Found;

    /// <summary>Reads what a table holds of 表三, if anything.</summary>
    public bool Read(TableView view)
    {
        var blocks = FindBlocks(view);
        if (blocks.Count == 0)
        {
            return false;
        }

        _cells.Met(view);
        var heads = blocks.SelectMany(block => block).ToList();
        var upright = heads.Count > 2 && heads.All(head => head.Column == heads[0].Column);
        var columnsHold = !view.IsFlat && heads.Select(head => head.Column).Distinct().Count() == heads.Count;
        var below = heads.Max(head => head.Row + head.RowSpan);
        var numbers = upright ? [] : DataRow(view, below, heads.Count, columnsHold ? heads : null);
        var index = 0;
        for (var b = 0; b < blocks.Count; b++)
        {
            var block = blocks.Count == Blocks.Length ? Blocks[b] : BlockOf(view, blocks[b][0], upright);
            _blocksDone.Add(block);
            for (var i = 0; i < blocks[b].Count; i++, index++)
            {
                var head = blocks[b][i];
                var cell = upright ? view.Grid.At(head.Row, head.Column + head.ColumnSpan)
                    : columnsHold ? numbers.FirstOrDefault(number => number.Column <= head.Column && head.Column < number.Column + number.ColumnSpan)
                    : index < numbers.Count ? numbers[index] : null;
                if (cell is not null)
                {
                    _cells.Add(FormDefinition.CasesRow, $"{block}_{Results[i]}", "件", cell);
                }
            }
        }

        return true;
    }

    /// <summary>The fifteen figures in the form's order.</summary>
    public IEnumerable<Figure> Figures(FormDefinition form) =>
        form.T3.Select(column => _cells.Take(FormDefinition.CasesRow, column.Code, "件"));

    // In reading order the five results of a block follow each other, however the heads above them are merged.
    private static List<List<GridCell>> FindBlocks(TableView view)
    {
        List<List<GridCell>> blocks = [];
        List<GridCell>? open = null;
        foreach (var cell in view.Grid.Cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column))
        {
            if (cell.Text.Length is 0 or > 16)
            {
                continue;
            }

            var result = ResultOf(LabelText.Key(cell.Text));
            if (result == 0)
            {
                open = [cell];
            }
            else if (open is not null && result == open.Count)
            {
                open.Add(cell);
            }

            if (open?.Count == Results.Length)
            {
                blocks.Add(open);
                open = null;
            }
        }

        return blocks;
    }

    private static int ResultOf(string key) => key switch
    {
        "结果维持" or "维持" => 0,
        "结果纠正" or "纠正" => 1,
        "其他结果" or "其它结果" => 2,
        "尚未审结" or "未审结" => 3,
        "总计" or "合计" => 4,
        _ => -1,
    };

    private static List<GridCell> DataRow(TableView view, int from, int count, List<GridCell>? heads)
    {
        for (var row = from; row < view.Grid.RowCount; row++)
        {
            var cells = view.Row(row).Where(cell => cell.Row == row && CellReader.IsCellLike(cell.Text)).ToList();
            var fits = heads is not null
                ? cells.Count(cell => heads.Any(head => head.Column == cell.Column)) * 2 >= count
                : cells.Count == count;
            if (fits)
            {
                return cells;
            }
        }

        return [];
    }

    private string BlockOf(TableView view, GridCell head, bool upright)
    {
        var around = upright
            ? Enumerable.Range(0, head.Column).Select(column => view.Grid.At(head.Row, column))
            : Enumerable.Range(0, head.Row).Reverse().Select(row => view.Grid.At(row, head.Column));
        foreach (var cell in around.OfType<GridCell>())
        {
            var key = LabelText.Key(cell.Text);
            if (key.Contains("未经复议", StringComparison.Ordinal) || key.Contains("直接起诉", StringComparison.Ordinal))
            {
                return Blocks[1];
            }

            if (key.Contains("复议后", StringComparison.Ordinal))
            {
                return Blocks[2];
            }

            if (key.Contains("行政复议", StringComparison.Ordinal))
            {
                return Blocks[0];
            }
        }

        return Blocks.FirstOrDefault(block => !_blocksDone.Contains(block)) ?? Blocks[2];
    }
}
