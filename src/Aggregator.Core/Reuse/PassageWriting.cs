using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>Says of an aligned pair what a reader needs: places, sections, kind of edit, foreign names, verdict.</summary>
/// <param name="bounds">What counts as a passage among the units compared.</param>
internal sealed class PassageWriting(ReuseBounds bounds)
{
    private const int SnippetLength = 200;
    private const string OwnPast = "own-past";
    private const string Peer = "peer";

    // Of the texts last asked for: one comes with many partners, and templates and the unit's other years come again.
    private const int Kept = 16;
    private readonly (NormalText Text, TextPlaces Places)[] _places = new (NormalText, TextPlaces)[Kept];
    private int _next;

    /// <summary>The passage of the later text and its partner; null when too little of it is equal.</summary>
    /// <param name="a">The examined text.</param>
    /// <param name="b">Its partner.</param>
    /// <param name="pair">Where they agree.</param>
    /// <param name="leastBits">What one chain of it must say by itself, unless what is equal is spread over it.</param>
    /// <param name="spreadOf">Tells how widely and for how long its wording stands.</param>
    public ReusePassage? Write(NormalText a, NormalText b, AlignedPair pair, float leastBits, Func<AlignedPair, WordingSpread> spreadOf)
    {
        var gaps = GapAlignment.Of(a, b, pair.Anchors);
        var equal = pair.Characters + gaps.Equal;
        var (lengthA, lengthB) = (Compared(a, pair.A, pair.EndA), Compared(b, pair.B, pair.EndB));
        var similarity = Share(equal, Math.Max(lengthA, lengthB));
        if (!bounds.IsAlike(similarity, Share(equal, Math.Min(lengthA, lengthB)), pair, a.Source.Unit == b.Source.Unit)
            || (pair.Strongest < leastBits && !ReuseBounds.IsSpread(pair, equal, similarity, gaps))
            || (KindOf(a, b) == Peer && bounds.IsOneTurn(pair, equal)))
        {
            return null;
        }

        var (placesA, placesB) = (PlacesOf(a), PlacesOf(b));
        var whole = PassageGrowth.Of(a, placesA, b, placesB, pair, similarity);
        if (ReferenceEquals(a, b) && whole.A < whole.EndB && whole.B < whole.EndA)
        {
            whole = (pair.A, pair.EndA, pair.B, pair.EndB); // Grown into each other.
        }

        var (from, to) = (placesA.Of(whole.A, whole.EndA), placesB.Of(whole.B, whole.EndB));
        var (spanA, spanB) = (SentenceEdges.Snap(a.Source.Text, from), SentenceEdges.Snap(b.Source.Text, to));
        var (wordsA, wordsB) = (spanA.Of(a.Source.Text), spanB.Of(b.Source.Text));
        if (Enumerations.IsOne(a, pair, wordsA, wordsB) || (ReferenceEquals(a, b) && spanA.Offset < spanB.End && spanB.Offset < spanA.End))
        {
            return null;
        }

        var edits = EditKinds.Of(wordsA, wordsB, similarity, HaveTheSameLetters(a.Letters.AsSpan(whole.A, whole.EndA - whole.A), b.Letters.AsSpan(whole.B, whole.EndB - whole.B)));
        var runs = Runs(pair, placesA, placesB);
        var passage = new ReusePassage(
            KindOf(a, b), Side(a, spanA), Side(b, spanB), similarity, pair.Characters,
            edits, ReuseBounds.IsFilledFrame(pair, equal, gaps, KindOf(a, b) == OwnPast) || IsCustomary(a, b, pair, similarity, spreadOf(pair)) ? "customary" : "copied")
        {
            Runs = runs,
            Bits = Math.Round(pair.Bits, 1),
            ForeignNames = ForeignNaming.In(a.Source, spanA, b.Source, spanB, runs),
        };
        return IsLater(a.Source, b.Source) ? passage : Turned(passage);
    }

    private bool IsCustomary(NormalText a, NormalText b, AlignedPair pair, double similarity, WordingSpread spread) =>
        bounds.IsCustomary(pair, similarity, a.Letters.AsSpan(pair.A, pair.EndA - pair.A).Count(CharacterFold.Number), a.Source.Unit == b.Source.Unit, spread);

    private TextPlaces PlacesOf(NormalText text)
    {
        foreach (var kept in _places)
        {
            if (ReferenceEquals(kept.Text, text))
            {
                return kept.Places;
            }
        }

        var places = text.Places();
        _places[_next] = (text, places);
        _next = (_next + 1) % Kept;
        return places;
    }

    private static string KindOf(NormalText a, NormalText b) => ReferenceEquals(a, b) ? "self"
        : b.IsTemplate ? "template"
        : a.Source.Unit == b.Source.Unit ? OwnPast
        : Peer;

    // A template is earlier than any report; within one text the second place is the later.
    private static bool IsLater(ReuseText a, ReuseText b) => b.Kind == "template" || ReferenceEquals(a, b)
        || a.Year > b.Year || (a.Year == b.Year && string.CompareOrdinal(a.Id, b.Id) > 0);

    private static ReusePassage Turned(ReusePassage passage) => passage with
    {
        A = passage.B,
        B = passage.A,
        Runs = [.. passage.Runs.Select(run => new AlignedRun(run.B, run.A)).OrderBy(run => run.A.Offset)],
        ForeignNames = [.. passage.ForeignNames.Select(name => name with { Side = name.Side == "a" ? "b" : "a" })],
    };

    // But for numbers and names, which are one sign each.
    private static bool HaveTheSameLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            (i, j) = (Skip(a, i), Skip(b, j));
            if (i >= a.Length || j >= b.Length)
            {
                return i >= a.Length && j >= b.Length;
            }

            if (a[i++] != b[j++])
            {
                return false;
            }
        }

        static int Skip(ReadOnlySpan<char> letters, int at)
        {
            while (at < letters.Length && (letters[at] is CharacterFold.Number or CharacterFold.Name or CharacterFold.Blank))
            {
                at++;
            }

            return at;
        }
    }

    private static double Share(int equal, int length) => Math.Min(1, equal / (double)Math.Max(1, length));

    private static int Compared(NormalText text, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
        {
            count += text.Letters[i] == CharacterFold.Blank ? 0 : 1;
        }

        return count;
    }

    private static List<AlignedRun> Runs(AlignedPair pair, TextPlaces placesA, TextPlaces placesB)
    {
        var (runs, reached) = (new List<AlignedRun>(), 0);
        foreach (var anchor in pair.Anchors)
        {
            var skip = Math.Max(0, reached - anchor.A);
            if (skip < anchor.Length)
            {
                runs.Add(new AlignedRun(placesA.Of(anchor.A + skip, anchor.EndA), placesB.Of(anchor.B + skip, anchor.EndB)));
                reached = anchor.EndA;
            }
        }

        return runs;
    }

    private static ReuseSide Side(NormalText text, TextSpan span)
    {
        var section = text.Source.Sections.LastOrDefault(s => s.Code.Length > 0 && s.BodySpan.Offset <= span.Offset && span.Offset < s.BodySpan.End);
        return new ReuseSide(text.Source.Id, text.Source.Unit, text.Source.Year, section?.Code ?? "", span, Checking.Places.Snippet(text.Source.Text, span, SnippetLength));
    }
}
