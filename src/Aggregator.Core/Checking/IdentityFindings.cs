using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Words the findings of the four identity rules: one for each broken identity, one for all that cannot be judged.</summary>
internal static class IdentityFindings
{
    /// <summary>The findings of one rule; <paramref name="claim"/> says for a broken identity what was compared with what.</summary>
    public static IEnumerable<Finding> Of(CheckedReport report, RuleInfo rule, Func<IdentityOutcome, string> claim)
    {
        var outcomes = TableIdentities.Of(report.Report).Where(o => o.Identity.Rule == rule.Id).ToList();
        foreach (var broken in outcomes.Where(o => o.State == IdentityState.Broken))
        {
            var message = $"{claim(broken)}，相差{broken.Difference.Text()}。{Blanks(report, broken)}{Guess(report, broken)}";
            yield return report.Fails(rule, broken.Subject, message, Evidence(report, broken), broken.Expected.Text(), broken.Actual.Text(), broken.Difference);
        }

        var open = outcomes.Where(o => o.State == IdentityState.NotAssessable).ToList();
        if (open.Count > 0)
        {
            var cells = open.SelectMany(o => o.Numberless).DistinctBy(c => (c.Row, c.Column)).ToList();
            var names = cells.Select(c => $"{CellNames.Of(report.Report.Form, c)}{Reason(c)}").ToList();
            var table = CellNames.Table(cells[0].Table);
            yield return report.CannotJudge(rule, cells[0].Table, $"{table}有{open.Count}项{rule.Title[..^2]}无法核对：{Places.Listing(names, 3)}，请补正后再核对。",
                [.. cells.Where(c => c.Source.Locator.Length > 0).Take(5).Select(report.At)]);
        }
    }

    /// <summary>The label of the row, column or block an identity is about.</summary>
    public static string Label(CheckedReport report, IdentityOutcome outcome)
    {
        var cell = outcome.Identity.Stated[0];
        return outcome.Identity.Rule == "SUM_ROW"
            ? CellNames.Row(report.Report.Form, cell.Table, cell.Row)
            : CellNames.Column(report.Report.Form, cell.Table, cell.Column);
    }

    private static string Blanks(CheckedReport report, IdentityOutcome outcome)
    {
        var names = outcome.ZeroBlanks.Select(c => CellNames.Of(report.Report.Form, c) + (c.State == FigureState.Blank ? "" : $"“{c.Raw}”")).ToList();
        return names.Count == 0 ? "" : $"其中空白或以符号填写的{Places.Listing(names, 3)}按0计。";
    }

    private static string Guess(CheckedReport report, IdentityOutcome outcome) => outcome.Culprit is { } cell
        ? $"最可能有误的是{CellNames.Of(report.Report.Form, cell)}（填写{(cell.Raw.Length > 0 ? cell.Raw : "为空")}），它同时使有关行、列或平衡关系不符。"
        : "";

    private static List<Evidence> Evidence(CheckedReport report, IdentityOutcome outcome)
    {
        IEnumerable<Figure> cells = outcome.Identity.Cells;
        return [.. (outcome.Culprit is { } culprit ? cells.Where(c => c != culprit).Prepend(culprit) : cells)
            .Where(c => c.State != FigureState.Missing && (c.Value != 0 || outcome.Identity.Stated.Contains(c)))
            .Take(12)
            .Select(report.At)];
    }

    private static string Reason(Figure cell) => cell.State switch
    {
        FigureState.Masked => $"为占位符“{cell.Raw}”",
        FigureState.Text => $"不是数字（“{Shortened(cell.Raw)}”）",
        FigureState.Missing => "在文件中缺失",
        FigureState.Blank => "空白，且所在行均未填写",
        _ => "数值过大",
    };

    private static string Shortened(string raw) => raw.Length > 20 ? raw[..20] + "…" : raw;
}
