namespace Aggregator.Core.Reports;

/// <summary>A row of an indicator table.</summary>
/// <param name="No">Its place in the hierarchy (<c>3.3.4.1</c>) or its printed code (<c>07</c>).</param>
/// <param name="Code">Row code of figures; a narrative metric's code where both count the same.</param>
/// <param name="Label">Printed label without numbering.</param>
/// <param name="Measure">条, 件, 次, 篇, 个, 人, 人次, 万元; null for a row that only heads others.</param>
/// <param name="Level">0 for 一、, 1 for （一）, 2 for 1., 3 for what stands below 其中.</param>
/// <param name="Uncertain">
/// True where no printed copy confirmed the row, only practitioners' knowledge. A figure read from such a row is as sure as any other,
/// for its label was printed; the mark says that the form may not have the row, so its absence is never called a missing cell.
/// </param>
public sealed record IndicatorRow(string No, string Code, string Label, string? Measure, int Level, bool Uncertain);
