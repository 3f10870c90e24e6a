namespace Aggregator.SampleCity.Writing.Workbooks;

/// <summary>A filled cell of a sheet.</summary>
/// <param name="Row">Row from 0.</param>
/// <param name="Column">Column from 0.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Look">How it is set.</param>
/// <param name="Number">The number it is stored as; null when it is stored as text.</param>
/// <param name="Sum">How many cells to its left a formula adds up to it; 0 when it is typed.</param>
internal sealed record BookCell(int Row, int Column, string Text, CellLook Look, double? Number = null, int Sum = 0);
