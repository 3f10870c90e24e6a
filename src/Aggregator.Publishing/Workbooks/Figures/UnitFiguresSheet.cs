using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Texts;
using Aggregator.Publishing.Workbooks.Packages;

namespace Aggregator.Publishing.Workbooks.Figures;

/// <summary>各单位数据: a line for each unit, a column for each cell of the form, and below them where the figures come from.</summary>
internal static class UnitFiguresSheet
{
    private const int FileColumn = 7;
    private const int FirstHead = 3;
    private const double FigureWidth = 8.5;
    private const double AmountWidth = 11;

    // What fits on a page's width at a size that can be read.
    private const int PageWidth = 250;

    private static readonly string[] Fixed = ["单位代码", "单位", "分组", "口径", "是否计入", "说明", "文件"];

    public static void Write(SheetGrid grid, CitySnapshot snapshot, UnitFigures figures)
    {
        var width = Math.Max(FileColumn, UnitFigures.FirstColumn + figures.Columns.Count - 1);
        var hasCellLinks = figures.Sources * (figures.Columns.Count + 2) < SheetLink.Most;
        Heads(grid, snapshot, figures, hasCellLinks);
        grid.FlatFrom = UnitFigures.FirstColumn;
        grid.Body(UnitFigures.HeadRow + 1, figures.LastRow, width, [1, 4, 5, .. Enumerable.Range(UnitFigures.FirstColumn, width - UnitFigures.FirstColumn + 1)]);
        var cells = new FigureCells(grid, figures, hasCellLinks);
        foreach (var line in figures.Lines)
        {
            Fixtures(grid, line, figures);
            cells.Write(line);
        }

        Sources(grid, figures);
        Finish(grid, figures, width, figures.FirstSource + figures.Sources - 1);
    }

    private static void Heads(SheetGrid grid, CitySnapshot snapshot, UnitFigures figures, bool hasCellLinks)
    {
        const int shown = 24;
        grid.Merged(1, 1, 1, shown, string.Create(CultureInfo.InvariantCulture, $"{snapshot.City}{snapshot.Year}年度各单位数据"), Styles.Title);
        grid.Height(1, 2);
        grid.Merged(2, 1, 2, shown, string.Create(CultureInfo.InvariantCulture,
            $"数据截至{snapshot.AsOf:yyyy-MM-dd}。空白、“/”、占位符和文字均按原件照录，不作0处理；“缺”指文件中没有这一格；着色的格不是数字，未计入汇总；灰色为没有采纳的报告。“是否计入”为“计入”的行相加即为全市汇总表的数（规章只计市政府本级，见汇总表的说明）。其他各表按行引用本表，请勿排序；排序和筛选请用“构成表”“同比表”。{(hasCellLinks ? "单击数字" : "单击“文件”一栏")}可到表后的“数据来源”{(hasCellLinks ? "，悬停显示所在位置" : "")}。"), Styles.Remark);
        grid.Height(2, 3);
        for (var i = 0; i < Fixed.Length; i++)
        {
            grid.Merged(FirstHead, i + 1, UnitFigures.HeadRow, i + 1, Fixed[i], Styles.Header);
        }

        Runs(grid, figures, FirstHead, column => column.Section);
        Runs(grid, figures, FirstHead + 1, column => column.Section + "\n" + column.Line, column => column.Line);
        if (figures.Columns.Count > 0)
        {
            var last = UnitFigures.FirstColumn + figures.Columns.Count - 1;
            grid.Look(FirstHead + 2, UnitFigures.FirstColumn, FirstHead + 2, last, Styles.Header);
            grid.Look(UnitFigures.HeadRow, UnitFigures.FirstColumn, UnitFigures.HeadRow, last, Styles.Code);
        }

        for (var i = 0; i < figures.Columns.Count; i++)
        {
            var column = figures.Columns[i];
            grid.Text(FirstHead + 2, UnitFigures.FirstColumn + i, column.Label, measure: false);
            var code = $"{column.Table}\n{column.Row}\n{column.Column}";
            grid.Text(UnitFigures.HeadRow, UnitFigures.FirstColumn + i, code, measure: false);
            grid.Height(UnitFigures.HeadRow, TextWidth.LinesAt(code, FigureWidth - 1));
            var wide = column.Column == "amount" ? AmountWidth : FigureWidth;
            grid.Limit(UnitFigures.FirstColumn + i, wide, wide);
        }

        grid.Height(FirstHead + 1, 3);
        grid.Height(FirstHead + 2, 3);
    }

    // Neighbours of one heading share one merged cell.
    private static void Runs(SheetGrid grid, UnitFigures figures, int row, Func<FigureColumn, string> key, Func<FigureColumn, string>? text = null)
    {
        for (var from = 0; from < figures.Columns.Count;)
        {
            var to = from;
            while (to + 1 < figures.Columns.Count && key(figures.Columns[to + 1]) == key(figures.Columns[from]))
            {
                to++;
            }

            grid.Merged(row, UnitFigures.FirstColumn + from, row, UnitFigures.FirstColumn + to, (text ?? key)(figures.Columns[from]), Styles.Header);
            from = to + 1;
        }
    }

    private static void Fixtures(SheetGrid grid, FigureLine line, UnitFigures figures)
    {
        grid.Text(line.Row, 1, line.Unit.Code);
        grid.Text(line.Row, 2, line.Unit.Name);
        grid.Text(line.Row, 3, line.Unit.Group);
        grid.Text(line.Row, 4, line.Unit.Scope.ChineseName());
        grid.Text(line.Row, 5, line.Standing);
        grid.Text(line.Row, 6, line.Reason);
        if (line.Submission is { } submission)
        {
            grid.Text(line.Row, FileColumn, submission.File, isLink: true);
            grid.Link(line.Row, FileColumn, UnitFigures.Sheet, figures.SourceRowOf(line), FileColumn, "到数据来源");
        }
    }

    private static void Sources(SheetGrid grid, UnitFigures figures)
    {
        var first = figures.FirstSource;
        grid.Merged(first - 2, 1, first - 2, FileColumn, string.Create(CultureInfo.InvariantCulture, $"数据来源（{figures.Sources}份报告）"), Styles.Group);
        string[] heads = ["单位代码", "单位", "格式", "报送日期", "公布日期", "网址", "文件", "文件校验值（SHA-256）"];
        grid.Header(first - 1, heads);
        const int hash = UnitFigures.FirstColumn;
        grid.Body(first, first + figures.Sources - 1, hash, 1, 3, 4, 5);
        foreach (var line in figures.Lines.Where(line => line.Submission is not null))
        {
            var row = figures.SourceRowOf(line);
            var submission = line.Submission!;
            grid.Text(row, 1, line.Unit.Code);
            grid.Text(row, 2, line.Unit.Name);
            grid.Text(row, 3, submission.Format.ChineseName());
            grid.Day(row, 4, submission.ReceivedAt?.Date);
            grid.Day(row, 5, submission.Published?.Date);
            grid.Text(row, 6, submission.Url, isLink: true);
            grid.LinkTo(row, 6, submission.Url);
            grid.Text(row, FileColumn, submission.File);
            grid.Merged(row, hash, row, hash + 6, submission.Sha256);
        }
    }

    private static void Finish(SheetGrid grid, UnitFigures figures, int width, int last)
    {
        grid.Limits([(1, 8, 14), (2, 22, 32), (3, 10, 14), (4, 11, 11), (5, 11, 11), (6, 12, 22), (FileColumn, 20, 28)]);

        grid.Fit();
        // No filter buttons: other sheets speak of these rows by their place, and a filter's menu sorts.
        // The codes of the form are for who reads the sheet by a program; shown, the head would leave no room to scroll.
        grid.Sheet.Row(UnitFigures.HeadRow).Hide();
        grid.Sheet.SheetView.Freeze(UnitFigures.HeadRow, 2);
        grid.Sheet.PageSetup.SetColumnsToRepeatAtLeft(1, 2);
        grid.Sheet.PageSetup.PrintAreas.Add(1, 1, last, width);
        Page.Set(grid.Sheet, landscape: true, FirstHead, UnitFigures.HeadRow, pagesWide: 1 + (int)(figures.Columns.Count * FigureWidth / PageWidth));
    }
}
