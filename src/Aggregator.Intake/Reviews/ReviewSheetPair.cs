using System.Globalization;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Intake.OfficeFiles;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Reading.Workbooks;

namespace Aggregator.Intake.Reviews;

/// <summary>
/// A sheet that came back beside the same sheet made anew: rows are told by their keys, so that a sorted sheet is the same sheet, and every
/// cell that is not for writing in must hold what it held.
/// </summary>
internal sealed class ReviewSheetPair
{
    private readonly Sheet _given;
    private readonly Sheet _made;
    private readonly OfficeProblems _problems;
    private readonly IReadOnlyList<ReviewRow> _rows;
    private readonly Dictionary<int, SheetRow> _madeRows;
    private readonly SheetRow _head;
    private readonly int[] _keys;
    private readonly int _width;

    public ReviewSheetPair(Sheet given, Sheet made, IReadOnlyList<ReviewRow> rows, OfficeProblems problems)
    {
        (_given, _made, _rows, _problems) = (given, made, rows, problems);
        _madeRows = made.Rows.ToDictionary(row => row.Index);
        var (keys, fields) = made.Name == ReviewSheetWords.Findings ? ([ReviewSheetWords.FindingKey], ReviewFields.OfFindings) : (ReviewSheetWords.DeductionKeys, ReviewFields.OfScores);
        _head = made.Rows.First(row => keys.All(key => row.Cells.Contains(key)));
        _width = _head.Cells.Count;
        _keys = [.. keys.Select(ColumnOf)];
        Inputs = [.. fields.Select(field => (field, ColumnOf(field.ChineseName())))];
    }

    /// <summary>The columns that are for writing in.</summary>
    public IReadOnlyList<(ReviewField Field, int Column)> Inputs { get; }

    /// <summary>The rows that stand in both, each with what it speaks of; what is wrong with the sheet is noted.</summary>
    public IReadOnlyList<(SheetRow Given, SheetRow Made, ReviewRow Row)> Matched()
    {
        if (_given.IsTruncated || _made.IsTruncated || _given.Merges.Count >= SheetDraft.MostMerges)
        {
            _problems.Add(_given.Name, "行数或列数太多，没有读完；请删去表格以外的内容，或重新下载工作簿再填写。");
            return [];
        }

        if (!HasSameHead())
        {
            return [];
        }

        RefuseMerges();

        var open = new Dictionary<string, List<(SheetRow Made, ReviewRow Row)>>(StringComparer.Ordinal);
        for (var i = 0; i < _rows.Count; i++)
        {
            var row = _madeRows[_head.Index + 1 + i];
            open.TryAdd(KeyOf(row), []);
            open[KeyOf(row)].Add((row, _rows[i]));
        }

        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var matched = new List<(SheetRow, SheetRow, ReviewRow)>();
        foreach (var row in _given.Rows.Where(row => row.Index > _head.Index))
        {
            if (Take(row, open, taken) is { } made)
            {
                CompareFixed(row, made.Made);
                matched.Add((row, made.Made, made.Row));
            }
        }

        foreach (var (row, _) in open.Values.SelectMany(left => left).OrderBy(left => left.Made.Index))
        {
            _problems.Add(_given.Name, $"缺少生成时第{Number(row.Index)}行（{KeyName} {ReviewInput.Shown(KeyText(row))}，{ReviewInput.Shown(row.At(1))}）；请不要删除行，只想少看几行时请用筛选或隐藏，并重新下载工作簿再填写。");
        }

        return matched;
    }

    /// <summary>The cell's name: 问题清单!M17.</summary>
    public string Place(SheetRow row, int column) => CellName.Of(_given.Name, row.Index, column);

    /// <summary>Notes what is wrong with a cell.</summary>
    public void Problem(SheetRow row, int column, string message) => _problems.Add($"{Place(row, column)}（{_head.At(column)}）", message);

    /// <summary>Whether a cell of the sheet that came back holds a formula.</summary>
    public bool IsFormula(SheetRow row, int column) => _given.Formulas.Contains((row.Index, column));

    /// <summary>Why what a cell shows is not what it holds, or null.</summary>
    public string? DoubtOf(SheetRow row, int column) => _given.Doubts.GetValueOrDefault((row.Index, column));

    /// <summary>Whether two cells say the same; spaces and line ends do not count, since spreadsheets change them.</summary>
    public static bool IsSame(string one, string other) => one == other || Spaces.Remove(one) == Spaces.Remove(other);

    private string KeyName => string.Join("和", _keys.Select(column => _head.At(column)));

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private int ColumnOf(string name) => _head.Cells.Select((text, column) => (text, column)).First(cell => cell.text == name).column;

    private string KeyOf(SheetRow row) => string.Join('\u001f', _keys.Select(column => Spaces.Remove(row.At(column))));

    private string KeyText(SheetRow row) => string.Join(' ', _keys.Select(row.At));

    // Title and remark stand above the head; a row put in above would move everything.
    private bool HasSameHead()
    {
        var given = _given.Rows.ToDictionary(row => row.Index);
        var isSame = true;
        foreach (var made in _made.Rows.Where(row => row.Index <= _head.Index))
        {
            var row = given.GetValueOrDefault(made.Index) ?? new SheetRow(made.Index, []);
            for (var column = 0; column < Math.Max(_width, row.Cells.Count); column++)
            {
                if (!IsSame(row.At(column), made.At(column)))
                {
                    isSame = false;
                    _problems.Add(Place(row, column), $"写的是{ReviewInput.Shown(row.At(column))}，应为{ReviewInput.Shown(made.At(column))}；标题和表头不能改动，也不能增删、移动行列，请改回。");
                }
            }
        }

        return isSame;
    }

    // A merged range keeps its first cell alone: what was meant for all its rows would stand in one, and what stood in the others be cleared.
    private void RefuseMerges()
    {
        foreach (var merge in _given.Merges.Where(merge => merge.LastRow > _head.Index && (merge.FirstRow != merge.LastRow || merge.FirstColumn != merge.LastColumn))
            .OrderBy(merge => merge.FirstRow).ThenBy(merge => merge.FirstColumn))
        {
            if (Inputs.Any(input => merge.FirstColumn <= input.Column && input.Column <= merge.LastColumn))
            {
                _problems.Add($"{CellName.Of(_given.Name, merge.FirstRow, merge.FirstColumn)}:{CellName.Letters(merge.LastColumn)}{Number(merge.LastRow)}", "是合并单元格，请取消合并后逐行填写。");
            }
        }
    }

    private (SheetRow Made, ReviewRow Row)? Take(SheetRow row, Dictionary<string, List<(SheetRow Made, ReviewRow Row)>> open, Dictionary<string, int> taken)
    {
        var (key, at) = (KeyOf(row), _keys[^1]);
        if (!open.TryGetValue(key, out var rows))
        {
            Problem(row, _keys.FirstOrDefault(column => row.At(column).Length == 0, at), _keys.All(column => row.At(column).Length == 0)
                ? $"是空白，这一行却写有内容，不是生成时的行；请不要增加行，把内容写到对应行的“复核意见”后删去这一行。"
                : $"写的是{ReviewInput.Shown(KeyText(row))}，这次运行没有这个{KeyName}；请改回原来的{KeyName}，不要增加行。");
            return null;
        }

        if (rows.Count == 0)
        {
            Problem(row, at, $"写的是{ReviewInput.Shown(KeyText(row))}，与第{Number(taken[key])}行重复；请删去多出来的一行。");
            return null;
        }

        taken.TryAdd(key, row.Index);
        var index = Math.Max(0, rows.FindIndex(one => FixedColumns().All(column => IsSame(row.At(column), one.Made.At(column)))));
        var found = rows[index];
        rows.RemoveAt(index);
        return found;
    }

    private IEnumerable<int> FixedColumns() => Enumerable.Range(0, _width).Except(Inputs.Select(input => input.Column));

    private void CompareFixed(SheetRow row, SheetRow made)
    {
        foreach (var column in FixedColumns().Where(column => !IsSame(row.At(column), made.At(column))))
        {
            Problem(row, column, $"写的是{ReviewInput.Shown(row.At(column))}，应为{ReviewInput.Shown(made.At(column))}；这一列不能改动，请改回，有不同意见请写入“复核意见”。");
        }

        for (var column = _width; column < row.Cells.Count; column++)
        {
            if (row.At(column).Length > 0)
            {
                _problems.Add(Place(row, column), $"写有{ReviewInput.Shown(row.At(column))}，本表没有这一列；请删去，或写入“复核意见”。");
            }
        }
    }
}
