using Aggregator.Intake.Reading.Children;

namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Where poppler's programs lie.</summary>
internal sealed record PopplerTools(string Info, string Text, string Drawing)
{
    private static readonly Lazy<PopplerTools?> Found = new(() => Find(null));

    /// <summary>Those on this process's PATH, looked up once; null unless all are there.</summary>
    public static PopplerTools? Installed => Found.Value;

    /// <summary>Those on a PATH.</summary>
    public static PopplerTools? Find(string? path) =>
        ProgramPath.Find("pdfinfo", path) is { } info && ProgramPath.Find("pdftotext", path) is { } text && ProgramPath.Find("pdftocairo", path) is { } drawing
            ? new PopplerTools(info, text, drawing)
            : null;
}
