namespace Aggregator.Core.Reuse;

/// <summary>How much of one section stands elsewhere.</summary>
/// <param name="Section">The section's code; empty for what stands in none.</param>
/// <param name="Own">Letters and digits of the section.</param>
/// <param name="Characters">Those of them that lie in passages which also stand elsewhere.</param>
public sealed record SectionShare(string Section, int Own, int Characters)
{
    /// <summary>Their share, 0 to 1; 0 of an empty section.</summary>
    public decimal Share => Own == 0 ? 0 : (decimal)Characters / Own;
}
