using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>One number of an indicator table with the words around it.</summary>
/// <param name="Label">The row's label as printed.</param>
/// <param name="Column"><c>value</c>, <c>period</c>, <c>cumulative</c> or <c>last_year</c>.</param>
/// <param name="Measure">The measure the table states for the row; null when it states none.</param>
/// <param name="Cell">The number's cell; blank where the row has none.</param>
/// <param name="Context">The label of a group the row stands in, from a merged cell beside it; empty without one.</param>
/// <param name="IsFirst">Whether it is its row's first number.</param>
/// <param name="Doubt">What is uncertain about its column, a Chinese sentence, or null.</param>
internal sealed record IndicatorCell(string Label, string Column, string? Measure, GridCell Cell, string Context, bool IsFirst, string? Doubt = null);
