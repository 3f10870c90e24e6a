using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>VALID_BREAK: 现行有效 = last year's + 制发 - 废止, for rules and for normative documents. A break the text explains is a note.</summary>
internal sealed class DocumentsInForceFollowFromLastYear : IRule
{
    public RuleInfo Info { get; } = new("VALID_BREAK", "现行有效件数不衔接", Severity.Error, "", 2022, null,
        "现行有效件数是否等于上年现行有效件数加本年制发减本年废止。", "请与上年度报告核对；因清理、机构改革等调整的，请在报告中说明。")
    {
        Family = RuleFamily.Years,
        GoodExample = "上年有效10、制发2、废止1，现行有效填11。",
        BadExample = "上年有效10、制发2、废止1，现行有效填9，没有说明。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        // The 2019 form counts 对外公开总数量, which is another thing: the two are never chained.
        if (report.Previous is not { Form: FormEdition.Form2021 } previous || report.Report.Form != FormEdition.Form2021)
        {
            yield break;
        }

        foreach (var row in (string[])["regulation", "normative_document"])
        {
            var before = previous.Cell("T1", row, "in_force");
            var cells = ((string[])["issued", "repealed", "in_force"]).Select(column => report.Report.Cell("T1", row, column)).ToList();
            if (before?.State != FigureState.Value || cells.All(c => c?.State != FigureState.Value) || cells.Any(c => c?.Summand is null))
            {
                continue;
            }

            var (issued, repealed, now) = (cells[0]!.Summand!.Value, cells[1]!.Summand!.Value, cells[2]!.Summand!.Value);
            var expected = before.Value!.Value + issued - repealed;
            if (expected == now)
            {
                continue;
            }

            var blank = cells.Any(c => c!.State != FigureState.Value) ? "空白或符号按0计。" : "";
            yield return report.Breaks(Info, $"T1/{row}/in_force",
                $"{CellNames.Table("T1")}“{CellNames.Row(report.Report.Form, "T1", row)}”现行有效件数：上年{before.Value.Value.Text()}＋本年制发{issued.Text()}－本年废止{repealed.Text()}应为{expected.Text()}，填写{now.Text()}，相差{(now - expected).Text()}。{blank}",
                [cells[2]!, cells[0]!, cells[1]!], expected, now, Excuse.Of(report, Explanations.OfDocuments(report.Report)));
        }
    }
}
