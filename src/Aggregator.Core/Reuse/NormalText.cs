using System.Buffers;
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
    private readonly Func<ReuseText>? _read;
    private readonly string _unit;
    private readonly int _unitHash;
    private ReuseText? _source;

    private NormalText(ReuseText source, TextSpan[] parts, char[] letters)
        : this(source.Unit, letters) => (_source, _parts, IsTemplate) = (source, parts, source.Kind == "template");

    private NormalText(string unit, char[] letters, Func<ReuseText>? read = null) =>
        (_unit, _unitHash, Letters, Length, _read) = (unit, unit.GetHashCode(StringComparison.Ordinal), letters, letters.Length - Margin, read);

    /// <summary>The text itself.</summary>
    public ReuseText Source => _source ??= _read!();

    /// <summary>The reduced characters, <see cref="Length"/> of them and a margin.</summary>
    public char[] Letters { get; }

    /// <summary>How many characters there are.</summary>
    public int Length { get; }

    /// <summary>Whether it is a known template and not a report.</summary>
    public bool IsTemplate { get; }

    /// <summary>Reduces a text.</summary>
    public static NormalText Of(ReuseText source)
    {
        var parts = PartsOf(source);
        var letters = ArrayPool<char>.Shared.Rent(RoomFor(parts));
        var count = Reduce(source, parts, letters, [], []);
        MandatedWording.Blank(letters.AsSpan(0, count));
        var kept = GC.AllocateUninitializedArray<char>(count + Margin);
        letters.AsSpan(0, count).CopyTo(kept);
        kept.AsSpan(count).Fill(CharacterFold.Blank);
        ArrayPool<char>.Shared.Return(letters);
        return new NormalText(source, parts, kept);
    }

    /// <summary>A report that was reduced before. The text itself is read when it is asked for: of most partners only the characters are.</summary>
    /// <param name="unit">Its unit.</param>
    /// <param name="letters">The reduced characters and the margin.</param>
    /// <param name="read">Reads the text itself.</param>
    public static NormalText Stored(string unit, char[] letters, Func<ReuseText> read) => new(unit, letters, read);

    /// <summary>Whether both are one unit's. Told without a look at either's text, which for most pairs is nowhere near.</summary>
    public bool IsOfUnitOf(NormalText other) => _unitHash == other._unitHash && _unit == other._unit;

    /// <summary>Where each reduced character stands in the text. Worked out anew: few texts are asked, and all would be kept.</summary>
    public TextPlaces Places()
    {
        var parts = _parts ?? PartsOf(Source);
        var room = RoomFor(parts);
        var letters = ArrayPool<char>.Shared.Rent(room);
        var (starts, ends) = (ArrayPool<int>.Shared.Rent(room), ArrayPool<int>.Shared.Rent(room));
        var count = Reduce(Source, parts, letters, starts, ends);
        var places = new TextPlaces(starts[..count], ends[..count]);
        ArrayPool<char>.Shared.Return(letters);
        ArrayPool<int>.Shared.Return(starts);
        ArrayPool<int>.Shared.Return(ends);
        return places;
    }

    private static int RoomFor(TextSpan[] parts) => parts.Sum(part => part.Length + 1);

    // Writes the letters, mandated wording not yet blank, and where they stand when that is wanted; how many.
    private static int Reduce(ReuseText source, TextSpan[] parts, Span<char> letters, Span<int> starts, Span<int> ends)
    {
        var text = source.Text.AsSpan();
        var count = 0;
        foreach (var part in parts)
        {
            var from = count;
            count += CharacterFold.Fold(text.Slice(part.Offset, part.Length), letters[count..], Rest(starts, count), Rest(ends, count));
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

        return Math.Min(OwnNames.Fold(source, letters[..count], starts, ends), Longest);
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
