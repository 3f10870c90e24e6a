using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.OpenData;
using Aggregator.Publishing.Texts;
using ClosedXML.Excel;

namespace Aggregator.Publishing.Workbooks;

/// <summary>
/// 扣分说明: every leaf that is not full, with its reason, its place, what to do and the numbers of its findings in the 问题清单; and where
/// reviewers give other points.
/// </summary>
internal static class DeductionSheet
{
    private const int FirstRow = 4;
    private const int Numbers = 11;
    private const int FirstInput = 12;

    /// <summary>Where reviewers write is for the screen: what they gave stands in the reason.</summary>
    private const int LastPrinted = Numbers;

    private static readonly string[] Heads =
    [
        "分组", "单位", "指标", "满分", "得分", "扣分", "状态", "依据", "位置", "整改建议", "对应问题清单序号",
        .. ReviewFields.OfScores.Select(field => field.ChineseName()), .. ReviewSheetWords.DeductionKeys,
    ];

    public static void Write(SheetGrid grid, CitySnapshot snapshot, Ledger ledger)
    {
        var sheet = grid.Sheet;
        var lines = DeductionLine.Of(snapshot);
        var last = FirstRow - 1 + lines.Count;
        var findings = DataFiles.ByFingerprint(snapshot.Findings);
        var (rules, book) = (DataFiles.ById(snapshot.Rules), ReviewBook.Of(snapshot.Reviews));
        grid.Limits([(1, 10, 22), (2, 18, 34), (3, 14, 24), (8, 38, 58), (9, 12, 30), (10, 12, 32), (Numbers, 10, 14), (12, 10, 10), (13, 16, 22), (14, 16, 26), (15, 10, 20), (16, 10, 12)]);

        grid.Merged(1, 1, 1, LastPrinted, string.Create(CultureInfo.InvariantCulture, $"{snapshot.City}{snapshot.Year}年度扣分说明"), Styles.Title);
        grid.Merged(2, 1, 2, LastPrinted, "复核人只填写底色为浅黄的“复核得分”“文号”“复核意见”三列，其他各列请勿改动：改分须写文号，两格一起填写或一起清空；填好后用 aggregator import 或网页“整改台账”交回，下次运行时计入。", Styles.Remark);
        grid.Height(1, 2);
        grid.Height(2, 2);
        grid.Header(3, Heads);
        grid.Body(FirstRow, last, Heads.Length, 4, 5, 6, 7, Numbers, FirstInput);
        for (var i = 0; i < lines.Count; i++)
        {
            Line(grid, FirstRow + i, lines[i], snapshot, [.. lines[i].Leaf.Findings.Select(f => findings.GetValueOrDefault(f)).OfType<Finding>()], rules);
            Link(grid, FirstRow + i, ledger.NumbersOf(lines[i].Leaf.Findings));
            Reviewed(grid, FirstRow + i, lines[i], snapshot.Year, book);
        }

        grid.Fit();
        if (lines.Count > 0)
        {
            Validate(sheet, last);
        }

        sheet.Range(3, 1, Math.Max(FirstRow, last), Heads.Length).SetAutoFilter();
        sheet.SheetView.Freeze(3, 2);
        sheet.PageSetup.PrintAreas.Add(1, 1, Math.Max(FirstRow, last), LastPrinted);
        Page.Set(sheet, landscape: true, 3, 3);
    }

    private static void Line(SheetGrid grid, int row, DeductionLine line, CitySnapshot snapshot, List<Finding> costly, IReadOnlyDictionary<string, RuleInfo> rules)
    {
        var (unit, leaf) = (line.Unit, line.Leaf);
        grid.Text(row, 1, unit.Group);
        grid.Text(row, 2, snapshot.Roster.Find(unit.Unit)?.Name ?? unit.Unit);
        grid.Text(row, 3, line.Name);
        grid.Number(row, 4, leaf.Max, "0.##");
        grid.Number(row, 5, leaf.Points, "0.00");
        grid.Number(row, 6, leaf.Max - leaf.Points, "0.00");
        grid.Text(row, 7, leaf.Reviewed is null ? Wording.LeafState(leaf.State) : "已复核");
        grid.Text(row, 8, leaf.Why);
        // A rate rests on cells instead of findings.
        var cells = costly.Count > 0 || !(leaf.Points < leaf.Max) ? [] : LeafCells.Of(leaf, snapshot.Accepted(unit.Unit, snapshot.Year)?.Report).ToList();
        grid.Text(row, 9, FewLines.Of(cells.Count > 0 ? cells : costly.SelectMany(f => f.Evidence.Take(1)).Select(e => e.Named), 3));
        grid.Text(row, 10, cells.Count > 0 ? Wording.RateRemedy : FewLines.Of(costly.Select(f => rules.GetValueOrDefault(f.Rule)?.Remedy ?? ""), 3));
        grid.Text(row, 15, unit.Unit);
        grid.Text(row, 16, line.Code);
    }

    // A cell holds one link; the findings of a unit stand together, so the first leads to all.
    private static void Link(SheetGrid grid, int row, IEnumerable<int> numbers)
    {
        var all = numbers.ToList();
        if (all.Count == 0)
        {
            return;
        }

        grid.Text(row, Numbers, string.Join('、', all.Select(n => n.ToString(CultureInfo.InvariantCulture))), isLink: true);
        grid.Link(row, Numbers, ReviewSheetWords.Findings, FindingSheet.RowOf(all[0]), 1, string.Create(CultureInfo.InvariantCulture, $"到问题清单第{all[0]}条"));
    }

    private static void Reviewed(SheetGrid grid, int row, DeductionLine line, int year, ReviewBook book)
    {
        if (!line.IsOpen)
        {
            return;
        }

        for (var i = 0; i < ReviewFields.OfScores.Count; i++)
        {
            grid.Fill(row, FirstInput + i, Styles.InputFill);
            ReviewInputs.Put(grid, row, FirstInput + i, new ReviewCell(ReviewFields.OfScores[i], line.Unit.Unit, year, line.Leaf.Code), book);
        }
    }

    private static void Validate(IXLWorksheet sheet, int last)
    {
        var points = ReviewInputs.Validation(sheet, FirstRow, last, FirstInput, ReviewField.Points, "请填写0到本项满分之间的数字，最多两位小数。");
        points.AllowedValues = XLAllowedValues.Decimal;
        points.Operator = XLOperator.Between;
        points.MinValue = "0";
        points.MaxValue = string.Create(CultureInfo.InvariantCulture, $"$D{FirstRow}");
        ReviewInputs.Text(sheet, FirstRow, last, FirstInput + 1, ReviewField.Document);
        ReviewInputs.Text(sheet, FirstRow, last, FirstInput + 2, ReviewField.Remark);
    }
}
