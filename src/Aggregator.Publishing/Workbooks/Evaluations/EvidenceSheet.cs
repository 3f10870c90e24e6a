using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Scoring;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Workbooks.Evaluations;

/// <summary>扣分证据: each finding that cost points, with what stands where, what should, the law and what mends it.</summary>
internal static class EvidenceSheet
{
    /// <summary>The row of evidence number 1.</summary>
    public const int FirstRow = 3;

    private const int MostPlaces = 6;

    /// <summary>File and number are for the screen; printed, they would make the rest too small to read.</summary>
    private const int LastPrinted = 8;

    private static readonly string[] Heads = ["序号", "指标", "问题", "应为", "实为", "位置与原文", "整改建议", "依据", "文件", "问题编号"];

    public static void Write(SheetGrid grid, EvaluationInput input, RankedUnit unit, IReadOnlyList<EvidenceLine> lines)
    {
        grid.Limits([(1, 6, 6), (2, 8, 10), (3, 34, 36), (4, 8, 12), (5, 8, 12), (6, 30, 50), (7, 18, 26), (8, 12, 26), (9, 12, 30), (10, 19, 19)]);

        grid.Merged(1, 1, 1, Heads.Length, string.Create(CultureInfo.InvariantCulture, $"{input.NameOf(unit.Unit)}{input.Snapshot.Year}年度扣分证据（{lines.Count}条）"), Styles.Title);
        grid.Height(1, 2);
        grid.Header(2, Heads);
        grid.Body(FirstRow, FirstRow + lines.Count - 1, Heads.Length, 1, 4, 5);
        for (var i = 0; i < lines.Count; i++)
        {
            Line(grid, FirstRow + i, i + 1, lines[i], input, unit);
        }

        if (lines.Count == 0)
        {
            grid.Merged(FirstRow, 1, FirstRow, Heads.Length, unit.IsMissing ? "没有收到可以评分的报告，各项指标均未评定。" : "没有扣分。", Styles.Wrapped);
        }

        grid.Fit();
        grid.Sheet.SheetView.Freeze(2, 1);
        grid.Sheet.PageSetup.PrintAreas.Add(1, 1, FirstRow - 1 + Math.Max(1, lines.Count), LastPrinted);
        Page.Set(grid.Sheet, landscape: true, 1, 2);
    }

    private static void Line(SheetGrid grid, int row, int number, EvidenceLine line, EvaluationInput input, RankedUnit unit)
    {
        grid.Number(row, 1, number, "0");
        grid.Link(row, 1, EvaluationWorkbook.ScoreName, 1, 1);
        grid.Text(row, 2, line.Leaves);
        if (line.Finding is { } finding)
        {
            Finding(grid, row, finding, input);
            return;
        }

        var cells = input.CellsOf(unit, line.Leaf!);
        grid.Text(row, 3, line.Leaf!.Why);
        grid.Text(row, 6, FewLines.Of(cells, MostPlaces));
        grid.Text(row, 7, cells.Count > 0 ? Wording.RateRemedy : "");
        grid.Text(row, 9, input.Snapshot.Accepted(unit.Unit, input.Snapshot.Year)?.File);
    }

    private static void Finding(SheetGrid grid, int row, Finding finding, EvaluationInput input)
    {
        var rule = input.Rule(finding.Rule);
        grid.Text(row, 3, finding.Message);
        grid.Value(row, 4, finding.Expected);
        grid.Value(row, 5, finding.Actual);
        grid.Text(row, 6, FewLines.Of(finding.Evidence.Select(Place), MostPlaces));
        grid.Text(row, 7, rule?.Remedy);
        grid.Text(row, 8, finding.Basis ?? rule?.LegalBasis);
        grid.Text(row, 9, FewLines.Of(finding.Evidence.Select(e => e.File), MostPlaces));
        grid.Text(row, 10, finding.Fingerprint);
    }

    private static string Place(Evidence place) => place.Snippet.Length == 0 ? place.Named : $"{place.Named}：{TextWidth.Shorten(SafeText.OneLine(place.Snippet), 110)}";
}
