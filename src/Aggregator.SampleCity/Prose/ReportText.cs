namespace Aggregator.SampleCity.Prose;

/// <summary>The prose of one report, paragraph by paragraph. Headings and tables are not here.</summary>
/// <param name="Overview">The lines before the five aspects of section one.</param>
/// <param name="Aspects">One paragraph per aspect of section one.</param>
/// <param name="Problems">Section five; null when the report has none.</param>
/// <param name="Other">Section six.</param>
/// <param name="Figures">What the prose states.</param>
internal sealed record ReportText(
    IReadOnlyList<string> Overview,
    IReadOnlyList<string> Aspects,
    IReadOnlyList<string>? Problems,
    IReadOnlyList<string> Other,
    IReadOnlyList<StatedFigure> Figures)
{
    /// <summary>All paragraphs in order.</summary>
    public IEnumerable<string> Paragraphs => [.. Overview, .. Aspects, .. Problems ?? [], .. Other];

    /// <summary>The text with one paragraph of an aspect put otherwise.</summary>
    public ReportText WithAspect(int aspect, string paragraph) =>
        this with { Aspects = [.. Aspects.Select((old, i) => i == aspect ? paragraph : old)] };
}
