using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>How a message to a clerk names a table, row, column or cell: by the words printed on the form.</summary>
public static class CellNames
{
    /// <summary>表一 主动公开, 表二 依申请公开, 表三 复议诉讼; another code as it is.</summary>
    public static string Table(string table) => table switch
    {
        "T1" => "表一 主动公开",
        "T2" => "表二 依申请公开",
        "T3" => "表三 复议诉讼",
        "stats2014" => "政府信息公开情况统计表",
        "appendix" => "附表",
        _ => table,
    };

    /// <summary>表一, 表二, 表三; another code as it is.</summary>
    public static string ShortTable(string table) => Table(table).Split(' ')[0];

    /// <summary>The printed label of a row without the form's instruction in brackets, with its group's: （三）不予公开 1.属于国家秘密. A code neither form knows stays a code.</summary>
    public static string Row(FormEdition edition, string table, string row) =>
        FirstOf(edition, form => table switch
        {
            "T1" => form.T1.Rows.FirstOrDefault(r => r.Code == row)?.Label,
            "T2" => form.T2.Rows.FirstOrDefault(r => r.Code == row) is { } found
                ? found.Group is null ? WithoutNote(found.Label) : found.Group + " " + WithoutNote(found.Label)
                : null,
            _ => null,
        }) ?? row;

    /// <summary>The printed label of a column; in 表三 with its block: 行政复议总计, 行政诉讼（复议后起诉）总计.</summary>
    public static string Column(FormEdition edition, string table, string column) =>
        FirstOf(edition, form => table switch
        {
            "T1" => form.T1.Columns.FirstOrDefault(c => c.Code == column)?.Label,
            "T2" => form.T2.Columns.FirstOrDefault(c => c.Code == column)?.Label,
            "T3" => form.T3.FirstOrDefault(c => c.Code == column) is { } found ? Block(found.Block) + found.Label : null,
            _ => null,
        }) ?? column;

    /// <summary>“row”行“column”列; in 表三, which has one row, the column alone.</summary>
    public static string Cell(FormEdition edition, string table, string row, string column) => table == "T3"
        ? $"“{Column(edition, table, column)}”栏"
        : $"“{Row(edition, table, row)}”行“{Column(edition, table, column)}”列";

    /// <summary>The same for a figure; one of a table of indicators goes by its printed label.</summary>
    internal static string Of(Report report, Figure figure) => figure.Label is { } label
        ? $"“{label.ReplaceLineEndings("")}”栏{(figure.Column == "cumulative" ? "累计数" : "")}"
        : Of(report.Form, figure);

    /// <summary>The same for a figure.</summary>
    internal static string Of(FormEdition edition, Figure figure) => Cell(edition, figure.Table, figure.Row, figure.Column);

    // 行政诉讼/复议后起诉 is said as 行政诉讼（复议后起诉）.
    private static string Block(string block) => block.Split('/') is [var kind, var way] ? $"{kind}（{way}）" : block;

    // （二）部分公开（区分处理的，只计这一情形，不计其他情形） would drown the sentence it stands in.
    private static string WithoutNote(string label) =>
        label.EndsWith('）') && label.LastIndexOf('（') is > 0 and var at && label.Length - at > 6 ? label[..at] : label;

    // A report on the 2021 form may still carry a row of the 2019 form and the other way round: its own form is asked first.
    private static string? FirstOf(FormEdition edition, Func<FormDefinition, string?> label) =>
        edition == FormEdition.Form2019
            ? label(Forms.Form2019) ?? label(Forms.Form2021)
            : label(Forms.Form2021) ?? label(Forms.Form2019);
}
