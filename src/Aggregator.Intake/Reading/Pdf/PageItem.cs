namespace Aggregator.Intake.Reading.Pdf;

/// <summary>A line or a table of a page, from top to bottom.</summary>
internal abstract record PageItem(double Top);

/// <summary>A line of text.</summary>
internal sealed record LineItem(TextRow Row, bool IsFurniture) : PageItem(Row.Box.Top);

/// <summary>A table.</summary>
internal sealed record TableItem(PdfTable Table) : PageItem(Table.Box.Top);
