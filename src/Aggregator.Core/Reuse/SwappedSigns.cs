using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;

namespace Aggregator.Core.Reuse;

/// <summary>
/// Finds what differs in stretches that are equal to the comparison, for which a number, in digits or Chinese numerals, and the unit's own name or
/// place are one sign each: so every such sign has its partner on the other side.
/// </summary>
public static class SwappedSigns
{
    /// <summary>The signs whose characters differ, in order; a number only when its value does. Null when the two do not fold to the same: then nothing stands for anything.</summary>
    /// <param name="a">The one text.</param>
    /// <param name="spanA">A stretch of it.</param>
    /// <param name="b">The other text.</param>
    /// <param name="spanB">The stretch that is equal.</param>
    public static IReadOnlyList<SwappedSign>? In(ReuseText a, TextSpan spanA, ReuseText b, TextSpan spanB)
    {
        if (Fold(a, spanA) is not { } foldedA || Fold(b, spanB) is not { } foldedB || !foldedA.Letters.AsSpan().SequenceEqual(foldedB.Letters))
        {
            return null;
        }

        var swapped = new List<SwappedSign>();
        for (var i = 0; i < foldedA.Letters.Length; i++)
        {
            var letter = foldedA.Letters[i];
            if (letter is CharacterFold.Number or CharacterFold.Name)
            {
                var (placeA, placeB) = (foldedA.Places.Of(i, i + 1), foldedB.Places.Of(i, i + 1));
                var (wordA, wordB) = (placeA.Of(a.Text), placeB.Of(b.Text));
                if (letter == CharacterFold.Name ? a.Unit != b.Unit && wordA != wordB : !IsSameNumber(wordA, wordB))
                {
                    swapped.Add(new SwappedSign(letter == CharacterFold.Name, placeA, placeB));
                }
            }
        }

        return swapped;
    }

    private static (char[] Letters, TextPlaces Places)? Fold(ReuseText source, TextSpan span)
    {
        if (span.Offset < 0 || span.Length <= 0 || span.Length > source.Text.Length - span.Offset)
        {
            return null;
        }

        var (letters, starts, ends) = (new char[span.Length], new int[span.Length], new int[span.Length]);
        var count = CharacterFold.Fold(source.Text.AsSpan(span.Offset, span.Length), letters, starts, ends);
        count = OwnNames.Fold(source, letters.AsSpan(0, count), starts, ends);
        for (var i = 0; i < count; i++)
        {
            (starts[i], ends[i]) = (starts[i] + span.Offset, ends[i] + span.Offset);
        }

        return (letters[..count], new TextPlaces(starts, ends));
    }

    private static bool IsSameNumber(string a, string b) => a == b || (Value(a) is { } value && value == Value(b));

    private static decimal? Value(string number)
    {
        var plain = string.Concat(number.Where(c => c is not (',' or '，' or ' ')).Select(c => c == '．' ? '.' : char.IsDigit(c) && char.GetNumericValue(c) is >= 0 and <= 9 and var digit ? (char)('0' + (int)digit) : c));
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : ChineseNumber.Read(plain);
    }
}
