namespace Aggregator.Core.Reuse;

/// <summary>A segment and those of its texts that no longer count.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Removed">The removed or replaced of its texts.</param>
public sealed record ReusePart(ReuseSegment Segment, RemovedTexts Removed)
{
    /// <summary>Texts that count.</summary>
    public int Count => Segment.Texts - Removed.Count;

    /// <summary>The number of a text that counts; -1 when there is none of that id.</summary>
    internal int NumberOf(string id) => Segment.NumberOf(id) is >= 0 and var n && !Removed.Contains(n) ? n : -1;

    /// <summary>The numbers of the texts that count.</summary>
    internal IEnumerable<int> Numbers => Enumerable.Range(0, Segment.Texts).Where(n => !Removed.Contains(n));
}
