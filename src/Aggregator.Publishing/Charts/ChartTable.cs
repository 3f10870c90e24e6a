namespace Aggregator.Publishing.Charts;

/// <summary>The figures of a chart as a table, for those who cannot see it and for those who want the exact number.</summary>
/// <param name="Caption">What the table holds.</param>
/// <param name="Head">The columns' names.</param>
/// <param name="Rows">The rows; the first cell of each names it. Text is not escaped.</param>
public sealed record ChartTable(string Caption, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows);
