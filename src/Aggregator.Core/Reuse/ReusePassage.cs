namespace Aggregator.Core.Reuse;

/// <summary>Two aligned passages that share their wording.</summary>
/// <param name="Kind"><c>peer</c>, <c>own-past</c>, <c>template</c> or <c>self</c>.</param>
/// <param name="A">The later or examined side.</param>
/// <param name="B">The earlier or other side.</param>
/// <param name="Similarity">Share of equal characters after normalising, 0 to 1.</param>
/// <param name="Characters">Matched characters of normalised text.</param>
/// <param name="Edits"><c>none</c>, <c>entities</c>, <c>light</c> or <c>heavy</c>.</param>
/// <param name="Verdict"><c>copied</c> or <c>customary</c>. What the forms dictate is left out before anything is compared and makes no passage.</param>
public sealed record ReusePassage(string Kind, ReuseSide A, ReuseSide B, double Similarity, int Characters, string Edits, string Verdict)
{
    /// <summary>The equal stretches, in order of their place in <see cref="A"/>; between them the sides differ. Empty when one side is not told apart.</summary>
    public IReadOnlyList<AlignedRun> Runs { get; init; } = [];

    /// <summary>How much the equal stretches say together, in bits: what every unit writes says nothing.</summary>
    public double Bits { get; init; }

    /// <summary>Names of the other side's unit left standing, in order of place.</summary>
    public IReadOnlyList<ForeignName> ForeignNames { get; init; } = [];
}
