using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Workbooks.Packages;

namespace Aggregator.Publishing.Workbooks.Figures;

/// <summary>同比表: last year and this year of the main indicators, for the city and each unit, with change and rate as formulas.</summary>
internal static class YearSheet
{
    private const int First = 3;
    private const int HeadRow = 4;
    private const int CityRow = 5;
    private const int Each = 4;

    private static readonly string[] Main = ["normative_document_issued", "licence_decisions", "penalty_decisions", "new_received", "granted", "total", "carried_out", "review_total", "suit_total"];

    public static void Write(SheetGrid grid, CitySnapshot snapshot, UnitFigures figures, IReadOnlyDictionary<(string, string, string), (int, int)> totals)
    {
        var pair = YearPair.Of(snapshot, figures, Main);
        var reason = First + (pair.Indicators.Count * Each);
        grid.Merged(1, 1, 1, 18, string.Create(CultureInfo.InvariantCulture, $"{snapshot.City}{snapshot.Year}年度与上年同比"), Styles.Title);
        grid.Height(1, 2);
        grid.Merged(2, 1, 2, 18, pair.Indicators.Count == 0 ? "上年或本年没有全国统一的三张表，不作同比。" : string.Create(CultureInfo.InvariantCulture,
            $"本年数引自“各单位数据”和“全市汇总表”，增减和增减率为公式。两年中任一年没有数字、或两年表式口径不同的不作比较；上年不足{YearChange.FewCases}件的不计增减率。带“*”的全市数为暂定，增减可能来自尚未纳入的单位。"), Styles.Remark);
        grid.Height(2, 2);
        Heads(grid, snapshot.Year, pair, reason);
        var lines = figures.Lines.Where(line => line.Amounts is null && (line.IsCounted || line.Submission is null && line.Standing == "未纳入")).ToList();
        grid.Body(CityRow, CityRow + lines.Count, reason, [.. Enumerable.Range(First, pair.Indicators.Count * Each)]);
        grid.Text(CityRow, 1, "全市合计");
        for (var i = 0; i < pair.Indicators.Count; i++)
        {
            City(grid, pair.Indicators[i], First + (i * Each), totals);
        }

        for (var n = 0; n < lines.Count; n++)
        {
            var row = CityRow + 1 + n;
            grid.Text(row, 1, lines[n].Unit.Name);
            grid.Text(row, 2, lines[n].Unit.Group);
            var past = pair.Past.GetValueOrDefault(lines[n].Unit.Code);
            grid.Text(row, reason, lines[n].Submission is null ? "本年没有采纳的报告" : past is null ? "上年没有采纳的报告，不可比" : "");
            for (var i = 0; i < pair.Indicators.Count; i++)
            {
                Unit(grid, row, First + (i * Each), pair, pair.Indicators[i], lines[n], past);
            }
        }

        grid.Limit(1, 22, 34);
        grid.Limit(2, 10, 18);
        grid.Limit(reason, 14, 24);
        for (var column = First; column < reason; column++)
        {
            grid.Limit(column, 9, 9);
        }

        grid.Fit();
        // The city stands in the filter's head, so that it stays on top when the units are sorted.
        grid.Sheet.Range(CityRow, 1, Math.Max(CityRow + 1, CityRow + lines.Count), reason).SetAutoFilter();
        grid.Sheet.SheetView.Freeze(CityRow, 1);
        grid.Sheet.PageSetup.SetColumnsToRepeatAtLeft(1, 1);
        Page.Set(grid.Sheet, landscape: true, 3, CityRow, pagesWide: pair.Indicators.Count > 5 ? 2 : 1);
    }

    private static void Heads(SheetGrid grid, int year, YearPair pair, int reason)
    {
        grid.Merged(3, 1, HeadRow, 1, "单位", Styles.Header);
        grid.Merged(3, 2, HeadRow, 2, "分组", Styles.Header);
        for (var i = 0; i < pair.Indicators.Count; i++)
        {
            var column = First + (i * Each);
            grid.Merged(3, column, 3, column + Each - 1, $"{pair.Indicators[i].Indicator.Name}（{pair.Indicators[i].Indicator.Measure}）", Styles.Header);
            string[] heads = [string.Create(CultureInfo.InvariantCulture, $"{year - 1}年"), string.Create(CultureInfo.InvariantCulture, $"{year}年"), "增减", "增减率"];
            for (var n = 0; n < Each; n++)
            {
                grid.Merged(HeadRow, column + n, HeadRow, column + n, heads[n], Styles.Header);
            }
        }

        grid.Merged(3, reason, HeadRow, reason, "说明", Styles.Header);
    }

    private static void City(SheetGrid grid, YearPair.Entry entry, int column, IReadOnlyDictionary<(string, string, string), (int, int)> totals)
    {
        var now = FigureSum.Of(entry.City, totals);
        var value = entry.Now?.Value;
        grid.Number(CityRow, column, entry.Before?.Value, FormatOf(entry.Before?.Value, entry.Before?.IsProvisional == true));
        var format = FormatOf(value, entry.Now?.IsProvisional == true);

        // The series says what a unit that printed the old form brings; where the plain sum differs, the series' number stands.
        if (now.Formula is { } formula && now.Value == value)
        {
            grid.Formula(CityRow, column + 1, formula, (double)value!, format);
        }
        else
        {
            grid.Number(CityRow, column + 1, value, format);
        }

        if (entry.Now?.Change is { } change)
        {
            Change(grid, CityRow, column, entry.Before!.Value!.Value, value!.Value, change.Rate is not null);
        }
    }

    private static void Unit(SheetGrid grid, int row, int column, YearPair pair, YearPair.Entry entry, FigureLine line, Report? past)
    {
        var before = past is null ? null : YearPair.Value(past, entry.PastCells);
        var now = line.Submission is null ? default : FigureSum.Of(line, [.. entry.Cells.Select(cell => pair.Figures.IndexOf(cell.Table, cell.Row, cell.Column))]);
        grid.Number(row, column, before, FormatOf(before, false));
        if (now is { Value: { } value, Formula: { } formula })
        {
            grid.Formula(row, column + 1, formula, (double)value, FormatOf(value, false));
        }
        else
        {
            grid.Number(row, column + 1, now.Value, FormatOf(now.Value, false));
        }

        if (before is { } from && now.Value is { } to && entry.IsComparable)
        {
            Change(grid, row, column, from, to, from > 0 && (entry.Indicator.Measure != "件" || from >= YearChange.FewCases));
        }
    }

    private static void Change(SheetGrid grid, int row, int column, decimal from, decimal to, bool hasRate)
    {
        var (before, now, difference) = (CellNames.Cell(row, column), CellNames.Cell(row, column + 1), CellNames.Cell(row, column + 2));
        var isWhole = decimal.Truncate(from) == from && decimal.Truncate(to) == to;
        grid.Formula(row, column + 2, isWhole ? $"{now}-{before}" : $"ROUND({now}-{before},6)", (double)Math.Round(to - from, 6), isWhole ? "+#,##0;-#,##0;0" : "+#,##0.####;-#,##0.####;0");
        if (hasRate)
        {
            grid.Formula(row, column + 3, $"ROUND({difference}/{before},4)", (double)Math.Round((to - from) / from, 4, MidpointRounding.AwayFromZero), "+0.0%;-0.0%;0.0%");
        }
    }

    private static string FormatOf(decimal? value, bool isProvisional) => (value is { } number && decimal.Truncate(number) != number ? "#,##0.####" : "#,##0") + (isProvisional ? "\"*\"" : "");
}
