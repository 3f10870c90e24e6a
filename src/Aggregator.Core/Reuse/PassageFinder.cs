using Aggregator.Core.Checking;

namespace Aggregator.Core.Reuse;

/// <summary>Finds the passages texts share word for word, after a light normalising.</summary>
public static class PassageFinder
{
    private const int SnippetLength = 200;

    /// <summary>
    /// Maximal runs of at least 40 characters (letters and digits, mandated wording not counted) that two texts share, or that one text
    /// repeats. A is the later text, by year, then id. A passage that stands in more than 5 units and more than a fifth of all units is
    /// customary; so few characters that only mandated wording is left is no passage at all.
    /// </summary>
    /// <returns>Ordered by A's id, B's id, then longest first. Empty and very long texts are fine: of these the first 300,000 characters count.</returns>
    public static IReadOnlyList<ReusePassage> Find(IReadOnlyList<ReuseText> texts)
    {
        var ordered = texts.OrderBy(t => t.Year).ThenBy(t => t.Id, StringComparer.Ordinal).Select(NormalText.Of).ToList();
        var index = new FingerprintIndex(ordered);
        var units = ordered.Where(t => t.Source.Kind != "template").Select(t => t.Source.Unit).Distinct(StringComparer.Ordinal).Count();
        var passages = new List<ReusePassage>();
        for (var a = 0; a < ordered.Count; a++)
        {
            if (ordered[a].Source.Kind != "template")
            {
                passages.AddRange(Of(ordered, index, a, Math.Max(5, units / 5.0)));
            }
        }

        return [.. passages
            .OrderBy(p => p.A.Id, StringComparer.Ordinal).ThenBy(p => p.B.Id, StringComparer.Ordinal)
            .ThenByDescending(p => p.Characters).ThenBy(p => p.A.Span.Offset).ThenBy(p => p.B.Span.Offset)];
    }

    private static IEnumerable<ReusePassage> Of(List<NormalText> texts, FingerprintIndex index, int a, double customary)
    {
        var grams = index.GramsOf(a);
        var seeds = grams
            .GroupBy(gram => gram.Hash)
            .SelectMany(same => same.Take(FingerprintIndex.MostPlacesInOneText))
            .SelectMany(gram => index.Partners(gram.Hash, a).Select(place => (place.Text, A: gram.Position, B: place.Position)))
            .Where(seed => seed.Text != a || seed.B < seed.A)
            .OrderBy(seed => seed.Text).ThenBy(seed => seed.A - seed.B).ThenBy(seed => seed.A);
        foreach (var pair in seeds.GroupBy(seed => seed.Text))
        {
            var runs = new List<SharedRun>();
            var (diagonal, covered) = (int.MinValue, -1);
            foreach (var (_, atA, atB) in pair)
            {
                if (atA - atB == diagonal && atA < covered)
                {
                    continue; // Inside the run just found.
                }

                if (SharedRun.Around(texts[a], texts[pair.Key], atA, atB) is { } run)
                {
                    runs.Add(run);
                    (diagonal, covered) = (atA - atB, run.A + run.Length);
                }
            }

            foreach (var run in Widest(runs))
            {
                var spread = grams.Where(g => g.Position >= run.A && g.Position + Fingerprints.GramLength <= run.A + run.Length)
                    .Select(g => index.UnitsWith(g.Hash)).Order().ToList();
                yield return Passage(texts[a], texts[pair.Key], run, spread.Count > 0 && spread[spread.Count / 2] > customary);
            }
        }
    }

    // Of runs that cover the same words of A the longest stands; the others only repeat it.
    private static List<SharedRun> Widest(List<SharedRun> runs)
    {
        var kept = new List<SharedRun>();
        foreach (var run in runs.OrderByDescending(r => r.Length).ThenBy(r => r.A).ThenBy(r => r.B))
        {
            if (!kept.Exists(k => Math.Min(k.A + k.Length, run.A + run.Length) - Math.Max(k.A, run.A) > run.Length / 2))
            {
                kept.Add(run);
            }

            if (kept.Count >= 200)
            {
                break; // A pair with more than this is one and the same text in pieces.
            }
        }

        return kept;
    }

    private static ReusePassage Passage(NormalText a, NormalText b, SharedRun run, bool customary)
    {
        var kind = ReferenceEquals(a, b) ? "self"
            : b.Source.Kind == "template" ? "template"
            : a.Source.Unit == b.Source.Unit ? "own-past"
            : "peer";
        var renamed = kind == "peer" && a.Text.AsSpan(run.A, run.Length).Contains(NormalText.OwnName);
        return new ReusePassage(kind, Side(a, run.A, run.Length), Side(b, run.B, run.Length), 1, run.Own, renamed ? "entities" : "none", customary ? "customary" : "copied");
    }

    private static ReuseSide Side(NormalText text, int start, int length)
    {
        var span = text.Original(start, start + length);
        var section = text.Source.Sections.LastOrDefault(s => s.Code.Length > 0 && s.BodySpan.Offset <= span.Offset && span.Offset < s.BodySpan.End);
        return new ReuseSide(text.Source.Id, text.Source.Unit, text.Source.Year, section?.Code ?? "", span, Places.Snippet(text.Source.Text, span, SnippetLength));
    }
}
