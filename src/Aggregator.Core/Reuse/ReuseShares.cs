using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Reuse;

/// <summary>Measures for each unit how much of its own wording stands in others' reports and in its own past.</summary>
/// <remarks>
/// Only copied passages count. Of two reports of one year the one that is known to have been published first is not held to have
/// copied; where the days are equal or unknown both are.
/// </remarks>
public static class ReuseShares
{
    /// <summary>One share for each accepted report of <paramref name="year"/>, by unit code.</summary>
    public static IReadOnlyDictionary<string, ReuseShare> Of(IReadOnlyList<ReusePassage> passages, int year, IReadOnlyList<Submission> submissions)
    {
        var accepted = submissions
            .Where(s => s.Year == year && s is { Status: SubmissionStatus.Accepted, Unit: not null, Report: not null })
            .GroupBy(s => s.Unit!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var byUnit = new Dictionary<string, List<(ReuseSide Mine, ReuseSide Other, ReusePassage Passage)>>(StringComparer.Ordinal);
        foreach (var passage in passages.Where(p => p is { Verdict: "copied", Kind: "peer" or "own-past" }))
        {
            Note(passage.A, passage.B, passage);
            if (passage.Kind == "peer")
            {
                Note(passage.B, passage.A, passage);
            }
        }

        return accepted.ToDictionary(pair => pair.Key, pair => Measure(pair.Key, pair.Value.Report!, byUnit.GetValueOrDefault(pair.Key) ?? []), StringComparer.Ordinal);

        void Note(ReuseSide mine, ReuseSide other, ReusePassage passage)
        {
            if (mine.Year != year || other.Year > year || (other.Year == year && IsEarlier(accepted, mine.Unit, other.Unit)))
            {
                return;
            }

            if (!byUnit.TryGetValue(mine.Unit, out var list))
            {
                byUnit[mine.Unit] = list = [];
            }

            list.Add((mine, other, passage));
        }
    }

    private static bool IsEarlier(Dictionary<string, Submission> accepted, string mine, string other) =>
        DayOf(accepted.GetValueOrDefault(mine)) is { } my && DayOf(accepted.GetValueOrDefault(other)) is { } their && my < their;

    private static DateOnly? DayOf(Submission? submission) => (submission?.Published ?? submission?.ReceivedAt)?.Date;

    private static ReuseShare Measure(string unit, Report report, List<(ReuseSide Mine, ReuseSide Other, ReusePassage Passage)> shared)
    {
        var parts = OwnWording(report);
        var own = parts.Sum(part => Letters(report.Text, part));
        var peer = Largest(shared.Where(s => s.Passage.Kind == "peer").GroupBy(s => s.Other.Unit, StringComparer.Ordinal));
        var past = Largest(shared.Where(s => s.Passage.Kind == "own-past").GroupBy(s => s.Other.Year));
        var section = parts.Select(part => (All: Letters(report.Text, part), Copied: Covered(report.Text, [part], peer.Spans))).Where(s => s.All > 0)
            .Select(s => (decimal)s.Copied / s.All).DefaultIfEmpty(0).Max();
        return new ReuseShare(unit, own, Share(peer.Characters), peer.Characters, peer.Key, Share(past.Characters), past.Characters > 0 ? past.Key : null, section, peer.Passages, past.Passages);

        decimal? Share(int characters) => own == 0 ? null : Math.Min(1, (decimal)characters / own);

        (T? Key, int Characters, List<TextSpan> Spans, List<ReusePassage> Passages) Largest<T>(IEnumerable<IGrouping<T, (ReuseSide Mine, ReuseSide Other, ReusePassage Passage)>> groups) => groups
            .Select(group => (group.Key, Spans: group.Select(s => s.Mine.Span).ToList(), Passages: group.Select(s => s.Passage).OrderByDescending(p => p.Characters).ToList()))
            .Select(group => ((T?)group.Key, Characters: Covered(report.Text, parts, group.Spans), group.Spans, group.Passages))
            .OrderByDescending(group => group.Characters).ThenBy(group => group.Item1)
            .FirstOrDefault((default, 0, [], []));
    }

    // Sections one and five are what a unit writes itself; the older outline has no such division, its whole text is the unit's.
    private static List<TextSpan> OwnWording(Report report)
    {
        var parts = report.Sections.Where(s => s.Code is "S1" or "S5").Select(s => s.BodySpan).ToList();
        return parts.Count > 0 ? parts : [report.Body];
    }

    private static int Covered(string text, List<TextSpan> parts, List<TextSpan> spans)
    {
        var covered = 0;
        foreach (var part in parts)
        {
            var at = part.Offset;
            foreach (var span in spans.OrderBy(s => s.Offset))
            {
                var (from, to) = (Math.Max(at, span.Offset), Math.Min(part.End, span.End));
                if (to > from)
                {
                    covered += Letters(text, TextSpan.FromBounds(from, to));
                    at = to;
                }
            }
        }

        return covered;
    }

    private static int Letters(string text, TextSpan span)
    {
        var count = 0;
        for (var i = Math.Max(0, span.Offset); i < Math.Min(text.Length, span.End); i++)
        {
            count += char.IsLetterOrDigit(text[i]) ? 1 : 0;
        }

        return count;
    }
}
