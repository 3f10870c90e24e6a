using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Filing;
using Aggregator.Publishing.Texts;
using Aggregator.Publishing.Workbooks.Packages;

namespace Aggregator.Publishing.Workbooks;

/// <summary>排名: one block for each group.</summary>
internal static class RankingSheet
{
    private static readonly string[] Heads = ["名次", "名次区间", "单位", "得分", "等次", "报送情况", "等次限制", "主要失分项"];

    private const int ScoreColumn = 4;

    private const int LinesOfStanding = 3;

    public static void Write(SheetGrid grid, CitySnapshot snapshot, int scoreColumn)
    {
        var sheet = grid.Sheet;
        grid.Limit(3, 24, 44);
        grid.Limit(7, 16, 40);
        grid.Limit(8, 24, 56);
        grid.Merged(1, 1, 1, Heads.Length, string.Create(CultureInfo.InvariantCulture, $"{snapshot.City}{snapshot.Year}年度报告考核排名"), Styles.Title);
        // In the row of the remark, so that every row stays where readers and programs expect it.
        var standing = NightStanding.MadeUp(snapshot) ?? NightStanding.Gap(snapshot) ?? "";
        grid.Merged(2, 1, 2, Heads.Length, string.Create(CultureInfo.InvariantCulture,
            $"数据截至{snapshot.AsOf:yyyy-MM-dd}，评分方案：{snapshot.Scheme}。{standing}各组分别排名，同分同名次；名次区间为现有数据能支撑的最好与最差名次。"), Styles.Remark);

        grid.Height(1, 2);
        grid.Height(2, standing.Length == 0 ? 1 : LinesOfStanding);
        grid.Header(3, Heads);
        var filing = FilingList.Of(snapshot).ToDictionary(f => f.Unit.Code, StringComparer.Ordinal);
        var row = 4;
        var places = new Dictionary<RankedUnit, int>(ReferenceEqualityComparer.Instance);
        foreach (var (i, unit) in snapshot.Ranking.Index())
        {
            places[unit] = ScoreSheet.FirstRow + i;
        }

        foreach (var group in snapshot.Ranking.GroupBy(r => r.Group, StringComparer.Ordinal))
        {
            if (row > 4)
            {
                // Each group is handed out by itself.
                sheet.PageSetup.AddHorizontalPageBreak(row - 1);
            }

            var scores = group.Select(unit => unit.Score).ToList();
            var remark = UnitKinds.IsRanked(group.Key) ? "" : "　只列出，不排名";
            grid.Merged(row, 1, row, Heads.Length, string.Create(CultureInfo.InvariantCulture, $"{group.Key}（{group.Count()}家）{remark}"), Styles.Group);
            grid.Height(row, 1);
            row++;
            grid.Body(row, row + group.Count() - 1, Heads.Length, 1, 2, 4, 5, 6);
            var area = CellNames.Down(ScoreColumn, row, row + scores.Count - 1);
            foreach (var unit in group)
            {
                var isByScore = unit.Rank is { } rank && rank == 1 + scores.Count(score => score > unit.Score);
                Line(grid, row, unit, snapshot, filing, (places[unit], scoreColumn, ScoreSheet.FirstRow + snapshot.Ranking.Count - 1), isByScore ? area : null);
                row++;
            }
        }

        grid.Fit();
        sheet.SheetView.Freeze(3, 3);
        Page.Set(sheet, landscape: true, 1, 3);
    }

    private static void Line(SheetGrid grid, int row, RankedUnit unit, CitySnapshot snapshot, Dictionary<string, UnitFiling> filing, (int Row, int Column, int Last) score, string? area)
    {
        if (area is not null)
        {
            grid.Formula(row, 1, $"RANK({CellNames.Cell(row, ScoreColumn)},{area})", unit.Rank!.Value, "0");
        }
        else
        {
            grid.Number(row, 1, unit.Rank, "0");
        }

        grid.Text(row, 2, unit.RankLow is { } low && unit.RankHigh is { } high ? Band(low, high) : "不排名");
        grid.Text(row, 3, snapshot.Roster.Find(unit.Unit)?.Name ?? unit.Unit, isLink: true);
        grid.Link(row, 3, ScoreSheet.Name, score.Row, ScoreSheet.NameColumn, "到得分明细");
        if (unit.IsUngraded())
        {
            grid.Text(row, ScoreColumn, Wording.NotGraded);
        }
        else
        {
            grid.Formula(row, ScoreColumn, ScoreOf(unit.Unit, score), (double)unit.Score, "0.00");
        }

        grid.Text(row, 5, unit.Grade);
        grid.Fill(row, 5, Styles.OfGrade(unit.Grade));
        grid.Text(row, 6, filing.TryGetValue(unit.Unit, out var filed) ? filed.State.ChineseName() : "不应报");
        grid.Text(row, 7, string.Join('\n', unit.Caps));
        grid.Text(row, 8, string.Join('；', Losses(unit)));
    }

    // Sought by the unit's code, so that 得分明细 may be sorted; the signs a search takes for any character are taken for themselves.
    private static string ScoreOf(string code, (int Row, int Column, int Last) score)
    {
        var sought = code.Replace("~", "~~", StringComparison.Ordinal).Replace("*", "~*", StringComparison.Ordinal).Replace("?", "~?", StringComparison.Ordinal).Replace("\"", "\"\"", StringComparison.Ordinal);
        return code.Length is 0 or > 60 || SafeText.ForCell(code) != code
            ? CellNames.In(ScoreSheet.Name, CellNames.Fixed(score.Row, score.Column))
            : $"INDEX({CellNames.In(ScoreSheet.Name, CellNames.FixedDown(score.Column, ScoreSheet.FirstRow, score.Last))},MATCH(\"{sought}\",{CellNames.In(ScoreSheet.Name, CellNames.FixedDown(ScoreSheet.CodeColumn, ScoreSheet.FirstRow, score.Last))},0))";
    }

    private static string Band(int low, int high) => low == high
        ? string.Create(CultureInfo.InvariantCulture, $"第{low}名")
        : string.Create(CultureInfo.InvariantCulture, $"第{low}至{high}名");

    private static IEnumerable<string> Losses(RankedUnit unit) => unit.Leaves.Count > 1 && unit.Leaves.All(l => l.Points is 0 && l.Why == unit.Leaves[0].Why) ? ["全部指标"] : unit.Leaves
        .Where(l => l.Points is { } points && points < l.Max)
        .OrderByDescending(l => l.Max - l.Points)
        .Take(3)
        .Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Name}失{l.Max - l.Points:0.##}分"));
}
