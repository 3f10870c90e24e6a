namespace Aggregator.Intake.Reading.Pdf;

/// <summary>A page's words. The number counts from 1.</summary>
internal sealed record PdfPage(int Number, double Width, double Height, IReadOnlyList<PdfWord> Words);
