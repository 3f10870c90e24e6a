using System.Globalization;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Reading.Workbooks;

namespace Aggregator.Intake.Schemes;

/// <summary>
/// Reads the sheet 评分方案: one row a leaf. Code, name and points of the levels above may be merged, left blank below the first, or
/// repeated; a leaf added at the end joins the level it names.
/// </summary>
internal sealed class SchemeTreeReader(SchemeCells cells, SchemePlaces places)
{
    private const int DeepestHeader = 20;

    private static readonly IReadOnlyList<string> Columns = SchemeSheetWords.TreeColumns;

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<SchemeBranch<SchemeBranch<SchemeLeaf>>> _levels = [];

    public IReadOnlyList<SchemeLevel> Read()
    {
        if (HeaderRow() is not { } header)
        {
            cells.Problem($"没有找到表头，其中应有“{string.Join("”“", Columns)}”各列，请用 scheme --write 另存一份xlsx对照。");
            return [];
        }

        if (_columns.Count < Columns.Count)
        {
            // Every row would be told to lack what the header lacks.
            return [];
        }

        var level = (SchemeBranch<SchemeBranch<SchemeLeaf>>?)null;
        var item = (SchemeBranch<SchemeLeaf>?)null;
        foreach (var row in cells.Rows.Where(row => row.Index > header && !SchemeCells.IsBlank(row, _columns.Values) && !IsTotal(row)))
        {
            var next = Branch(_levels, level, row, 0);
            item = next == level ? item : null;
            level = next;
            item = level is null ? null : Branch(level.Below, item, row, 3);
            if (Leaf(row) is { } leaf)
            {
                item?.Below.Add(leaf);
            }
        }

        if (_levels.Count == 0)
        {
            cells.Problem("没有一个指标，请逐行填写末级指标。");
        }

        return [.. _levels.Select(one => new SchemeLevel(one.Code, one.Name, one.Points ?? 0, [.. one.Below.Select(two => new SchemeItem(two.Code, two.Name, two.Points ?? 0, [.. two.Below]))]))];
    }

    private int? HeaderRow()
    {
        foreach (var row in cells.Rows.Take(DeepestHeader).Where(row => row.Cells.Any(text => Spaces.Remove(text) == Columns[6])))
        {
            foreach (var (column, text) in row.Cells.Index())
            {
                var name = Spaces.Remove(text);
                if (Columns.Contains(name) && !_columns.TryAdd(name, column))
                {
                    cells.Problem(row.Index, name, "表头有两个这样的列，请只保留一个。");
                }
            }

            foreach (var missing in Columns.Where(name => !_columns.ContainsKey(name)))
            {
                cells.Problem(row.Index, missing, "表头缺少这一列，请补上。");
            }

            return row.Index;
        }

        return null;
    }

    // A clerk adds up under the table; the sum is checked anyway.
    private bool IsTotal(SheetRow row) => Spaces.Remove(row.Cells.FirstOrDefault(text => text.Length > 0) ?? "") is "合计" or "总计" or "总分" && row.At(At(6)).Length == 0;

    private SchemeBranch<T>? Branch<T>(List<SchemeBranch<T>> known, SchemeBranch<T>? above, SheetRow row, int first)
    {
        var (code, name, points) = (cells.Code(row, At(first), Columns[first]), cells.Name(row, At(first + 1), Columns[first + 1]), cells.Number(row, At(first + 2), Columns[first + 2]));
        if (code.Length == 0)
        {
            if (above is null || (name.Length > 0 && name != above.Name) || (points is not null && points != above.Points))
            {
                cells.Problem(row.Index, Columns[first], name.Length > 0 ? $"“{SchemeCells.Shown(name)}”没有编码，请补填。" : "没有填写编码，请补填；与上一行同属一个指标的可以留空。");
            }

            return above;
        }

        if (known.Find(one => one.Code == code) is { } same)
        {
            Agree(name.Length == 0 || name == same.Name, same.Name, first + 1);
            Agree(points is null || points == same.Points, same.Points?.ToString("0.############", CultureInfo.InvariantCulture) ?? "", first + 2);
            return same;
        }

        Require(row, first + 1, name.Length > 0, "名称");
        Require(row, first + 2, points is not null, "分值");
        var added = new SchemeBranch<T>(code, name, points, row.Index);
        known.Add(added);
        places.Add(first == 0 ? SchemePart.Level : SchemePart.Item, code, row.Index, Columns[first + 2]);
        if (known.Count == 1 && first == 0)
        {
            places.Add(SchemePart.Tree, "", row.Index, Columns[2]);
        }

        return added;

        void Agree(bool agrees, string said, int column)
        {
            if (!agrees)
            {
                cells.Problem(row.Index, Columns[column], string.Create(CultureInfo.InvariantCulture, $"与第{same.Row + 1}行同一编码“{code}”的“{said}”不一致，请改为一致，或改用另一个编码。"));
            }
        }
    }

    private SchemeLeaf? Leaf(SheetRow row)
    {
        var (code, name, points) = (cells.Code(row, At(6), Columns[6]), cells.Name(row, At(7), Columns[7]), cells.Number(row, At(8), Columns[8]));
        var (measureText, markingText) = (cells.Text(row, At(9), Columns[9]), cells.Text(row, At(10), Columns[10], MarkingText.Longest));
        Require(row, 6, code.Length > 0, "编码");
        Require(row, 7, name.Length > 0, "名称");
        Require(row, 8, points is not null, "分值");
        places.Add(SchemePart.Leaf, code, row.Index, Columns[6]);
        places.Add(SchemePart.LeafPoints, code, row.Index, Columns[8]);
        places.Add(SchemePart.LeafMeasure, code, row.Index, Columns[9]);
        places.Add(SchemePart.LeafMarking, code, row.Index, Columns[10]);
        if (MeasureGuide.Find(measureText) is not { } measure)
        {
            cells.Problem(row.Index, Columns[9], measureText.Length == 0
                ? $"没有填写计量项，请从工作表“{SchemeSheetWords.Measures}”中选一个。"
                : $"“{SchemeCells.Shown(measureText)}”不是本程序能计的项目，请从工作表“{SchemeSheetWords.Measures}”中选一个。");
            return null;
        }

        if (markingText.Length == 0)
        {
            cells.Problem(row.Index, Columns[10], $"没有填写给分办法，请补填，如“{measure.Example}”。");
            return null;
        }

        if (!MarkingText.TryRead(markingText, measure.Id, out var marking, out var problem))
        {
            cells.Problem(row.Index, Columns[10], problem);
            return null;
        }

        return new SchemeLeaf(code, name, points ?? 0, measure.Id, marking);
    }

    private void Require(SheetRow row, int column, bool isThere, string what)
    {
        // What is there and is no number has been told already.
        if (!isThere && row.At(At(column)).Length == 0)
        {
            cells.Problem(row.Index, Columns[column], $"没有填写{what}，请补填。");
        }
    }

    private int At(int column) => _columns.GetValueOrDefault(Columns[column], int.MaxValue);
}
