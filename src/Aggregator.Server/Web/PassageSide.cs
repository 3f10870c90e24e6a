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

    // What is folded away can be opened in its place up to this length; what is longer is read in the report.
    private const int MostFolded = 4000;

    /// <summary>Cuts a side into its pieces.</summary>
    /// <param name="place">The passage seen from this side.</param>
    /// <param name="text">This side's text. When it is not at hand the snippet is shown as it is.</param>
    /// <param name="detail">What the two texts show beyond the equal stretches.</param>
    public static IReadOnlyList<PassagePiece> PiecesOf(SharedPlace place, PairText text, PassageDetail detail)
    {
        var shared = place.Passage.Runs.Count == 0 && place.Passage.Edits != "none" ? PassageStyles.Near : PassageStyles.Same;
        if (text.Shown is not { } shown || place.Mine.Span.Offset < 0 || place.Mine.Span.Offset >= shown.Length)
        {
            var isCut = place.Mine.Span.Length > place.Mine.Snippet.Length;
            return [new PassagePiece(shared, place.Mine.Snippet), .. isCut ? [Left(place.Mine.Span.Length - place.Mine.Snippet.Length)] : Array.Empty<PassagePiece>()];
        }

        var (start, end) = (place.Mine.Span.Offset, (int)Math.Min(shown.Length, (long)place.Mine.Span.Offset + place.Mine.Span.Length));
        var read = Math.Min(end, start + MostRead);
        var (from, to) = (Whole(shown, Math.Max(0, start - Around)), Whole(shown, Math.Min(shown.Length, end + Around)));
        // White space beyond the passage is cut off; between passage and context it stays.
        from += shown.AsSpan(from, start - from).Length - shown.AsSpan(from, start - from).TrimStart().Length;
        to -= shown.AsSpan(end, to - end).Length - shown.AsSpan(end, to - end).TrimEnd().Length;
        var styles = Styles(shown, TextSpan.FromBounds(from, read == end ? to : read), TextSpan.FromBounds(start, read), place, shared, text, detail);
        List<PassagePiece> pieces = [.. from > 0 ? [new PassagePiece(PassageStyles.Around, "…")] : Array.Empty<PassagePiece>()];
        var at = 0;
        for (var written = 0; at < styles.Length && (written <= MostShown || from + at >= end);)
        {
            var first = at;
            while (at < styles.Length && styles[at] == styles[first])
            {
                at++;
            }

            foreach (var piece in Shortened(styles[first], TextSpan.FromBounds(from + first, from + at), text, read - start > LongPassage))
            {
                pieces.Add(piece);
                written += piece.Text.Length + (piece.Folded?.Text.Length ?? 0);
            }
        }

        if (from + at < end)
        {
            pieces.Add(Left(end - from - at) with { Href = text.PlaceOf(TextSpan.FromBounds(from + at, end)) });
        }

        pieces.Add(new PassagePiece(PassageStyles.Around, to < shown.Length ? "…" : ""));
        return [.. pieces.Where(p => p.Text.Length > 0)];
    }

    // Character by character: the stretches come from a reader of hostile files and may overlap or lie outside.
    private static string[] Styles(string shown, TextSpan window, TextSpan passage, SharedPlace place, string shared, PairText text, PassageDetail detail)
    {
        var styles = new string[window.Length];
        Array.Fill(styles, PassageStyles.Around);
        Fill([passage], place.Passage.Runs.Count == 0 ? shared : PassageStyles.Reworded);
        Fill(place.RunsInMine, PassageStyles.Same);
        Fill(detail.Equal, PassageStyles.Same);
        Fill(SignsAlone(shown, window.Offset, styles), PassageStyles.Same);
        Fill(detail.Numbers, PassageStyles.Number);
        Fill(detail.Names, PassageStyles.OwnName);
        Fill(text.Uncompared.Where(span => span.Offset < passage.End && span.End > passage.Offset), PassageStyles.Given, passage);
        var foreign = text.ForeignNames(window).ToList();
        Fill(foreign.Where(name => !name.IsLeft).Select(name => name.Span), PassageStyles.OtherName);
        Fill(foreign.Where(name => name.IsLeft).Select(name => name.Span).Concat(place.NamesInMine.Select(name => name.Span)), PassageStyles.LeftName);
        return styles;

        void Fill(IEnumerable<TextSpan> spans, string style, TextSpan? within = null)
        {
            var (least, most) = within is { } part ? (part.Offset - window.Offset, part.End - window.Offset) : (0, styles.Length);
            foreach (var span in spans)
            {
                var from = (int)Math.Clamp((long)span.Offset - window.Offset, least, most);
                var to = (int)Math.Clamp((long)span.Offset + span.Length - window.Offset, from, most);
                Array.Fill(styles, style, from, to - from);
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

            if (styles[first] == PassageStyles.Reworded && letters == 0)
            {
                alone.Add(TextSpan.FromBounds(start + first, start + i));
            }
        }

        return alone;
    }

    private static IEnumerable<PassagePiece> Shortened(string style, TextSpan span, PairText text, bool isLong)
    {
        var words = span.Of(text.Shown!);
        var (longest, ends) = isLong && style is PassageStyles.Same or PassageStyles.Near or PassageStyles.Given ? (LongPieceOfMany, EndsOfMany) : (LongPiece, Ends);
        if (style == PassageStyles.Around || words.Length <= longest)
        {
            return [new(style, words)];
        }

        var (head, tail) = (Whole(words, ends), Whole(words, words.Length - ends));
        var cut = Left(tail - head) with { Href = text.PlaceOf(TextSpan.FromBounds(span.Offset + head, span.Offset + tail)), Folded = tail - head <= MostFolded ? new(style, words[head..tail]) : null };
        return [new(style, words[..head]), cut, new(style, words[tail..])];
    }

    private static PassagePiece Left(int characters) => new(PassageStyles.Cut, string.Create(CultureInfo.InvariantCulture, $"（此处略去{characters}字）"));

    // Never between the halves of a surrogate pair.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
