using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>Joins passages that are one and the same wording of some report.</summary>
internal static class PassageGroups
{
    // How many neighbours in order of place a stretch is compared with: what is the same wording begins near the same place. It keeps the
    // cost linear where a thousand reports share a template.
    private const int Neighbours = 24;

    /// <summary>
    /// Groups of passages, each in the order given. Two belong together when in a report both have a side in more than half of the longer
    /// one is also the other: so all that is joined to a passage shares some of it, and a whole copied report does not draw everybody together
    /// who took a different sentence of it.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<ReusePassage>> Of(IReadOnlyList<ReusePassage> passages)
    {
        var leader = Enumerable.Range(0, passages.Count).ToArray();
        var byReport = new Dictionary<string, List<(TextSpan Span, int Passage)>>(StringComparer.Ordinal);
        for (var i = 0; i < passages.Count; i++)
        {
            Note(passages[i].A, i);
            Note(passages[i].B, i);
        }

        foreach (var places in byReport.Values)
        {
            places.Sort((x, y) => (x.Span.Offset, -x.Span.Length, x.Passage).CompareTo((y.Span.Offset, -y.Span.Length, y.Passage)));
            JoinNeighbours(places, leader);
        }

        return [.. passages.Select((passage, i) => (passage, Leader: Find(leader, i))).GroupBy(p => p.Leader, p => p.passage).Select(group => group.ToList())];

        void Note(ReuseSide side, int passage)
        {
            if (!byReport.TryGetValue(side.Id, out var places))
            {
                byReport[side.Id] = places = [];
            }

            places.Add((side.Span, passage));
        }
    }

    private static void JoinNeighbours(List<(TextSpan Span, int Passage)> places, int[] leader)
    {
        // One of each stretch stands for all that are equal.
        var recent = new Queue<(TextSpan Span, int Passage)>();
        (TextSpan Span, int Passage)? last = null;
        foreach (var place in places)
        {
            if (last is { } equal && equal.Span == place.Span)
            {
                Join(leader, equal.Passage, place.Passage);
                continue;
            }

            foreach (var (span, passage) in recent)
            {
                if (IsSame(span, place.Span))
                {
                    Join(leader, passage, place.Passage);
                }
            }

            last = place;
            recent.Enqueue(place);
            if (recent.Count > Neighbours)
            {
                recent.Dequeue();
            }
        }
    }

    private static bool IsSame(TextSpan x, TextSpan y) =>
        (Math.Min(x.End, y.End) - Math.Max(x.Offset, y.Offset)) * 2L > Math.Max(x.Length, y.Length);

    private static int Find(int[] leader, int i)
    {
        while (leader[i] != i)
        {
            leader[i] = leader[leader[i]];
            i = leader[i];
        }

        return i;
    }

    // The lower number leads, so that the groups do not depend on the order of joining.
    private static void Join(int[] leader, int x, int y)
    {
        (x, y) = (Find(leader, x), Find(leader, y));
        leader[Math.Max(x, y)] = Math.Min(x, y);
    }
}
