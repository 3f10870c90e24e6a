namespace Aggregator.SampleCity.Writing;

/// <summary>A cell of a table as the form lays it out; one that covers several places stands at its first.</summary>
internal sealed record LayoutCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, bool IsHead);
