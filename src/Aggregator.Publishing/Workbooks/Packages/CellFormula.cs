namespace Aggregator.Publishing.Workbooks.Packages;

/// <summary>A formula without its equals sign. The number it comes to stands in the cell; <paramref name="Words"/> where it comes to text.</summary>
internal sealed record CellFormula(string Text, string? Words = null);
