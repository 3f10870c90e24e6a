using Aggregator.Core.Checking;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>Finds the longest wording of a group of passages, as it stands in the report most of them go through.</summary>
internal static class SharedWording
{
    private const int Shortest = 8;
    private const int Longest = 200;

    /// <param name="hub">The report whose wording is shown.</param>
    /// <param name="places">The group's passages seen from it.</param>
    /// <param name="text">Its text, or null when it is not at hand: then the snippets stand for it.</param>
    /// <returns>The longest stretch that stands in every report the hub shares with; without one, the longest in more than half of them; else the beginning of the longest passage.</returns>
    public static (string Text, int Members) Of(string hub, IReadOnlyList<SharedPlace> places, string? text)
    {
        var others = places.Where(p => p.Other.Id != hub).GroupBy(p => p.Other.Id, StringComparer.Ordinal)
            .Select(group => SpanSet.Of(group.SelectMany(place => place.EqualInMine))).ToList();
        foreach (var least in new[] { others.Count, (others.Count / 2) + 1 })
        {
            if (LongestCovered(others, least) is { Length: >= Shortest } span && Cut(span, places, text) is { Length: > 0 } wording)
            {
                return (wording, least + 1);
            }
        }

        var longest = places.MaxBy(p => p.Passage.Characters)!;
        return (longest.Mine.Snippet, 2);
    }

    private static TextSpan LongestCovered(List<SpanSet> others, int least)
    {
        var ends = others.SelectMany(set => set.Spans).SelectMany(span => new[] { (At: span.Offset, Step: 1), (At: span.End, Step: -1) })
            .OrderBy(end => end.At).ThenBy(end => end.Step);
        var (longest, depth, from) = (default(TextSpan), 0, -1);
        foreach (var (at, step) in ends)
        {
            depth += step;
            if (depth >= least && from < 0)
            {
                from = at;
            }
            else if (depth < least && from >= 0)
            {
                longest = at - from > longest.Length ? TextSpan.FromBounds(from, at) : longest;
                from = -1;
            }
        }

        return longest;
    }

    private static string Cut(TextSpan span, IReadOnlyList<SharedPlace> places, string? text)
    {
        if (text is not null)
        {
            return Places.Snippet(text, span, Longest).Trim();
        }

        foreach (var side in places.Select(p => p.Mine).Where(side => side.Span.Offset <= span.Offset && side.Span.Offset + side.Snippet.Length > span.Offset))
        {
            return Places.Cut(side.Snippet, new TextSpan(span.Offset - side.Span.Offset, Math.Min(span.Length, Longest))).Trim();
        }

        return "";
    }
}
