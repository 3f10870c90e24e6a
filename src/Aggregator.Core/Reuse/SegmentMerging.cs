namespace Aggregator.Core.Reuse;

/// <summary>Makes few segments of many: what is looked up in each costs the same, however small it is.</summary>
internal static class SegmentMerging
{
    private const int Factor = 2;

    // A segment is written in one piece of memory.
    private const int MostTexts = 16_384;
    private const long MostBytes = 800_000_000;

    /// <summary>Merges the newest with those before it while these are not much larger, and leaves out what is mostly removed.</summary>
    /// <param name="parts">Oldest first.</param>
    /// <param name="stop">Stops it.</param>
    public static IReadOnlyList<ReusePart> Tidied(IReadOnlyList<ReusePart> parts, CancellationToken stop)
    {
        var tidied = new List<ReusePart>();
        foreach (var part in parts.Where(part => part.Count > 0))
        {
            tidied.Add(part.Removed.Count > part.Count ? Merge([part], stop) : part);
        }

        // Each time a text is written again its segment has grown by half at least: a logarithm of times.
        while (tidied.Count > 1 && tidied[^2].Count <= tidied[^1].Count * Factor && FitTogether(tidied[^2], tidied[^1]))
        {
            var merged = Merge([tidied[^2], tidied[^1]], stop);
            tidied.RemoveRange(tidied.Count - 2, 2);
            tidied.Add(merged);
        }

        return tidied;
    }

    /// <summary>Merges all, in order of unit, year and id.</summary>
    public static IReadOnlyList<ReusePart> Merged(IReadOnlyList<ReusePart> parts, CancellationToken stop) =>
        [.. Bundles(InOrder(parts), text => text.Segment.BytesOf(text.Number)).Select(texts => Written(texts, stop))];

    /// <summary>Divides texts into bundles of which each can be a segment.</summary>
    /// <param name="texts">In order.</param>
    /// <param name="bytes">About how many bytes one takes.</param>
    public static IEnumerable<T[]> Bundles<T>(IEnumerable<T> texts, Func<T, long> bytes)
    {
        var (bundle, sum) = (new List<T>(), 0L);
        foreach (var text in texts)
        {
            var more = bytes(text);
            if (bundle.Count == MostTexts || (bundle.Count > 0 && sum + more > MostBytes))
            {
                yield return [.. bundle];
                bundle.Clear();
                sum = 0;
            }

            bundle.Add(text);
            sum += more;
        }

        if (bundle.Count > 0)
        {
            yield return [.. bundle];
        }
    }

    private static bool FitTogether(ReusePart x, ReusePart y) =>
        x.Count + y.Count <= MostTexts && x.Segment.Bytes.Length + y.Segment.Bytes.Length <= MostBytes;

    private static ReusePart Merge(IReadOnlyList<ReusePart> parts, CancellationToken stop) => Written([.. InOrder(parts)], stop);

    private static IEnumerable<(ReuseSegment Segment, int Number)> InOrder(IReadOnlyList<ReusePart> parts) => parts
        .SelectMany(part => part.Numbers.Select(number => (part.Segment, Number: number)))
        .OrderBy(text => text.Segment.Units[text.Number], StringComparer.Ordinal)
        .ThenBy(text => text.Segment.Years[text.Number])
        .ThenBy(text => text.Segment.Ids[text.Number], StringComparer.Ordinal);

    private static ReusePart Written((ReuseSegment Segment, int Number)[] texts, CancellationToken stop) =>
        new(SegmentWriting.Of([.. texts.Select(text => (text.Segment.OutlineOf(text.Number), text.Segment.RecordOf(text.Number)))], stop), RemovedTexts.None);
}
