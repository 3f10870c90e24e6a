namespace Aggregator.Core.Extracting;

/// <summary>A row an indicator table may have.</summary>
/// <param name="Code">Row code.</param>
/// <param name="Measure">The measure its form prints; null for a row that only heads others, or where no form is known.</param>
/// <param name="Section">Code of the section (一、 二、 …) it stands in on the form of 2014; empty where it stands alone.</param>
internal sealed record IndicatorEntry(string Code, string? Measure, string Section)
{
    /// <summary>Whether the row only heads others and has no number of its own.</summary>
    public bool IsHead { get; } = Code.StartsWith("section_", StringComparison.Ordinal);
}
