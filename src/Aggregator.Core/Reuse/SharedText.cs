namespace Aggregator.Core.Reuse;

/// <summary>How much of a report's own text stands elsewhere, whole and by section.</summary>
/// <param name="Own">Letters and digits of the own text.</param>
/// <param name="Characters">Those of them that lie in passages which also stand elsewhere: reworked words between the equal ones are among them.</param>
/// <param name="Equal">Those of these that are equal; a number or the unit's name in place of another counts as equal.</param>
/// <param name="Sections">The same as <paramref name="Characters"/> for each part of the own text, in order of place.</param>
public sealed record SharedText(int Own, int Characters, int Equal, IReadOnlyList<SectionShare> Sections)
{
    /// <summary>The share of <see cref="Characters"/>, 0 to 1; null without own text.</summary>
    public decimal? Share => Own == 0 ? null : (decimal)Characters / Own;
}
