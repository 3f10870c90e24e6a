namespace Aggregator.Core.Documents;

/// <summary>One cell of a table, merged cells being one.</summary>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="RowSpan">Rows it covers, at least 1.</param>
/// <param name="ColumnSpan">Columns it covers, at least 1.</param>
/// <param name="Text">Its text as read, trimmed; empty for a blank cell.</param>
/// <param name="Span">The place of <paramref name="Text"/> in the document's text; length 0 for a blank cell.</param>
/// <param name="Locator">Its place in the file: a DOM path, <c>表2第3行第4列</c>, <c>Sheet1!C5</c>.</param>
/// <param name="Doubt">Why the reader is not sure of the text, as a Chinese sentence; null when it is.</param>
public sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, TextSpan Span, string Locator, string? Doubt = null);
