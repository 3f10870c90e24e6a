namespace Aggregator.Publishing.Workbooks.Packages;

/// <summary>In what a cell differs from the look of its column: a number format, a fill (ARGB), the mark that keeps text text, the look of a link.</summary>
internal readonly record struct CellLook(string? Format, string? Fill = null, bool IsQuoted = false, bool IsLink = false);
