using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>OUTDATED_FORM: the report follows the form in force for its year, in its tables and in the rows of 其他处理.</summary>
internal sealed class FormIsInForce : IRule
{
    public RuleInfo Info { get; } = new("OUTDATED_FORM", "使用旧版格式", Severity.Error, FormBasis.BothForms, 2019, null,
        "报告是否使用报告年度适用的统一格式。", "请改用报告年度适用的统一格式重新填报。")
    {
        Family = RuleFamily.Tables,
        GoodExample = "2023年度使用2021年印发的格式。",
        BadExample = "2023年度仍用“上一年项目数量”的旧表。",
        Since = 2,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var form = report.Report.Form;
        var due = FormEditions.InForce(report.Year);
        if (form is FormEdition.Outline2008 or FormEdition.Statistics2014)
        {
            yield return report.Fails(Info, "outline", $"报告沿用2019年以前的提纲，{report.Year}年度应使用{Circular(due)}规定的六部分格式。", [], due.Code(), form.Code());
        }
        else if (form == FormEdition.Form2019 && due == FormEdition.Form2021)
        {
            var place = report.Report.Cells("T1").Concat(report.Report.Cells("T2")).FirstOrDefault();
            yield return report.Fails(Info, "form", $"报告使用2019年印发的旧版表格，{report.Year}年度应使用{Circular(due)}印发的格式。",
                place is null ? [] : [report.At(place)], due.Code(), form.Code());
        }
        else if (due == FormEdition.Form2021 && TableIdentities.OutcomeRows(report.Report).Contains("other_all")
            && report.Report.Cell("T2", "other_all", "total") is { } row)
        {
            yield return report.Fails(Info, "T2/other_all", $"{CellNames.Table("T2")}“（六）其他处理”只有一行，{report.Year}年度的格式分为3行。",
                [report.At(row)], "3行", "1行");
        }
    }

    private static string Circular(FormEdition edition) => Forms.Of(edition)?.Circular ?? "";
}
