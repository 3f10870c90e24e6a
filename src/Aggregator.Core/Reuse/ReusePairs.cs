using Aggregator.Core.Reports;

namespace Aggregator.Core.Reuse;

/// <summary>Lays shared passages out by the two texts they stand in.</summary>
public static class ReusePairs
{
    /// <summary>
    /// One entry for each two texts: those in which a name was left standing first, then copied before customary, then by
    /// characters, then by id.
    /// </summary>
    public static IReadOnlyList<ReusePair> Of(IReadOnlyList<ReusePassage> passages, IReadOnlyList<Submission> submissions)
    {
        var orders = ReuseOrders.Of(passages, ReuseDates.Of(submissions));
        var reports = AcceptedReports.Of(submissions);
        var pairs = new List<ReusePair>();
        foreach (var examined in passages.GroupBy(p => p.A.Id, StringComparer.Ordinal))
        {
            var side = examined.First().A;
            var own = reports.TryGetValue((side.Unit, side.Year), out var report) ? new OwnText(report) : null;
            pairs.AddRange(examined.GroupBy(p => p.B.Id, StringComparer.Ordinal).Select(both => Pair([.. both], own, orders)));
        }

        return [.. pairs.OrderByDescending(p => p.NamesLeft.Count > 0).ThenBy(p => Rank(p.Verdict)).ThenByDescending(p => p.Characters)
            .ThenBy(p => p.A.Id, StringComparer.Ordinal).ThenBy(p => p.B.Id, StringComparer.Ordinal)];
    }

    private static ReusePair Pair(List<ReusePassage> both, OwnText? own, ReuseOrders orders)
    {
        var verdict = both.MinBy(p => Rank(p.Verdict))!.Verdict;
        var telling = both.Where(p => p.Verdict == verdict).ToList();
        var longest = telling.MaxBy(p => p.Characters)!;
        var places = SpanSet.Of(telling.Select(p => p.A.Span));
        var equal = SpanSet.Of(telling.Select(SharedPlace.FromA).SelectMany(place => place.EqualInMine));
        return new ReusePair(
            longest.Kind, verdict, longest.A, longest.B,
            [.. both.OrderBy(p => Rank(p.Verdict)).ThenByDescending(p => p.ForeignNames.Count > 0).ThenBy(p => p.A.Span.Offset).ThenBy(p => p.B.Span.Offset)],
            own?.LettersIn(places) ?? telling.Sum(p => p.Characters),
            own?.LettersIn(equal) ?? telling.Sum(p => p.Characters),
            own?.Covered(places, equal) ?? new SharedText(0, 0, 0, []),
            orders.Of(longest.A, longest.B));
    }

    private static int Rank(string verdict) => verdict switch
    {
        "copied" => 0,
        "customary" => 1,
        _ => 2,
    };
}
