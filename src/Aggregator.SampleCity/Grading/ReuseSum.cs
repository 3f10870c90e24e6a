namespace Aggregator.SampleCity.Grading;

/// <summary>Reuse marks of several runs together. Shares are averaged, every run counting the same: runs of one size hold as much copied text.</summary>
internal static class ReuseSum
{
    public static ReuseMarks Of(IReadOnlyList<ReuseMarks> runs) => new(
        Mean([.. runs.Select(r => r.Pairs)]),
        Mean([.. runs.Select(r => r.Spans)]),
        runs.Average(r => r.Plagdet),
        ByName(runs.SelectMany(r => r.ByEdit)),
        ByName(runs.SelectMany(r => r.ByScope)),
        ByName(runs.SelectMany(r => r.ByKind)),
        new CountMark(runs.Sum(r => r.Decoys.Expected), runs.Sum(r => r.Decoys.Right)));

    private static SpanMark Mean(IReadOnlyList<SpanMark> marks) => new(marks.Average(m => m.Precision), marks.Average(m => m.Recall), marks.Average(m => m.Granularity));

    // A kind's share counts by the number of its copies, since a run may hold few of it.
    private static IReadOnlyList<ReuseKindMark> ByName(IEnumerable<ReuseKindMark> marks) =>
    [
        .. marks.GroupBy(m => m.Name).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new ReuseKindMark(g.Key, g.Sum(m => m.Cases), g.Sum(m => m.Found), g.Sum(m => m.Cases) is > 0 and var all ? g.Sum(m => m.Recall * m.Cases) / all : 1)),
    ];
}
