using System.Globalization;
using Aggregator.Core.Scoring;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Workbooks.Evaluations;

/// <summary>The end of the sum: what counts, the share of it that was obtained, bonus and penalty by their documents, the score.</summary>
internal static class EvaluationTotal
{
    private const int Reason = 5;
    private const int Width = 7;

    /// <summary>Writes from <paramref name="row"/>; the leaves stand from <paramref name="first"/> to the row before.</summary>
    /// <returns>The next free row.</returns>
    public static int Write(SheetGrid grid, int row, int first, RankedUnit unit)
    {
        var counted = unit.Leaves.Where(leaf => leaf.Points is not null).ToList();
        var (max, points) = (counted.Sum(l => l.Max), counted.Sum(l => l.Points ?? 0));
        if (counted.Count == 0)
        {
            Line(grid, row, "最后得分", "没有可评定的指标，尚未评定");
            return row + 1;
        }

        var before = unit.Base ?? unit.Score;
        Line(grid, row, "合计（计入的指标）", string.Create(CultureInfo.InvariantCulture, $"得分÷满分×100＝{before:0.00}分；不适用、无法判断的指标不计入"));
        grid.Formula(row, 2, string.Create(CultureInfo.InvariantCulture, $"SUMIF(C{first}:C{row - 1},\">=0\",B{first}:B{row - 1})"), (double)max, "0.##");
        grid.Formula(row, 3, string.Create(CultureInfo.InvariantCulture, $"SUM(C{first}:C{row - 1})"), (double)points, "0.00");
        grid.Formula(row, 4, string.Create(CultureInfo.InvariantCulture, $"SUM(D{first}:D{row - 1})"), (double)(max - points), "0.00");
        var sum = row++;
        var from = row;
        foreach (var merit in unit.Merits)
        {
            Line(grid, row, merit.Name, merit.Reason.Length > 0 ? $"{merit.Document}：{merit.Reason}" : merit.Document);
            grid.Number(row++, 3, merit.Points, "+0.##;-0.##;0");
        }

        Line(grid, row, "最后得分", unit.Merits.Count > 0 ? "折算得分加减上列各项，不低于0分" : "");
        var merits = row > from ? string.Create(CultureInfo.InvariantCulture, $"+SUM(C{from}:C{row - 1})") : "";
        if (unit.Score == Score(points, max, unit))
        {
            grid.Formula(row, 3, string.Create(CultureInfo.InvariantCulture, $"MAX(0,IF(B{sum}=0,0,ROUND(C{sum}/B{sum}*100,2)){merits})"), (double)unit.Score, "0.00");
        }
        else
        {
            // A score that came about in another way is shown, not made up anew.
            grid.Number(row, 3, unit.Score, "0.00");
        }

        grid.Sheet.Range(row, 1, row, 3).Style.Font.Bold = true;
        grid.Sheet.Cell(row, 3).Style.Fill.BackgroundColor = Styles.OfGrade(unit.Grade);
        return row + 1;
    }

    private static decimal Score(decimal points, decimal max, RankedUnit unit) =>
        Math.Max(0, (max == 0 ? 0 : Math.Round(points / max * 100, 2, MidpointRounding.AwayFromZero)) + unit.Merits.Sum(merit => merit.Points));

    private static void Line(SheetGrid grid, int row, string name, string remark)
    {
        Styles.Label(grid.Sheet.Range(row, 1, row, Width).Style);
        Styles.Centred(grid.Sheet.Range(row, 2, row, 4).Style);
        grid.Text(row, 1, name);
        grid.Merged(row, Reason, row, Width, remark, Styles.Wrapped);
        grid.Height(row, TextWidth.LinesAt(remark, 80));
    }
}
