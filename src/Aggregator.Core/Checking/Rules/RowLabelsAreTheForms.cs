using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking.Rules;

/// <summary>ROW_LABEL: the rows of tables 1 and 2 bear the form's labels: none lost characters, was reworded or copied down from its neighbour.</summary>
internal sealed class RowLabelsAreTheForms : IRule
{
    private const int Longest = 40;

    public RuleInfo Info { get; } = new("ROW_LABEL", "表格行名有误", Severity.Warning, FormBasis.BothForms, 2019, null,
        "表一、表二各行的名称是否与统一格式一致，有无缺字、错字或重复上一行的行名。", "请按统一格式改正行名，并核对该行数字填在正确的一行。")
    {
        Family = RuleFamily.Tables,
        GoodExample = "表二行名为“2.重复申请”。",
        BadExample = "“2.重复申请”一行的行名误作“1.信访举报投诉类申请”，与上一行相同。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var label in report.Report.OddLabels)
        {
            var printed = PersonalData.Mask(label.Printed.Length > Longest ? label.Printed[..Longest] + "…" : label.Printed);
            var form = label.Row is { } row ? CellNames.Row(report.Report.Form, label.Table, row) : null;
            var message = form is null ? $"{CellNames.Table(label.Table)}有一行的行名“{printed}”在统一格式中没有，该行数字没有读取。"
                : label.IsRepeated ? $"{CellNames.Table(label.Table)}行名“{printed}”出现了两次，按所在位置其中一行应为“{form}”。"
                : $"{CellNames.Table(label.Table)}行名“{printed}”与统一格式不符，按所在位置应为“{form}”。";
            yield return report.Fails(Info, $"{label.Table}/{label.Row ?? "?" + printed}", message, [report.At(label.Source.Span, label.Source.Locator)], form, printed);
        }
    }
}
