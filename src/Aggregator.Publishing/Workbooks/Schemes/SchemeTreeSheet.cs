using Aggregator.Core.Scoring.Schemes;
using ClosedXML.Excel;

namespace Aggregator.Publishing.Workbooks.Schemes;

/// <summary>评分方案: one row a leaf, the levels above merged.</summary>
internal static class SchemeTreeSheet
{
    private const int FirstRow = 4;
    private const int Room = 60;

    private static readonly int[] Numbers = [3, 6, 9];
    private static readonly (int Column, double Min, double Max)[] Limits =
    [
        (1, 5.5, 8), (2, 8, 12), (3, 5.5, 6), (4, 5.5, 8), (5, 10, 15), (6, 5.5, 6), (7, 5.5, 8), (8, 14, 22), (9, 5.5, 6), (10, 20, 22), (11, 26, 32), (12, 34, 40),
    ];

    public static void Write(IXLWorksheet sheet, ScoringScheme scheme, IXLRange measures)
    {
        var grid = new SheetGrid(sheet);
        foreach (var (column, min, max) in Limits)
        {
            grid.Limit(column, min, max);
        }

        var heads = (IReadOnlyList<string>)[.. SchemeSheetWords.TreeColumns, SchemeSheetWords.Explanation];
        grid.Merged(1, 1, 1, heads.Count, "评分方案：" + scheme.Name, Styles.Title);
        grid.Height(1, 2);
        grid.Merged(2, 1, 2, heads.Count, $"各级分值逐级相加，一级指标合计100分。增删指标：增删一行；上两级编码可以合并、留空（同上一行）或重复填写。“{SchemeSheetWords.Measure}”从下拉列表中选，含义和“{SchemeSheetWords.Marking}”的写法见工作表“{SchemeSheetWords.Measures}”。改动后请到工作表“{SchemeSheetWords.Parameters}”改版本。", Styles.Remark);
        grid.Height(2, 2);
        grid.Header(3, heads);
        var last = FirstRow + scheme.Leaves.Count - 1;
        Styles.Body(sheet, FirstRow, last, heads.Count, 1, 3, 4, 6, 7, 9);
        MakeText(sheet, last + Room, measures);
        var row = FirstRow;
        foreach (var level in scheme.Levels)
        {
            Branch(grid, row, level.Leaves.Count(), 1, level.Code, level.Name, level.Points);
            foreach (var item in level.Items)
            {
                Branch(grid, row, item.Leaves.Count, 4, item.Code, item.Name, item.Points);
                foreach (var leaf in item.Leaves)
                {
                    Leaf(grid, row++, leaf);
                }
            }
        }

        sheet.Range(FirstRow, heads.Count, last, heads.Count).Style.Fill.BackgroundColor = Styles.GroupFill;
        sheet.Range(FirstRow, 10, last, 11).Style.Fill.BackgroundColor = Styles.InputFill;
        grid.Height(3, 2);
        grid.Fit(40);
        sheet.SheetView.FreezeRows(3);
        Page.Set(sheet, landscape: true, 1, 3);
    }

    // A spreadsheet would take 3:5 for a time and 2-1 for a day.
    private static void MakeText(IXLWorksheet sheet, int last, IXLRange measures)
    {
        foreach (var column in Enumerable.Range(1, 11).Except(Numbers))
        {
            sheet.Range(FirstRow, column, last, column).Style.NumberFormat.Format = "@";
        }

        var choice = sheet.Range(FirstRow, 10, last, 10).SetDataValidation();
        choice.List(measures, inCellDropdown: true);
        choice.ErrorTitle = SchemeSheetWords.Measure;
        choice.ErrorMessage = $"请从下拉列表中选一个，含义见工作表“{SchemeSheetWords.Measures}”。";
    }

    private static void Branch(SheetGrid grid, int row, int rows, int column, string code, string name, decimal points)
    {
        grid.Text(row, column, code);
        grid.Text(row, column + 1, name);
        grid.Number(row, column + 2, points);
        for (var i = column; rows > 1 && i < column + 3; i++)
        {
            grid.Sheet.Range(row, i, row + rows - 1, i).Merge();
        }
    }

    private static void Leaf(SheetGrid grid, int row, SchemeLeaf leaf)
    {
        grid.Text(row, 7, leaf.Code);
        grid.Text(row, 8, leaf.Name);
        grid.Number(row, 9, leaf.Points);
        grid.Text(row, 10, leaf.Measure);
        grid.Text(row, 11, MarkingText.Of(leaf));
        grid.Text(row, 12, SchemeWording.Of(leaf));
    }
}
