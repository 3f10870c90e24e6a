namespace Aggregator.Core.Reports;

/// <summary>A row of a table whose printed label is not the form's.</summary>
/// <param name="Table"><c>T1</c> or <c>T2</c>.</param>
/// <param name="Row">Code of the row it was read as; null when no row of the form could be made out.</param>
/// <param name="Printed">The label as printed, one line.</param>
/// <param name="IsRepeated">Whether it is the label of another row of the same table; else it is damaged or reworded.</param>
/// <param name="Source">The place.</param>
public sealed record OddLabel(string Table, string? Row, string Printed, bool IsRepeated, Provenance Source);
