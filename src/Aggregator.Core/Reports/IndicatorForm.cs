namespace Aggregator.Core.Reports;

/// <summary>A table of indicators (指标 | 单位 | 数量) as data: the national statistics table or the appendices before it.</summary>
/// <param name="Code">The table's name in figures: <c>stats2014</c> or <c>appendix</c>.</param>
/// <param name="Basis">The document it was issued by; null for the local tables before 2014.</param>
/// <param name="Years">Report years, as text.</param>
/// <param name="Rows">Its rows in printed order.</param>
/// <param name="Identities">Sums its rows are known to keep, <c>code = code + code</c>.</param>
public sealed record IndicatorForm(
    string Code,
    string? Basis,
    string Years,
    IReadOnlyList<IndicatorRow> Rows,
    IReadOnlyList<string> Identities);
