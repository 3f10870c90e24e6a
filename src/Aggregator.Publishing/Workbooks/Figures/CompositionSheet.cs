using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Workbooks.Packages;

namespace Aggregator.Publishing.Workbooks.Figures;

/// <summary>构成表: what applications, outcomes, reviews and suits are made of, for the city and each unit that is counted; numbers and shares are formulas.</summary>
internal static class CompositionSheet
{
    private const int First = 3;
    private const int HeadRow = 4;
    private const int CityRow = 5;

    public static void Write(SheetGrid grid, CitySnapshot snapshot, UnitFigures figures, IReadOnlyDictionary<(string, string, string), (int, int)> totals)
    {
        IReadOnlyList<CompositionBlock> blocks = Forms.Of(FormEditions.InForce(snapshot.Year)) is { } form ? CompositionBlock.Of(form) : [];
        var lines = figures.Lines.Where(line => line is { IsCounted: true, Submission: not null }).ToList();
        var width = First - 1 + blocks.Sum(block => block.Width);
        grid.Merged(1, 1, 1, 18, string.Create(CultureInfo.InvariantCulture, $"{snapshot.City}{snapshot.Year}年度构成表"), Styles.Title);
        grid.Height(1, 2);
        grid.Merged(2, 1, 2, 18, blocks.Count == 0 ? "该年度没有全国统一的三张表，不作构成分析。"
            : "件数引自“各单位数据”和“全市汇总表”，占比为各部分除以总计；总计为0或空白的不计占比。“不全”表示有占位符、文字或缺失的格，不能相加。只列计入汇总且有报告的单位。", Styles.Remark);
        grid.Height(2, 2);
        Heads(grid, blocks);
        grid.Body(CityRow, CityRow + lines.Count, width, [.. Enumerable.Range(First, Math.Max(0, width - First + 1))]);
        if (blocks.Count > 0)
        {
            var cells = snapshot.RollUp.GroupBy(cell => (cell.Table, cell.Row, cell.Column)).ToDictionary(group => group.Key, group => group.First());
            grid.Text(CityRow, 1, "全市合计");
            Line(grid, CityRow, blocks, part => FigureSum.Of([.. part.Select(cells.GetValueOrDefault)], totals));
            for (var i = 0; i < lines.Count; i++)
            {
                var line = lines[i];
                grid.Text(CityRow + 1 + i, 1, line.Unit.Name);
                grid.Text(CityRow + 1 + i, 2, line.Unit.Group);
                Line(grid, CityRow + 1 + i, blocks, part => FigureSum.Of(line, [.. part.Select(cell => figures.IndexOf(cell.Table, cell.Row, cell.Column))]), cells);
            }
        }

        grid.Limit(1, 22, 34);
        grid.Limit(2, 10, 18);
        for (var column = First; column <= width; column++)
        {
            grid.Limit(column, 8.5, 8.5);
        }

        grid.Fit();
        grid.Sheet.SheetView.Freeze(CityRow, 1);
        // The city stands in the filter's head, so that it stays on top when the units are sorted.
        grid.Sheet.Range(CityRow, 1, Math.Max(CityRow + 1, CityRow + lines.Count), Math.Max(2, width)).SetAutoFilter();
        grid.Sheet.PageSetup.SetColumnsToRepeatAtLeft(1, 1);
        Page.Set(grid.Sheet, landscape: true, 3, CityRow, pagesWide: blocks.Count == 0 ? 1 : 2);
    }

    private static void Heads(SheetGrid grid, IReadOnlyList<CompositionBlock> blocks)
    {
        grid.Merged(3, 1, HeadRow, 1, "单位", Styles.Header);
        grid.Merged(3, 2, HeadRow, 2, "分组", Styles.Header);
        var column = First;
        foreach (var block in blocks)
        {
            grid.Merged(3, column, 3, column + block.Width - 1, block.Title, Styles.Header);
            foreach (var (label, _) in block.Parts)
            {
                grid.Merged(HeadRow, column, HeadRow, column, label, Styles.Header);
                column++;
            }

            foreach (var (label, _) in block.Parts.SkipLast(1))
            {
                grid.Merged(HeadRow, column, HeadRow, column, label + "占比", Styles.Header);
                column++;
            }

            if (block.HasCityShare)
            {
                grid.Merged(HeadRow, column, HeadRow, column, "占全市", Styles.Header);
                column++;
            }
        }

        grid.Height(HeadRow, 3);
    }

    private static void Line(SheetGrid grid, int row, IReadOnlyList<CompositionBlock> blocks, Func<IReadOnlyList<(string Table, string Row, string Column)>, FigureSum> sum, Dictionary<(string, string, string), CityCell>? city = null)
    {
        var column = First;
        foreach (var block in blocks)
        {
            var sums = block.Parts.Select(part => sum(part.Cells)).ToList();
            var whole = column + sums.Count - 1;
            for (var i = 0; i < sums.Count; i++)
            {
                grid.Sum(row, column + i, sums[i]);
                if (i < sums.Count - 1)
                {
                    grid.Share(row, whole + 1 + i, (sums[i].Value, CellNames.Cell(row, column + i)), (sums[^1].Value, CellNames.Cell(row, whole)));
                }
            }

            if (block.HasCityShare && city is not null)
            {
                grid.Share(row, column + block.Width - 1, (sums[^1].Value, CellNames.Cell(row, whole)), (city.GetValueOrDefault(block.Parts[^1].Cells[0])?.Value, CellNames.Fixed(CityRow, whole)));
            }

            column += block.Width;
        }
    }

    private static void Sum(this SheetGrid grid, int row, int column, FigureSum sum)
    {
        if (sum.IsIncomplete)
        {
            grid.Mark(row, column, "不全", Styles.ProvisionalFill);
        }
        else if (sum is { Value: { } value, Formula: { } formula })
        {
            grid.Formula(row, column, formula, (double)value, "#,##0");
        }
        else
        {
            grid.Number(row, column, sum.Value, "#,##0");
        }
    }

    private static void Share(this SheetGrid grid, int row, int column, (decimal? Value, string Place) part, (decimal? Value, string Place) whole)
    {
        if (part.Value is { } own && whole.Value is { } all && all > 0)
        {
            // Rounded, so that every program comes to the same digits.
            grid.Formula(row, column, $"ROUND({part.Place}/{whole.Place},6)", (double)Math.Round(own / all, 6, MidpointRounding.AwayFromZero), "0.0%");
        }
    }
}
