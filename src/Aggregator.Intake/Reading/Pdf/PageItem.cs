namespace Aggregator.Intake.Reading.Pdf;

/// <summary>A line or a table of a page, from top to bottom.</summary>
internal abstract record PageItem(double Top);

/// <summary>A line of text; with the margins of its column when the page has two there.</summary>
internal sealed record LineItem(TextRow Row, bool IsFurniture, (double Left, double Right)? Column = null) : PageItem(Row.Box.Top);

/// <summary>A table.</summary>
internal sealed record TableItem(PdfTable Table) : PageItem(Table.Box.Top);
