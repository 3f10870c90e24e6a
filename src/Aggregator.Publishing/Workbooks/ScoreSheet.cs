using System.Globalization;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Texts;
using Aggregator.Publishing.Workbooks.Packages;

namespace Aggregator.Publishing.Workbooks;

/// <summary>得分明细: a line for each unit, a column for each leaf of the scheme, the totals.</summary>
internal static class ScoreSheet
{
    /// <summary>The sheet's name.</summary>
    public const string Name = "得分明细";

    /// <summary>The row of the first unit; the others follow in the order of the ranking.</summary>
    public const int FirstRow = 5;

    /// <summary>The column of names.</summary>
    public const int NameColumn = Fixed;

    /// <summary>The column of unit codes.</summary>
    public const int CodeColumn = 3;

    private const int Fixed = 4;

    /// <summary>Writes the sheet and says in which column the scores stand.</summary>
    public static int Write(SheetGrid grid, CitySnapshot snapshot)
    {
        var leaves = Leaves(snapshot.Ranking);
        var sheet = grid.Sheet;
        // Where nobody has any, no column stands for them.
        var hasMerits = snapshot.Ranking.Any(unit => unit.Merits.Count > 0);
        string[] merits = hasMerits ? ["加减分"] : [];
        string[] heads = ["分组", "名次", "单位代码", "单位", .. leaves.Select(l => $"{l.Code}\n{l.Name}"), "得分合计", "适用满分", .. merits, "得分", "等次"];
        var last = 4 + snapshot.Ranking.Count;
        grid.Limit(1, 10, 22);
        grid.Limit(4, 20, 36);
        for (var i = 0; i < leaves.Count; i++)
        {
            grid.Limit(Fixed + 1 + i, 9.5, 9.5);
        }

        grid.Merged(1, 1, 1, Fixed + 6, string.Create(CultureInfo.InvariantCulture, $"{snapshot.City}{snapshot.Year}年度得分明细"), Styles.Title);
        grid.Merged(2, 1, 2, Fixed + 6, "“不适用”“无法判断”的指标不计入，其余指标按比例折算：得分＝得分合计÷适用满分×100（保留两位小数），另加加减分，最低为0；原因见“扣分说明”。", Styles.Remark);
        grid.Height(1, 2);
        grid.Header(3, heads);
        Styles.Body(sheet, 4, 4, heads.Length, [2, .. Enumerable.Range(Fixed + 1, heads.Length - Fixed)]);
        grid.Body(5, last, heads.Length, [2, .. Enumerable.Range(Fixed + 1, heads.Length - Fixed)]);
        if (last > 4)
        {
            sheet.Cell(5, heads.Length - 1).Style.Font.Bold = true;
        }

        grid.Text(4, 4, "满分");
        for (var i = 0; i < leaves.Count; i++)
        {
            grid.Number(4, Fixed + 1 + i, leaves[i].Max, "0.##");
        }

        sheet.Range(4, 1, 4, heads.Length).Style.Fill.BackgroundColor = Styles.GroupFill;
        for (var i = 0; i < snapshot.Ranking.Count; i++)
        {
            Line(grid, FirstRow + i, snapshot.Ranking[i], snapshot, leaves, heads.Length, hasMerits);
        }

        grid.Fit();
        // The row of the most points is the filter's head: sorted among the units it would no longer be theirs.
        sheet.Range(4, 1, Math.Max(5, last), heads.Length).SetAutoFilter();
        sheet.SheetView.Freeze(4, Fixed);
        sheet.PageSetup.SetColumnsToRepeatAtLeft(1, Fixed);
        Page.Set(sheet, landscape: true, 3, 4, pagesWide: leaves.Count > 14 ? 2 : 1);
        return heads.Length - 1;
    }

    private static void Line(SheetGrid grid, int row, RankedUnit unit, CitySnapshot snapshot, List<LeafScore> leaves, int width, bool hasMerits)
    {
        grid.Text(row, 1, unit.Group);
        grid.Number(row, 2, unit.Rank, "0");
        grid.Text(row, 3, unit.Unit);
        grid.Text(row, 4, snapshot.Roster.Find(unit.Unit)?.Name ?? unit.Unit);
        var own = unit.Leaves.GroupBy(l => l.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        for (var i = 0; i < leaves.Count; i++)
        {
            if (own.TryGetValue(leaves[i].Code, out var leaf))
            {
                grid.Number(row, Fixed + 1 + i, leaf.Points, "0.00");
                grid.Text(row, Fixed + 1 + i, leaf.Points is null ? Wording.LeafState(leaf.State) : null);
            }
        }

        var sum = new ScoreSum(unit, leaves, own);
        var firstSum = Fixed + leaves.Count + 1;
        var points = CellNames.Across(row, Fixed + 1, Fixed + leaves.Count);
        if (sum.IsExact)
        {
            grid.Formula(row, firstSum, $"ROUND(SUM({points}),2)", (double)sum.Given, "0.00");
            grid.Formula(row, firstSum + 1, string.Create(CultureInfo.InvariantCulture, $"ROUND(SUMIF({points},\">=0\",{CellNames.Column(Fixed + 1)}$4:{CellNames.Column(Fixed + leaves.Count)}$4),2)"), (double)sum.Applicable, "0.##");
        }
        else if (sum.Applicable > 0)
        {
            grid.Number(row, firstSum, sum.Given, "0.00");
            grid.Number(row, firstSum + 1, sum.Applicable, "0.##");
        }

        if (hasMerits)
        {
            grid.Number(row, width - 2, unit.Merits.Count > 0 ? unit.Score - unit.Base : null, "+0.00;-0.00;0.00");
        }

        if (unit.IsUngraded())
        {
            grid.Text(row, width - 1, Wording.NotGraded);
        }
        else if (sum.IsScore)
        {
            var score = $"ROUND({CellNames.Cell(row, firstSum)}/{CellNames.Cell(row, firstSum + 1)}*100,2)";
            grid.Formula(row, width - 1, hasMerits && unit.Merits.Count > 0 ? $"ROUND(MAX(0,{score}+{CellNames.Cell(row, width - 2)}),2)" : score, (double)unit.Score, "0.00");
        }
        else
        {
            grid.Number(row, width - 1, unit.Score, "0.00");
        }

        grid.Text(row, width, unit.Grade);
        grid.Fill(row, width, Styles.OfGrade(unit.Grade));
    }

    /// <summary>Every leaf that any unit has, in the order of the unit that has most.</summary>
    private static List<LeafScore> Leaves(IReadOnlyList<RankedUnit> ranking) =>
        [.. ranking.OrderByDescending(r => r.Leaves.Count).SelectMany(r => r.Leaves).DistinctBy(l => l.Code, StringComparer.Ordinal)];
}
