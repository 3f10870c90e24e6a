using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>A passage seen from one of its reports.</summary>
/// <param name="Mine">That report's side.</param>
/// <param name="Other">The side it is held against.</param>
/// <param name="Passage">The passage.</param>
public sealed record SharedPlace(ReuseSide Mine, ReuseSide Other, ReusePassage Passage)
{
    /// <summary>The passage seen from its first side.</summary>
    public static SharedPlace FromA(ReusePassage passage) => new(passage.A, passage.B, passage);

    /// <summary>The passage seen from its other side.</summary>
    public static SharedPlace FromB(ReusePassage passage) => new(passage.B, passage.A, passage);

    /// <summary>Names of the other side's unit that stand in mine, in order of place.</summary>
    public IEnumerable<ForeignName> NamesInMine => NamesIn(ReferenceEquals(Mine, Passage.A) ? "a" : "b");

    /// <summary>Names of my unit that stand in the other side.</summary>
    public IEnumerable<ForeignName> NamesInOther => NamesIn(ReferenceEquals(Mine, Passage.A) ? "b" : "a");

    /// <summary>The equal stretches on my side, cut to the passage.</summary>
    public IEnumerable<TextSpan> RunsInMine => Passage.Runs
        .Select(run => ReferenceEquals(Mine, Passage.A) ? run.A : run.B)
        .Select(run => TextSpan.FromBounds(Math.Max(run.Offset, Mine.Span.Offset), Math.Min(run.End, Mine.Span.End)))
        .Where(run => run.Length > 0);

    /// <summary>The same; of a passage without equal stretches all of it.</summary>
    public IEnumerable<TextSpan> EqualInMine => Passage.Runs.Count > 0 ? RunsInMine : [Mine.Span];

    private IEnumerable<ForeignName> NamesIn(string side) => Passage.ForeignNames.Where(name => name.Side == side);
}
