namespace Aggregator.SampleCity.Writing.Workbooks;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cells">Filled cells, and framed empty ones, by row and column.</param>
/// <param name="Merges">Merged ranges: first row, first column, last row, last column, from 0.</param>
/// <param name="Widths">Widths of the columns in characters.</param>
internal sealed record BookSheet(string Name, IReadOnlyList<BookCell> Cells, IReadOnlyList<(int Top, int Left, int Bottom, int Right)> Merges, IReadOnlyList<int> Widths);
