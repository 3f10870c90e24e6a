using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Words the findings of the identity rules: one for each defect reported under a rule, one for all that cannot be judged.</summary>
internal static class IdentityFindings
{
    /// <summary>The findings of one rule of tables 2 and 3; <paramref name="claim"/> says for a broken identity what was compared with what.</summary>
    public static IEnumerable<Finding> Of(CheckedReport report, RuleInfo rule, Func<IdentityOutcome, string> claim)
    {
        foreach (var defect in TableDefects.Of(report.Report).Where(d => d.Primary.Identity.Rule == rule.Id))
        {
            yield return Fails(report, rule, defect, claim(defect.Primary));
        }

        var open = TableIdentities.Of(report.Report).Where(o => o.Identity.Rule == rule.Id && o.State == IdentityState.NotAssessable).ToList();
        if (open.Count > 0)
        {
            var cells = open.SelectMany(o => o.Numberless).DistinctBy(c => (c.Row, c.Column)).ToList();
            var names = cells.Select(c => $"{CellNames.Of(report.Report.Form, c)}{Reason(c)}").ToList();
            var table = CellNames.Table(cells[0].Table);
            yield return report.CannotJudge(rule, cells[0].Table, $"{table}有{open.Count}项{rule.Title[..^2]}无法核对：{Places.Listing(names, 3)}，请补正后再核对。",
                [.. cells.Where(c => c.Source.Locator.Length > 0).Take(5).Select(report.At)]);
        }
    }

    /// <summary>The finding of a defect: what was compared, what else it breaks, which cell is likeliest.</summary>
    public static Finding Fails(CheckedReport report, RuleInfo rule, TableDefect defect, string claim)
    {
        var broken = defect.Primary;
        var message = $"{claim}，相差{broken.Difference.Text()}。{Blanks(report, broken)}{DefectWording.Of(report.Report, defect)}";
        return report.Fails(rule, broken.Subject, message, Evidence(report, defect), broken.Expected.Text(), broken.Actual.Text(), broken.Difference) with
        {
            AlsoBreaks = [.. defect.Also.Select(also => new BrokenRelation(also.Identity.Rule, also.Subject, also.Expected.Text(), also.Actual.Text(), also.Difference))],
        };
    }

    /// <summary>The label of the row, column or block an identity is about.</summary>
    public static string Label(CheckedReport report, IdentityOutcome outcome) => DefectWording.Label(report.Report, outcome);

    private static string Blanks(CheckedReport report, IdentityOutcome outcome)
    {
        var names = outcome.ZeroBlanks.Select(c => CellNames.Of(report.Report, c) + (c.State == FigureState.Blank ? "" : $"“{c.Raw}”")).ToList();
        return names.Count == 0 ? "" : $"其中空白或以符号填写的{Places.Listing(names, 3)}按0计。";
    }

    private static List<Evidence> Evidence(CheckedReport report, TableDefect defect)
    {
        var culprits = defect.Repairs.SelectMany(repair => repair.Changes).Select(change => change.Cell).Distinct().ToList();
        return [.. culprits.Concat(defect.Primary.Identity.Cells.Except(culprits).Where(c => c.Value != 0 || defect.Primary.Identity.Stated.Contains(c)))
            .Where(c => c.State != FigureState.Missing)
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

    private static string Shortened(string raw) => ShortText.Of(raw, 20);
}
