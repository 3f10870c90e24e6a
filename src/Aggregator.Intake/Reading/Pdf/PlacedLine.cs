namespace Aggregator.Intake.Reading.Pdf;

/// <summary>A line of text with its page. In a table over several pages the pages stand below each other on one y axis.</summary>
internal sealed record PlacedLine(TextRow Row, int Page);
