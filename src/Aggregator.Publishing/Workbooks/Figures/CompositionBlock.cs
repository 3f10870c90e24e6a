using Aggregator.Core.Reports;

namespace Aggregator.Publishing.Workbooks.Figures;

/// <summary>A whole and what it is made of, each by cells of the form.</summary>
/// <param name="Title">What it is the composition of.</param>
/// <param name="Parts">Label and cells of each part; the last is the whole.</param>
/// <param name="HasCityShare">Whether the unit's share of the city's whole is shown too.</param>
internal sealed record CompositionBlock(string Title, IReadOnlyList<(string Label, IReadOnlyList<(string Table, string Row, string Column)> Cells)> Parts, bool HasCityShare)
{
    private static readonly (string Prefix, string Label)[] Outcomes = [("granted", "予以公开"), ("partial", "部分公开"), ("deny_", "不予公开"), ("unable_", "无法提供"), ("refuse_", "不予处理"), ("other_", "其他处理")];

    private static readonly string[] Results = ["upheld", "corrected", "other", "pending", "total"];

    /// <summary>How many columns it takes: a number for each part and the whole, a share for each part.</summary>
    public int Width => (Parts.Count * 2) - 1 + (HasCityShare ? 1 : 0);

    /// <summary>The blocks of a form.</summary>
    public static IReadOnlyList<CompositionBlock> Of(FormDefinition form) =>
    [
        new("新收申请（按申请人）", [.. form.T2.Columns.Select(column => (column.Label, One("T2", "new_received", column.Code)))], true),
        new("办理结果", [
            .. Outcomes.Select(kind => (kind.Label, (IReadOnlyList<(string, string, string)>)[.. form.T2.Rows.Where(row => row.Code.StartsWith(kind.Prefix, StringComparison.Ordinal)).Select(row => ("T2", row.Code, "total"))])),
            ("总计", One("T2", "total", "total")),
        ], false),
        new("行政复议", [.. Results.Select(result => (LabelOf(form, result), One("T3", FormDefinition.CasesRow, "review_" + result)))], false),
        new("行政诉讼（两类合计）", [
            .. Results.Select(result => (LabelOf(form, result),
                (IReadOnlyList<(string, string, string)>)[("T3", FormDefinition.CasesRow, "direct_suit_" + result), ("T3", FormDefinition.CasesRow, "suit_after_review_" + result)])),
        ], false),
    ];

    private static string LabelOf(FormDefinition form, string result) => form.T3.First(column => column.Code == "review_" + result).Label;

    private static IReadOnlyList<(string, string, string)> One(string table, string row, string column) => [(table, row, column)];
}
