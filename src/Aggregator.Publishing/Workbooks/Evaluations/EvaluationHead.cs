using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Publishing.Filing;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Workbooks.Evaluations;

/// <summary>The head of the 考核评分表: the unit, its score, grade and rank, and how it handed in.</summary>
internal static class EvaluationHead
{
    private const int Middle = 5;

    /// <summary>Writes from row 1.</summary>
    /// <returns>The next free row.</returns>
    public static int Write(SheetGrid grid, int width, EvaluationInput input, RankedUnit unit)
    {
        var night = input.Snapshot;
        grid.Merged(1, 1, 1, width, string.Create(CultureInfo.InvariantCulture, $"{night.City}{night.Year}年度政府信息公开工作年度报告考核评分表"), Styles.PageTitle);
        grid.Height(1, 2);
        grid.Merged(2, 1, 2, width, string.Create(CultureInfo.InvariantCulture, $"数据截至{night.AsOf:yyyy-MM-dd}　评分方案：{night.Scheme}　规则集：{night.RuleSet}"), Styles.Remark);
        var row = 3;
        Line(grid, row++, width, "被考核单位", input.NameOf(unit.Unit), "单位代码：" + unit.Unit);
        Line(grid, row++, width, "分组", string.Create(CultureInfo.InvariantCulture, $"{unit.Group}（{input.SizeOf(unit.Group)}家）"), Rank(unit));
        Line(grid, row++, width, "报送", Filed(input.Filing(unit.Unit)), "等次：" + unit.Grade);
        grid.Sheet.Cell(row - 1, Middle + 1).Style.Fill.BackgroundColor = Styles.OfGrade(unit.Grade);
        if (unit.Caps.Count > 0)
        {
            grid.Text(row, 1, "等次限制", measure: false);
            Styles.Label(grid.Sheet.Cell(row, 1).Style);
            var caps = string.Join('；', unit.Caps);
            grid.Merged(row, 2, row, width, caps, Styles.Wrapped);
            grid.Height(row, TextWidth.LinesAt(caps, 100));
            row++;
        }

        return row;
    }

    private static void Line(SheetGrid grid, int row, int width, string label, string value, string right)
    {
        grid.Text(row, 1, label, measure: false);
        Styles.Label(grid.Sheet.Cell(row, 1).Style);
        grid.Merged(row, 2, row, Middle, value, Styles.Wrapped);
        grid.Merged(row, Middle + 1, row, width, right, Styles.Wrapped);
        grid.Height(row, Math.Max(TextWidth.LinesAt(value, 66), TextWidth.LinesAt(right, 32)));
    }

    private static string Rank(RankedUnit unit) => unit switch
    {
        { Rank: { } rank, RankLow: { } low, RankHigh: { } high } when low == high => string.Create(CultureInfo.InvariantCulture, $"名次：第{rank}名"),
        { Rank: { } rank, RankLow: { } low, RankHigh: { } high } => string.Create(CultureInfo.InvariantCulture, $"名次：第{rank}名（可能第{low}至{high}名）"),
        _ => "名次：只列出，不排名",
    };

    private static string Filed(UnitFiling? filing)
    {
        if (filing is null)
        {
            return "不应报";
        }

        var state = filing.State.ChineseName();
        return filing.Submission is not { } report ? string.Create(CultureInfo.InvariantCulture, $"{state}，期限{filing.Duty.Submit.LastDay:yyyy-MM-dd}")
            : state + (report.DaysLate is > 0 and var days ? string.Create(CultureInfo.InvariantCulture, $"{days}天") : "") + "，文件：" + report.File;
    }
}
