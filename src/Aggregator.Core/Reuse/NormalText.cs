using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>
/// A text reduced to what a comparison should see: folded characters (<see cref="CharacterFold"/>), the unit's own names one sign,
/// mandated wording and the edges of parts blank.
/// </summary>
internal sealed class NormalText
{
    /// <summary>Blank characters behind the last, so that vectors may read past it.</summary>
    public const int Margin = 40;

    /// <summary>Characters of a text that are compared. A report has some ten thousand; what is longer than this is not one, and must not eat the night.</summary>
    public const int Longest = 300_000;

    /// <summary>Characters that are read for them, before reducing.</summary>
    public const int MostRead = Longest * 40;

    private readonly TextSpan[]? _parts;

    private NormalText(ReuseText source, TextSpan[]? parts, char[] letters) => (Source, _parts, Letters, Length) = (source, parts, letters, letters.Length - Margin);

    /// <summary>The text itself.</summary>
    public ReuseText Source { get; }

    /// <summary>The reduced characters, <see cref="Length"/> of them and a margin.</summary>
    public char[] Letters { get; }

    /// <summary>How many characters there are.</summary>
    public int Length { get; }

    /// <summary>Whether it is a known template and not a report.</summary>
    public bool IsTemplate => Source.Kind == "template";

    /// <summary>Reduces a text.</summary>
    public static NormalText Of(ReuseText source)
    {
        var parts = PartsOf(source);
        return new NormalText(source, parts, Reduce(source, parts, null));
    }

    /// <summary>A text that was reduced before.</summary>
    /// <param name="source">The text itself.</param>
    /// <param name="letters">The reduced characters and the margin.</param>
    public static NormalText Stored(ReuseText source, char[] letters) => new(source, null, letters);

    /// <summary>Where each reduced character stands in the text. Worked out anew: few texts are asked, and all would be kept.</summary>
    public TextPlaces Places()
    {
        var places = new TextPlaces(new int[Length + Margin], new int[Length + Margin]);
        Reduce(Source, _parts ?? PartsOf(Source), places);
        return places;
    }

    // The letters with their margin; or, without the blanks of mandated wording, their places.
    private static char[] Reduce(ReuseText source, TextSpan[] parts, TextPlaces? places)
    {
        var text = source.Text.AsSpan();
        var letters = new char[parts.Sum(part => part.Length + 1)];
        var starts = new int[places is null ? 0 : letters.Length].AsSpan();
        var ends = new int[starts.Length].AsSpan();
        var count = 0;
        foreach (var part in parts)
        {
            var from = count;
            count += CharacterFold.Fold(text.Slice(part.Offset, part.Length), letters.AsSpan(count), Rest(starts, count), Rest(ends, count));
            if (!starts.IsEmpty)
            {
                for (var i = from; i < count; i++)
                {
                    (starts[i], ends[i]) = (starts[i] + part.Offset, ends[i] + part.Offset);
                }

                (starts[count], ends[count]) = (part.End, part.End);
            }

            letters[count++] = CharacterFold.Blank;
        }

        count = Math.Min(OwnNames.Fold(source, letters.AsSpan(0, count), starts, ends), Longest);
        if (places is not null)
        {
            starts[..count].CopyTo(places.Starts);
            ends[..count].CopyTo(places.Ends);
            return letters;
        }

        MandatedWording.Blank(letters.AsSpan(0, count));
        var kept = new char[count + Margin];
        letters.AsSpan(0, count).CopyTo(kept);
        kept.AsSpan(count).Fill(CharacterFold.Blank);
        return kept;
    }

    private static TextSpan[] PartsOf(ReuseText source) => [.. Clipped(ComparedParts.Of(source))];

    private static IEnumerable<TextSpan> Clipped(IEnumerable<TextSpan> parts)
    {
        var left = MostRead;
        foreach (var part in parts)
        {
            yield return part.Length <= left ? part : part with { Length = left };
            left -= part.Length;
            if (left <= 0)
            {
                yield break;
            }
        }
    }

    private static Span<int> Rest(Span<int> places, int from) => places.IsEmpty ? places : places[from..];
}
