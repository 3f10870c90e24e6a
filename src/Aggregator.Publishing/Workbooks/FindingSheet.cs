using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.OpenData;
using Aggregator.Publishing.Texts;
using ClosedXML.Excel;

namespace Aggregator.Publishing.Workbooks;

/// <summary>问题清单: the ledger the office sends out and the units fill in.</summary>
internal static class FindingSheet
{
    private static readonly string[] Heads =
    [
        "序号", "单位", "规则", "级别", "问题", "应为", "实为", "差额", "位置", "文件", "整改建议", .. ReviewFields.OfFindings.Select(field => field.ChineseName()),
        "处理意见", "年度", "判定", "原文", "法律依据", ReviewSheetWords.FindingKey,
    ];

    private const int FirstRow = 4;

    /// <summary>责任人, 期限, 整改情况, 复核意见: what reviewers write.</summary>
    private const int FirstInput = 12;

    /// <summary>What stands behind it is for the screen; printed, it would make the rest too small to read.</summary>
    private const int LastPrinted = 16;

    /// <summary>The row of a running number.</summary>
    public static int RowOf(int number) => FirstRow - 1 + number;

    public static void Write(SheetGrid grid, CitySnapshot snapshot, Ledger ledger)
    {
        var sheet = grid.Sheet;
        var (rules, book) = (DataFiles.ById(snapshot.Rules), ReviewBook.Of(snapshot.Reviews));
        var last = FirstRow - 1 + ledger.Findings.Count;
        SetWidths(grid);
        grid.Merged(1, 1, 1, LastPrinted, string.Create(CultureInfo.InvariantCulture, $"{snapshot.City}{snapshot.Year}年度报告问题清单（整改台账）"), Styles.Title);
        grid.Merged(2, 1, 2, LastPrinted, string.Create(CultureInfo.InvariantCulture,
            $"数据截至{snapshot.AsOf:yyyy-MM-dd}，共{ledger.Findings.Count}条{Earlier(snapshot, ledger)}：{FindingTally.Of(ledger.Findings).Text}。请只填写底色为浅黄的“责任人”“期限”“整改情况”“复核意见”四列，其他各列（包括“问题编号”）请勿改动；填好后用 aggregator import 或网页“整改台账”交回。“处理意见”为主管部门的认定。"), Styles.Remark);
        grid.Height(1, 2);
        grid.Header(3, Heads);
        grid.Body(FirstRow, last, Heads.Length, 1, 4, 13, 14, 17, 18);
        for (var i = 0; i < ledger.Findings.Count; i++)
        {
            Line(grid, FirstRow + i, i + 1, ledger.Findings[i], snapshot, rules);
            for (var at = 0; at < ReviewFields.OfFindings.Count; at++)
            {
                ReviewInputs.Put(grid, FirstRow + i, FirstInput + at, ReviewBook.CellOf(ReviewFields.OfFindings[at], ledger.Findings[i]), book);
            }
        }

        grid.Fit();
        if (ledger.Findings.Count > 0)
        {
            Inputs(sheet, last, snapshot.AsOf);
        }

        sheet.Range(3, 1, Math.Max(FirstRow, last), Heads.Length).SetAutoFilter();
        sheet.SheetView.Freeze(3, 2);
        sheet.PageSetup.PrintAreas.Add(1, 1, last, LastPrinted);
        Page.Set(sheet, landscape: true, 3, 3);
    }

    private static string Earlier(CitySnapshot snapshot, Ledger ledger)
    {
        var earlier = ledger.Findings.Count(f => f.Year != snapshot.Year);
        return earlier == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"（其中{snapshot.Year}年度{ledger.Findings.Count - earlier}条，其他年度{earlier}条列在最后）");
    }

    private static void SetWidths(SheetGrid grid)
    {
        grid.Limits([(1, 6, 8), (2, 18, 26), (3, 14, 20), (5, 36, 46), (6, 8, 16), (7, 8, 16), (9, 16, 30), (10, 12, 28), (11, 20, 30), (12, 12, 14), (13, 12, 12), (14, 12, 12), (15, 14, 24), (16, 10, 24), (19, 12, 60), (20, 12, 40), (21, 19, 19)]);
    }

    private static void Line(SheetGrid grid, int row, int number, Finding finding, CitySnapshot snapshot, IReadOnlyDictionary<string, RuleInfo> rules)
    {
        var rule = rules.GetValueOrDefault(finding.Rule);
        grid.Number(row, 1, number, "0");
        var name = snapshot.Roster.Find(finding.Unit)?.Name ?? finding.Unit;
        grid.Text(row, 2, finding.Year == snapshot.Year ? name : string.Create(CultureInfo.InvariantCulture, $"{name}\n（{finding.Year}年度）"));
        grid.Text(row, 3, rule is null ? finding.Rule : $"{rule.Title}\n{finding.Rule}");
        grid.Text(row, 4, finding.Outcome == Outcome.NotAssessable ? finding.Outcome.ChineseName() : finding.Severity.ChineseName());
        grid.Text(row, 5, finding.Message);
        grid.Value(row, 6, finding.Expected);
        grid.Value(row, 7, finding.Actual);
        grid.Number(row, 8, finding.Difference);
        // A broken sum has a dozen places: the first few show it, the rest stand in findings.json.
        grid.Text(row, 9, FewLines.Of(finding.Evidence.Select(e => e.Named), 3));
        grid.Text(row, 10, FewLines.Of(finding.Evidence.Select(e => e.File), 3));
        grid.Text(row, 11, rule?.Remedy);
        grid.Text(row, 16, finding.Ruling?.Text);
        grid.Number(row, 17, finding.Year, "0");
        grid.Text(row, 18, finding.Outcome.ChineseName());
        grid.Text(row, 19, FewLines.Of(finding.Evidence.Select(e => TextWidth.Shorten(SafeText.OneLine(e.Snippet), 110)), 4));
        grid.Text(row, 20, finding.Basis ?? rule?.LegalBasis);
        grid.Text(row, 21, finding.Fingerprint);
    }

    private static void Inputs(IXLWorksheet sheet, int last, DateOnly asOf)
    {
        // The first row's looks stand for all rows.
        sheet.Range(FirstRow, FirstInput, FirstRow, FirstInput + ReviewFields.OfFindings.Count - 1).Style.Fill.BackgroundColor = Styles.InputFill;
        sheet.Cell(FirstRow, FirstInput + 1).Style.NumberFormat.Format = "yyyy-mm-dd";
        ReviewInputs.Text(sheet, FirstRow, last, FirstInput, ReviewField.Person);
        ReviewInputs.Validation(sheet, FirstRow, last, FirstInput + 1, ReviewField.Due, string.Create(CultureInfo.InvariantCulture, $"请填写不早于{asOf:yyyy-MM-dd}的日期，例如{asOf.AddDays(15):yyyy-MM-dd}。"))
            .Date.EqualOrGreaterThan(asOf.ToDateTime(TimeOnly.MinValue));
        ReviewInputs.Validation(sheet, FirstRow, last, FirstInput + 2, ReviewField.Progress, $"请从列表中选择：{string.Join('、', ReviewFields.ProgressWords)}。")
            .List($"\"{string.Join(',', ReviewFields.ProgressWords)}\"", true);
        ReviewInputs.Text(sheet, FirstRow, last, FirstInput + 3, ReviewField.Opinion);
    }
}
