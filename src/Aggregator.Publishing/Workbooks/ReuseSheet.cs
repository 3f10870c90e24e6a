using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Texts;
using Aggregator.Publishing.Workbooks.Figures;

namespace Aggregator.Publishing.Workbooks;

/// <summary>雷同比对: shared passages with both texts side by side.</summary>
internal static class ReuseSheet
{
    private static readonly string[] Heads =
        ["序号", "类型", "单位", "年度", "部分", "对照单位或范本", "对照年度", "相同字数", "相似度", "改动", "判定", "未替换的名称", "本文", "对照文字"];

    private const int FirstRow = 4;

    public static void Write(SheetGrid grid, CitySnapshot snapshot, UnitFigures figures)
    {
        IReadOnlyList<ReusePassage> passages = [.. snapshot.Reuse.OrderByDescending(p => p.A.Year == snapshot.Year)];
        grid.Limits([(1, 6, 8), (2, 10, 14), (3, 16, 24), (4, 7, 7), (5, 10, 16), (6, 16, 24), (7, 7, 7), (8, 8, 8), (9, 8, 8), (10, 10, 12), (11, 9, 12), (12, 10, 18), (13, 60, 60), (14, 60, 60)]);

        grid.Merged(1, 1, 1, Heads.Length, string.Create(CultureInfo.InvariantCulture, $"{snapshot.City}{snapshot.Year}年度报告雷同比对"), Styles.Title);
        grid.Merged(2, 1, 2, Heads.Length, string.Create(CultureInfo.InvariantCulture,
            $"各年度共{passages.Count}处，其中判定为“雷同”的{passages.Count(p => p.Verdict == "copied")}处；{snapshot.Year}年度的{passages.Count(p => p.A.Year == snapshot.Year)}处（雷同{passages.Count(p => p.A.Year == snapshot.Year && p.Verdict == "copied")}处）。已排除统一格式规定的文字；“惯用表述”不扣分；“未替换的名称”为照抄时留下的其他单位名称。单击单位名称可到该单位报告的数据来源。"), Styles.Remark);
        grid.Height(1, 2);
        grid.Header(3, Heads);
        grid.Body(FirstRow, FirstRow - 1 + passages.Count, Heads.Length, 1, 2, 4, 5, 7, 8, 9, 10, 11);
        for (var i = 0; i < passages.Count; i++)
        {
            Line(grid, FirstRow + i, i + 1, passages[i], snapshot, figures);
        }

        grid.Fit();
        grid.Sheet.Range(3, 1, Math.Max(FirstRow, FirstRow - 1 + passages.Count), Heads.Length).SetAutoFilter();
        grid.Sheet.SheetView.Freeze(3, 3);
        Page.Set(grid.Sheet, landscape: true, 3, 3);
    }

    private static void Line(SheetGrid grid, int row, int number, ReusePassage passage, CitySnapshot snapshot, UnitFigures figures)
    {
        grid.Number(row, 1, number, "0");
        grid.Text(row, 2, ReuseWords.Kind(passage.Kind));
        Side(grid, row, 3, passage.A, snapshot, figures);
        grid.Number(row, 4, passage.A.Year, "0");
        grid.Text(row, 5, SectionName(passage.A.Section));
        Side(grid, row, 6, passage.B, snapshot, figures);
        grid.Number(row, 7, passage.B.Year == 0 ? null : passage.B.Year, "0");
        grid.Number(row, 8, passage.Characters, "0");
        grid.Number(row, 9, Math.Round((decimal)Math.Clamp(passage.Similarity, 0, 1), 6), "0.0%");
        grid.Text(row, 10, ReuseWords.Edits(passage.Edits));
        grid.Text(row, 11, ReuseWords.Verdict(passage.Verdict));
        grid.Text(row, 12, string.Join('、', passage.ForeignNames.Select(name => $"{(name.Side == "a" ? "本文" : "对照")}：{name.Name}").Distinct(StringComparer.Ordinal)));
        grid.Text(row, 13, passage.A.Snippet);
        grid.Text(row, 14, passage.B.Snippet);
    }

    // S5 is the fifth of the form's sections; what is no such code is shown as it is.
    private static string SectionName(string code) =>
        code.Length == 2 && code[0] == 'S' && code[1] - '1' is var at and >= 0 && at < Forms.Sections.Count ? Forms.Sections[at] : code;

    private static void Side(SheetGrid grid, int row, int column, ReuseSide side, CitySnapshot snapshot, UnitFigures figures)
    {
        var line = side.Year == snapshot.Year ? figures.LineOf(side.Unit) : null;
        var hasSource = line?.Submission is not null;
        grid.Text(row, column, side.Unit.Length == 0 ? side.Id : snapshot.Roster.Find(side.Unit)?.Name ?? side.Unit, isLink: hasSource);
        if (hasSource)
        {
            grid.Link(row, column, UnitFigures.Sheet, figures.SourceRowOf(line!), 1, SafeText.OneLine(line!.Submission!.File));
        }
    }
}
