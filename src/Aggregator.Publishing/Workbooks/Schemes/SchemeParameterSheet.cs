using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Scoring.Schemes;
using ClosedXML.Excel;
using Words = Aggregator.Core.Scoring.Schemes.SchemeSheetWords;

namespace Aggregator.Publishing.Workbooks.Schemes;

/// <summary>参数: everything of a scheme but its indicators, as small tables one below the other.</summary>
internal static class SchemeParameterSheet
{
    private const int Width = 4;

    public static void Write(IXLWorksheet sheet, ScoringScheme scheme)
    {
        var grid = new SheetGrid(sheet);
        grid.Limit(1, 24, 30);
        grid.Limit(2, 22, 30);
        grid.Limit(3, 24, 28);
        grid.Limit(4, 30, 56);
        grid.Merged(1, 1, 1, Width, "参数", Styles.Title);
        grid.Height(1, 2);
        grid.Merged(2, 1, 2, Width, "各表的表名和表头请勿改动；每个表可以增删行。灰色各格为说明，不读取。", Styles.Remark);
        var row = 4;
        foreach (var (name, columns) in Words.Tables)
        {
            grid.Merged(row, 1, row, Width, $"【{name}】", Styles.Group);
            grid.Height(row, 1);
            grid.Header(row + 1, columns);
            row += 2;
            foreach (var (values, remark) in Rows(name, scheme))
            {
                Line(grid, row++, columns.Count, values, remark);
            }

            row++;
        }

        grid.Fit(56);
        Page.Set(sheet, landscape: false, 1, 2);
    }

    private static void Line(SheetGrid grid, int row, int columns, object?[] values, string remark)
    {
        // A version 2026-1 would be taken for a day.
        grid.Sheet.Range(row, 1, row, columns).Style.NumberFormat.Format = "@";
        Styles.Wrapped(grid.Sheet.Range(row, 1, row, columns).Style);
        grid.Sheet.Range(row, 1, row, columns).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        foreach (var (i, value) in values.Index())
        {
            if (value is decimal number)
            {
                grid.Number(row, i + 1, number);
            }
            else
            {
                grid.Text(row, i + 1, value as string);
            }
        }

        if (remark.Length > 0)
        {
            grid.Text(row, columns + 1, remark, measure: columns + 1 == Width);
            var cells = grid.Sheet.Range(row, columns + 1, row, Width);
            cells.Merge();
            Styles.Label(cells.Style);
        }
    }

    private static IEnumerable<(object?[] Values, string Remark)> Rows(string table, ScoringScheme scheme) => table switch
    {
        Words.Basics => Basics(scheme),
        Words.Grades => scheme.Grades.Select(grade => ((object?[])[grade.Name, grade.From], $"不低于{Plain(grade.From)}分")),
        Words.Groups => scheme.Groups.Select(group => ((object?[])[group], "")),
        Words.SubGroups => scheme.SubGroups.Select(apart => ((object?[])[apart.Group, apart.Name, Words.NoRequests], "在分组中另行排名")),
        Words.Caps => scheme.ConfirmedCaps.Select(cap => ((object?[])[cap.Rule, cap.Grade], $"“{RuleCatalogue.Find(cap.Rule)?.Title ?? cap.Rule}”经人工确认属实时")),
        _ => scheme.Merits.Select(merit => ((object?[])[merit.Code, merit.Name, merit.Points], merit.Points > 0 ? "加分，凭文号" : "扣分，凭文号")),
    };

    private static IEnumerable<(object?[] Values, string Remark)> Basics(ScoringScheme scheme) =>
    [
        ([Words.Title, scheme.Title], "随排名公布的名称"),
        ([Words.Version, scheme.Version], "方案有改动就改版本，新旧得分才分得清"),
        ([Words.BonusMax, scheme.BonusMax], "各加分项合计至多加几分"),
        ([Words.PenaltyMax, scheme.PenaltyMax], "各扣分项合计至多扣几分，写正数"),
        ([Words.LateDays, (decimal?)scheme.LateCap?.Days], "逾期超过这些天，等级封顶；两格都留空为不封顶"),
        ([Words.LateGrade, scheme.LateCap?.Grade], "逾期的最高等级"),
        ([Words.Runs, (decimal)scheme.Sensitivity.Runs], "试变各指标分值的次数，0为不试"),
        ([Words.Spread, Plain(scheme.Sensitivity.Spread * 100) + "%"], "每次上下变动不超过这个幅度"),
        ([Words.Seed, scheme.Sensitivity.Seed.ToString(CultureInfo.InvariantCulture)], "同一种子结果相同，任意整数"),
    ];

    private static string Plain(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
