namespace Aggregator.Intake.Reading.Pdf;

/// <summary>A run of characters as the text tool reports it, radicals repaired, in the order of the file.</summary>
internal sealed class PdfWord(Box box, string text)
{
    public Box Box { get; } = box;

    public string Text { get; } = text;
}
