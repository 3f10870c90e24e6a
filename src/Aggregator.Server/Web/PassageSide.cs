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
    /// <summary>Where it stands in the report's full text; null for a template.</summary>
    public string? Href { get; init; }

    private const int Around = 100;

    // An equal stretch longer than this is shown by its ends: what a reader looks for is where the sides differ. In a long passage more so.
    private const int LongPiece = 480;
    private const int Ends = 180;
    private const int LongPassage = 2400;
    private const int LongPieceOfMany = 160;
    private const int EndsOfMany = 60;

    // Beyond these a passage is cut off: so many characters are shown, and so many looked at.
    private const int MostShown = 8000;
    private const int MostRead = 100_000;

    /// <summary>Cuts a side into its pieces.</summary>
    /// <param name="place">The passage seen from this side.</param>
    /// <param name="text">This side's whole text, personal data masked; null when it is not at hand: then the snippet is shown as it is.</param>
    /// <param name="detail">What the two texts show beyond the equal stretches.</param>
    public static IReadOnlyList<PassagePiece> PiecesOf(SharedPlace place, string? text, PassageDetail detail)
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
        var styles = Styles(text, start, Math.Min(end, start + MostRead), place, shared, detail);
        var at = 0;
        for (var shown = 0; at < styles.Length && shown <= MostShown;)
        {
            var first = at;
            while (at < styles.Length && styles[at] == styles[first])
            {
                at++;
            }

            foreach (var piece in Shortened(styles[first], text[(start + first)..(start + at)], styles.Length > LongPassage))
            {
                pieces.Add(piece);
                shown += piece.Text.Length;
            }
        }

        if (start + at < end)
        {
            pieces.Add(Left(end - start - at));
        }

        pieces.Add(new PassagePiece("around", text[end..to].TrimEnd() + (to < text.Length ? "…" : "")));
        return [.. pieces.Where(p => p.Text.Length > 0)];
    }

    // Character by character: the stretches come from a reader of hostile files and may overlap or lie outside.
    private static string[] Styles(string text, int start, int end, SharedPlace place, string shared, PassageDetail detail)
    {
        var styles = new string[end - start];
        Array.Fill(styles, place.Passage.Runs.Count == 0 ? shared : "diff");
        Fill(place.RunsInMine, "same");
        Fill(detail.Equal, "same");
        Fill(detail.Swapped, "diff");
        Fill(place.NamesInMine.Select(name => name.Span), "name");
        Fill(SignsAlone(text, start, styles), "same");
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

    // Other punctuation or layout is no other wording.
    private static List<TextSpan> SignsAlone(string text, int start, string[] styles)
    {
        var alone = new List<TextSpan>();
        for (var i = 0; i < styles.Length;)
        {
            var (first, letters) = (i, 0);
            for (; i < styles.Length && styles[i] == styles[first]; i++)
            {
                letters += char.IsLetterOrDigit(text[start + i]) ? 1 : 0;
            }

            if (styles[first] == "diff" && letters == 0)
            {
                alone.Add(TextSpan.FromBounds(start + first, start + i));
            }
        }

        return alone;
    }

    private static IEnumerable<PassagePiece> Shortened(string style, string text, bool isLong)
    {
        var (longest, ends) = isLong && style != "diff" ? (LongPieceOfMany, EndsOfMany) : (LongPiece, Ends);
        if (text.Length <= longest)
        {
            return [new(style, text)];
        }

        var (head, tail) = (Whole(text, ends), Whole(text, text.Length - ends));
        return [new(style, text[..head]), Left(tail - head), new(style, text[tail..])];
    }

    private static PassagePiece Left(int characters) => new("cut", string.Create(CultureInfo.InvariantCulture, $"（此处略去{characters}字）"));

    // Never between the halves of a surrogate pair.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
