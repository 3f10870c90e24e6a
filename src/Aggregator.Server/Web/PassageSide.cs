using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;

namespace Aggregator.Server.Web;

/// <summary>One side of a shared passage as it is laid beside the other.</summary>
/// <param name="Name">Whose text it is.</param>
/// <param name="Section">The section's heading or code; may be empty.</param>
/// <param name="IsLikelyFirst">Whether its text was likely there first.</param>
/// <param name="Pieces">The passage with some text around it, in order.</param>
public sealed record PassageSide(string Name, string Section, bool IsLikelyFirst, IReadOnlyList<PassagePiece> Pieces)
{
    private const int Around = 100;

    // An equal stretch longer than this is shown by its ends: what a reader looks for is where the sides differ.
    private const int LongPiece = 480;
    private const int Ends = 180;

    /// <summary>Cuts a side into its pieces.</summary>
    /// <param name="place">The passage seen from this side.</param>
    /// <param name="text">This side's whole text, personal data masked; null when it is not at hand: then the snippet is shown as it is.</param>
    /// <param name="swapped">Names and numbers of this side that the other has not: they differ wherever they stand.</param>
    public static IReadOnlyList<PassagePiece> PiecesOf(SharedPlace place, string? text, IReadOnlyList<TextSpan> swapped)
    {
        var shared = place.Passage.Runs.Count == 0 && place.Passage.Edits != "none" ? "near" : "same";
        if (text is null || place.Mine.Span.Offset < 0 || place.Mine.Span.Offset >= text.Length)
        {
            var isCut = place.Mine.Span.Length > place.Mine.Snippet.Length;
            return [new PassagePiece(shared, place.Mine.Snippet), .. isCut ? [Left(place.Mine.Span.Length - place.Mine.Snippet.Length)] : Array.Empty<PassagePiece>()];
        }

        var (start, end) = (place.Mine.Span.Offset, (int)Math.Min(text.Length, (long)place.Mine.Span.Offset + place.Mine.Span.Length));
        var (from, to) = (Whole(text, Math.Max(0, start - Around)), Whole(text, Math.Min(text.Length, end + Around)));
        List<PassagePiece> pieces = [new("around", (from > 0 ? "…" : "") + text[from..start].TrimStart())];
        var styles = Styles(start, end, place, shared, swapped);
        for (var i = 0; i < styles.Length;)
        {
            var first = i;
            while (i < styles.Length && styles[i] == styles[first])
            {
                i++;
            }

            pieces.AddRange(Shortened(styles[first], text[(start + first)..(start + i)]));
        }

        pieces.Add(new PassagePiece("around", text[end..to].TrimEnd() + (to < text.Length ? "…" : "")));
        return [.. pieces.Where(p => p.Text.Length > 0)];
    }

    /// <summary>The swapped names and numbers of both sides of a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="a">The text of its first side and the names of its unit.</param>
    /// <param name="b">The same of the other side.</param>
    public static (IReadOnlyList<TextSpan> A, IReadOnlyList<TextSpan> B) Swapped(ReusePassage passage, (string Text, IReadOnlyList<string> Names) a, (string Text, IReadOnlyList<string> Names) b)
    {
        var (inA, inB) = (new List<TextSpan>(), new List<TextSpan>());
        IReadOnlyList<AlignedRun> runs = passage.Runs.Count > 0 ? passage.Runs : [new AlignedRun(passage.A.Span, passage.B.Span)];
        foreach (var run in runs)
        {
            var (numbersA, numbersB) = SwappedWords.Numbers(a.Text, run.A, b.Text, run.B);
            inA.AddRange(numbersA);
            inB.AddRange(numbersB);
        }

        inA.AddRange(SwappedWords.Names(a.Text, passage.A.Span, a.Names, b.Text, passage.B.Span));
        inB.AddRange(SwappedWords.Names(b.Text, passage.B.Span, b.Names, a.Text, passage.A.Span));
        return (inA, inB);
    }

    // Character by character: the stretches come from a reader of hostile files and may overlap or lie outside.
    private static string[] Styles(int start, int end, SharedPlace place, string shared, IReadOnlyList<TextSpan> swapped)
    {
        var styles = new string[end - start];
        Array.Fill(styles, place.Passage.Runs.Count == 0 ? shared : "diff");
        Fill(place.RunsInMine, "same");
        Fill(swapped, "diff");
        Fill(place.NamesInMine.Select(name => name.Span), "name");
        return styles;

        void Fill(IEnumerable<TextSpan> spans, string style)
        {
            foreach (var span in spans)
            {
                var from = Math.Clamp(span.Offset - start, 0, styles.Length);
                Array.Fill(styles, style, from, Math.Clamp(span.End - start, from, styles.Length) - from);
            }
        }
    }

    private static IEnumerable<PassagePiece> Shortened(string style, string text)
    {
        if (text.Length <= LongPiece)
        {
            return [new(style, text)];
        }

        var (head, tail) = (Whole(text, Ends), Whole(text, text.Length - Ends));
        return [new(style, text[..head]), Left(tail - head), new(style, text[tail..])];
    }

    private static PassagePiece Left(int characters) => new("cut", string.Create(CultureInfo.InvariantCulture, $"（此处略去{characters}字）"));

    // Never between the halves of a surrogate pair.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
