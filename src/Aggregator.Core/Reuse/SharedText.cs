namespace Aggregator.Core.Reuse;

/// <summary>How much of a report's own text stands elsewhere, whole and by section.</summary>
/// <param name="Own">Letters and digits of the own text.</param>
/// <param name="Characters">Those of them that stand elsewhere.</param>
/// <param name="Sections">The same for each part of the own text, in order of place.</param>
public sealed record SharedText(int Own, int Characters, IReadOnlyList<SectionShare> Sections)
{
    /// <summary>The share, 0 to 1; null without own text.</summary>
    public decimal? Share => Own == 0 ? null : (decimal)Characters / Own;
}
