namespace Aggregator.Intake.Reading;

/// <summary>A cell before its text has a place in the document: position and spans on the resolved grid, text as read, and why it should be looked at if so.</summary>
internal readonly record struct RawCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, string Locator, string? Doubt = null);
