namespace Aggregator.Publishing.Workbooks.Packages;

/// <summary>A cell that is written past ClosedXML.</summary>
/// <param name="Row">Row, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Look">A number of <see cref="LookTable"/>.</param>
/// <param name="Number">The number, or what a formula comes to; NaN for none.</param>
/// <param name="Content">Text as a string, a <see cref="CellFormula"/>, or null for a number.</param>
internal readonly record struct StreamedCell(int Row, ushort Column, ushort Look, double Number, object? Content);
