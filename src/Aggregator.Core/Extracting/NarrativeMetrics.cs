using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Which table cells a figure of the narrative should equal.</summary>
public static class NarrativeMetrics
{
    private static readonly string[] Denied = [.. Rows("deny_")];

    private static readonly Dictionary<string, NarrativeCell[][]> Cells = new(StringComparer.Ordinal)
    {
        ["requests_new"] = [[Row("new_received")]],
        ["requests_carried_in"] = [[Row("carried_in")]],

        // 收到 may mean the year's new ones or all on hand.
        ["requests_received_total"] = [[Row("new_received")], [Row("new_received"), Row("carried_in")]],
        ["requests_natural_person"] = [[Row("new_received", "natural")], [Row("new_received", "natural"), Row("carried_in", "natural")]],
        ["requests_legal_entity"] = [[.. Legal("new_received")], [.. Legal("new_received"), .. Legal("carried_in")]],
        ["requests_replied_total"] = [[Row("total")]],
        ["requests_carried_out"] = [[Row("carried_out")]],
        ["replies_granted_full"] = [[Row("granted")]],
        ["replies_granted_part"] = [[Row("partial")]],
        ["replies_denied"] = [[.. Denied.Select(code => Row(code))]],
        ["replies_unable"] = [[.. Rows("unable_").Select(code => Row(code))]],
        ["replies_refused"] = [[.. Rows("refuse_").Select(code => Row(code))]],
        ["replies_other"] = [[Row("other_no_supplement"), Row("other_no_fee"), Row("other_misc")], [Row("other_all")]],
        ["replies_duplicate_request"] = [[Row("refuse_repeat")]],
        ["reconsideration_cases"] = [[Case("review_total")]],
        ["litigation_cases"] = [[Case("direct_suit_total"), Case("suit_after_review_total")]],
        ["normative_issued"] = [[new NarrativeCell("T1", "normative_document", "issued")]],
        ["normative_repealed"] = [[new NarrativeCell("T1", "normative_document", "repealed")]],
        ["normative_in_force"] = [[new NarrativeCell("T1", "normative_document", "in_force")]],
        ["licence_decisions"] = [[new NarrativeCell("T1", "licence", "decisions")]],
        ["penalty_decisions"] = [[new NarrativeCell("T1", "penalty", "decisions")]],
        ["coercion_decisions"] = [[new NarrativeCell("T1", "coercion", "decisions")]],
    };

    private static readonly Dictionary<string, string[]> Sums = Cells.ToDictionary(
        cells => cells.Key,
        cells => cells.Value.Select(sum => string.Join('+', sum.Select(cell => $"{cell.Table}/{cell.Row}/{cell.Column}"))).ToArray(),
        StringComparer.Ordinal);

    /// <summary>Metric codes that have a counterpart in the tables, in a fixed order.</summary>
    public static IReadOnlyList<string> WithCells { get; } = [.. Cells.Keys];

    /// <summary>
    /// The cells a metric should equal: alternatives, each a list of cells to be summed. The figure agrees when it equals any one of
    /// the sums; a sum with a cell that is missing, masked or text cannot be judged. Empty when the metric has no counterpart
    /// (信息处理费, in 元, is not table one's 行政事业性收费).
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<NarrativeCell>> CellFor(string code) => Cells.TryGetValue(code, out var cells) ? cells : [];

    /// <summary>The same as codes of figures.json: <c>T2/new_received/total</c>, or a sum <c>T2/new_received/total+T2/carried_in/total</c>; one of them holds.</summary>
    public static IReadOnlyList<string> SumsFor(string code) => Sums.GetValueOrDefault(code, []);

    private static IEnumerable<string> Rows(string prefix) =>
        Forms.Form2021.T2.Rows.Select(row => row.Code).Where(code => code.StartsWith(prefix, StringComparison.Ordinal));

    private static NarrativeCell Row(string code, string column = "total") => new("T2", code, column);

    private static IEnumerable<NarrativeCell> Legal(string row) =>
        Forms.Form2021.T2.Columns.Where(column => column.Code is not ("natural" or "total")).Select(column => Row(row, column.Code));

    private static NarrativeCell Case(string code) => new("T3", FormDefinition.CasesRow, code);
}
