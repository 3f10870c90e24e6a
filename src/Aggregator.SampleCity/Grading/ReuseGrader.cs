using System.Globalization;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>Compares the copied passages reported between units with those that were copied, pair by pair and character by character.</summary>
/// <remarks>
/// Offsets depend on how a file was read, so passages are compared by their wording on the copier's side, white space aside.
/// </remarks>
internal static class ReuseGrader
{
    // Shorter common runs come about by chance: on the passage a detection fits best, and on one it reaches into besides.
    private const int Shortest = 10;
    private const int ShortestBesides = 24;

    public static (SpanMark Pairs, SpanMark Spans) Grade(IEnumerable<ReuseKey> keys, IEnumerable<ResultPassage> results, GradeNotes notes)
    {
        var expected = keys.ToDictionary(k => PairOf(k.A.Unit, k.A.Year, k.B.Unit, k.B.Year));
        var found = results.Where(r => r is { Kind: "peer", Verdict: "copied" }).ToLookup(r => PairOf(r.A.Unit, r.A.Year, r.B.Unit, r.B.Year));
        long wanted = 0, covered = 0, detected = 0, overlapped = 0;
        int pieces = 0, cases = 0;
        foreach (var (pair, key) in expected)
        {
            var passages = key.Passages.Select(p => Bare(p.A)).ToList();
            var marked = passages.Select(p => new bool[p.Length]).ToList();
            var hits = new int[passages.Count];
            foreach (var detection in found[pair])
            {
                var side = detection.A.Unit == key.A.Unit && detection.A.Year == key.A.Year ? detection.A : detection.B;
                var words = Bare(side.Snippet ?? "");
                var length = Math.Max(words.Length, side.Length);
                long inside = 0;
                var overlaps = passages.Select(p => Overlap(p, words, length)).ToList();
                var best = overlaps.Count == 0 ? 0 : overlaps.Max(o => o.Length);
                for (var i = 0; i < passages.Count; i++)
                {
                    var (start, run) = overlaps[i];
                    if (run < best && run < Math.Min(ShortestBesides, passages[i].Length))
                    {
                        continue;
                    }

                    marked[i].AsSpan(start, run).Fill(true);
                    inside += run;
                    hits[i] += run > 0 ? 1 : 0;
                }

                // White space within a passage counts in its length but not in its words.
                detected += words.Length < side.Length * 9 / 10 ? length : words.Length;
                overlapped += Math.Min(inside, length);
            }

            wanted += passages.Sum(p => p.Length);
            covered += marked.Sum(m => m.Count(c => c));
            pieces += hits.Sum();
            cases += hits.Count(h => h > 0);
            if (!found.Contains(pair))
            {
                notes.Misses.Add(string.Create(CultureInfo.InvariantCulture, $"reuse {key.A.Unit} {key.A.Year} ~ {key.B.Unit} {key.B.Year}"));
            }
        }

        var alarms = found.Where(group => !expected.ContainsKey(group.Key)).ToList();
        detected += alarms.Sum(group => group.Sum(r => (long)r.A.Length));
        notes.FalseAlarms.AddRange(alarms.Select(g => $"reuse {g.Key}").Order(StringComparer.Ordinal));
        var right = expected.Keys.Count(found.Contains);
        return (
            new SpanMark(Shares.Precision(expected.Count, found.Count, right), Shares.Recall(expected.Count, right), 1),
            new SpanMark(Shares.Precision(wanted, detected, Math.Min(overlapped, detected)), Shares.Recall(wanted, covered), cases == 0 ? 1 : (double)pieces / cases));
    }

    /// <summary>Where a detection lies on a passage; a snippet cut short is carried on to the length it states.</summary>
    private static (int Start, int Length) Overlap(string passage, string words, int length)
    {
        if (words.Length == 0 || passage.Length == 0)
        {
            return (0, 0);
        }

        if (words.Contains(passage, StringComparison.Ordinal))
        {
            return (0, passage.Length);
        }

        var at = passage.IndexOf(words, StringComparison.Ordinal);
        if (at >= 0)
        {
            var carried = words.Length < length * 9 / 10 ? length : words.Length;
            return (at, Math.Min(carried, passage.Length - at));
        }

        var (start, run) = LongestCommonRun(passage, words);
        return run >= Math.Min(Shortest, passage.Length) ? (start, run) : (0, 0);
    }

    private static (int Start, int Length) LongestCommonRun(string passage, string words)
    {
        var (best, end) = (0, 0);
        var previous = new int[words.Length + 1];
        for (var i = 1; i <= passage.Length; i++)
        {
            var current = new int[words.Length + 1];
            for (var j = 1; j <= words.Length; j++)
            {
                current[j] = passage[i - 1] == words[j - 1] ? previous[j - 1] + 1 : 0;
                if (current[j] > best)
                {
                    (best, end) = (current[j], i);
                }
            }

            previous = current;
        }

        return (end - best, best);
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string PairOf(string? unitA, int yearA, string? unitB, int yearB)
    {
        string[] sides = [string.Create(CultureInfo.InvariantCulture, $"{unitA} {yearA}"), string.Create(CultureInfo.InvariantCulture, $"{unitB} {yearB}")];
        Array.Sort(sides, StringComparer.Ordinal);
        return string.Join(" ~ ", sides);
    }
}
