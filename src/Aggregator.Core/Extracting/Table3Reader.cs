using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Reads 表三 行政复议、行政诉讼: three blocks of five results, side by side, one below the other, or in tables of their own.</summary>
internal sealed class Table3Reader
{
    private static readonly string[] Results = ["upheld", "corrected", "other", "pending", "total"];

    private static readonly string[] Blocks = Table3Kinds.Codes;

    // The numbers stand right below their heads.
    private const int MostRows = 50;

    private readonly FormCells _cells = new("T3");

    private readonly HashSet<string> _blocksDone = new(StringComparer.Ordinal);

    // Heads whose numbers have not come: on the next page, or left blank.
    private readonly List<(string Block, int Result, GridCell Head)> _waiting = [];

    private bool _waitingInColumns;

    /// <summary>Whether the document holds the table.</summary>
    public bool Found => _cells.Found;

    /// <summary>Reads what a table holds of 表三, if anything.</summary>
    /// <param name="view">The table.</param>
    /// <param name="caption">The line above it, which may name the kind of a block printed alone.</param>
    public bool Read(TableView view, string caption = "")
    {
        var blocks = FindBlocks(view);
        if (blocks.Count == 0)
        {
            return _waiting.Count > 0 && ReadRest(view);
        }

        if (_blocksDone.Count == Blocks.Length)
        {
            return true;
        }

        _cells.Met(view);
        if (blocks.Count == 1 && Table3Kinds.Crosswise(view, blocks[0]) is { Count: > 0 } crosswise)
        {
            foreach (var (kind, result, cell) in crosswise)
            {
                _blocksDone.Add(kind);
                Add(kind, result, cell);
            }

            return true;
        }

        var names = Names(view, blocks, caption);
        for (var from = 0; from < blocks.Count;)
        {
            // Blocks whose heads stand above one row of numbers are read together.
            var to = from + 1;
            while (to < blocks.Count && DataRow(view, Below(blocks[to - 1]), blocks[to].Min(head => head.Row)) is null)
            {
                to++;
            }

            ReadBand(view, blocks.GetRange(from, to - from), names.GetRange(from, to - from), to < blocks.Count ? blocks[to].Min(head => head.Row) : view.Grid.RowCount);
            from = to;
        }

        return true;
    }

    /// <summary>The fifteen figures in the form's order.</summary>
    public IEnumerable<Figure> Figures(FormDefinition form)
    {
        // A row nobody filled in is not stored by a workbook: the heads are there, their numbers are blank.
        foreach (var (block, result, head) in _waiting)
        {
            Add(block, result, head with { Text = "", Span = new TextSpan(head.Span.End, 0) });
        }

        return form.T3.Select(column => _cells.Take(FormDefinition.CasesRow, column.Code, "件"));
    }

    // The heads at the foot of a page, their numbers on the next.
    private bool ReadRest(TableView view)
    {
        var heads = _waiting.ConvertAll(waiting => waiting.Head);
        var numbers = Numbers(view, 0, Math.Min(3, view.Grid.RowCount), heads, _waitingInColumns && !view.IsFlat);
        if (numbers.Count < heads.Count || numbers.Count > heads.Count + 1)
        {
            return false;
        }

        for (var i = 0; i < heads.Count; i++)
        {
            Add(_waiting[i].Block, _waiting[i].Result, numbers[i + numbers.Count - heads.Count]);
        }

        _waiting.Clear();
        return true;
    }

    private void Add(string block, int result, GridCell cell) => _cells.Add(FormDefinition.CasesRow, $"{block}_{Results[result]}", "件", cell);

    private void ReadBand(TableView view, List<List<GridCell>> blocks, List<string> names, int end)
    {
        var heads = blocks.SelectMany(block => block).ToList();
        var upright = blocks.TrueForAll(block => block.TrueForAll(head => head.Column == block[0].Column));
        var columnsHold = !view.IsFlat && heads.Select(head => head.Column).Distinct().Count() == heads.Count;
        var numbers = upright ? [] : Numbers(view, blocks.Max(Below), end, heads, columnsHold);
        var index = 0;
        for (var b = 0; b < blocks.Count; b++)
        {
            _blocksDone.Add(names[b]);
            for (var i = 0; i < Results.Length; i++, index++)
            {
                var head = blocks[b][i];
                var cell = upright ? RightOf(view, head)
                    : columnsHold ? numbers.FirstOrDefault(number => number.Column <= head.Column && head.Column < number.Column + number.ColumnSpan)
                    : index < numbers.Count ? numbers[index] : null;
                if (cell is not null)
                {
                    Add(names[b], i, cell);
                }
                else if (!upright && numbers.Count == 0)
                {
                    _waiting.Add((names[b], i, head));
                    _waitingInColumns = columnsHold;
                }
            }
        }
    }

    private static int Below(List<GridCell> block) => block.Max(head => head.Row + head.RowSpan);

    // A flat row is pushed to the right edge: what follows the label in it is the number.
    private static GridCell? RightOf(TableView view, GridCell head) =>
        view.IsFlat ? view.Row(head.Row).FirstOrDefault(cell => cell.Column > head.Column) : view.Grid.At(head.Row, head.Column + head.ColumnSpan);

    // In reading order the five results of a block follow each other, however the heads above them are merged.
    private static List<List<GridCell>> FindBlocks(TableView view)
    {
        List<List<GridCell>> blocks = [];
        List<GridCell>? open = null;
        foreach (var cell in view.CellsInOrder)
        {
            if (blocks.Count == Blocks.Length)
            {
                break;
            }

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
        "结果维持" or "维持" or "维持结果" => 0,
        "结果纠正" or "纠正" or "结果纠错" or "纠错" => 1,
        "其他结果" or "其它结果" or "其他" or "其它" => 2,
        "尚未审结" or "未审结" or "尚未办结" or "尚未审理终结" => 3,
        "总计" or "合计" or "小计" => 4,
        _ => -1,
    };

    private static List<GridCell> Numbers(TableView view, int from, int end, List<GridCell> heads, bool columnsHold)
    {
        var columns = heads.Select(head => head.Column).ToHashSet();
        List<GridCell>? blank = null;
        for (var row = from; row < Math.Min(Math.Min(end, view.Grid.RowCount), from + MostRows); row++)
        {
            // Words may stand in a number's place, a label or a kind's name before them.
            var cells = view.Row(row).Where(cell => cell.Row == row).ToList();
            var own = columnsHold ? cells.Where(cell => columns.Contains(cell.Column)).ToList() : cells.Count >= heads.Count ? cells[^heads.Count..] : [];
            if (own.Count(cell => CellReader.IsCellLike(cell.Text)) * 2 < heads.Count)
            {
                continue;
            }

            if (own.Exists(cell => cell.Text.Length > 0 && CellReader.IsCellLike(cell.Text)))
            {
                return columnsHold ? cells : own;
            }

            blank ??= own.TrueForAll(cell => cell.Text.Length == 0) ? columnsHold ? cells : own : null;
        }

        return blank ?? [];
    }

    private static int? DataRow(TableView view, int from, int to)
    {
        for (var row = from; row < Math.Min(to, from + MostRows); row++)
        {
            if (view.Row(row).Count(cell => cell.Row == row && cell.Text.Length > 0 && CellReader.IsCellLike(cell.Text)) >= 2)
            {
                return row;
            }
        }

        return null;
    }

    // Which kind each block is of: by the words above or beside it, by the order those words come in, else by the form's order.
    private List<string> Names(TableView view, List<List<GridCell>> blocks, string caption)
    {
        var kinds = view.CellsInOrder.Where(cell => cell.Text.Length is > 3 and <= 20)
            .Select(cell => Table3Kinds.Of(cell.Text)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (blocks.Count == Blocks.Length)
        {
            return kinds.Count == Blocks.Length ? kinds : [.. Blocks];
        }

        List<string> names = [];
        foreach (var block in blocks)
        {
            var beside = Enumerable.Range(0, block[0].Column).Select(column => view.Grid.At(block[0].Row, column));
            var above = Enumerable.Range(0, block[0].Row).Reverse().Select(row => view.Grid.At(row, block[0].Column));
            var name = beside.Concat(above).OfType<GridCell>().Where(cell => cell.Text.Length <= 20).Select(cell => Table3Kinds.Of(cell.Text)).FirstOrDefault(kind => kind is not null)
                ?? (blocks.Count == 1 && caption.Length <= 30 ? Table3Kinds.Of(caption) : null);
            names.Add(name is not null && !names.Contains(name) ? name
                : Blocks.FirstOrDefault(other => !_blocksDone.Contains(other) && !names.Contains(other)) ?? Blocks[2]);
        }

        return names;
    }
}
