using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>Finds the numbers and names a copier replaced with its own in text that is otherwise the same.</summary>
public static class SwappedWords
{
    // A shorter name is also an ordinary word.
    private const int ShortestName = 4;

    /// <summary>
    /// The numbers that differ in two stretches that say the same, pairwise in their order; none when one of them has more numbers than the
    /// other, since then nobody can tell which was put for which. Full-width digits count as plain ones.
    /// </summary>
    /// <returns>Their places in each text, in order.</returns>
    public static (IReadOnlyList<TextSpan> A, IReadOnlyList<TextSpan> B) Numbers(string textA, TextSpan spanA, string textB, TextSpan spanB)
    {
        var (a, b) = (NumbersIn(textA, spanA), NumbersIn(textB, spanB));
        if (a.Count != b.Count)
        {
            return ([], []);
        }

        var swapped = a.Zip(b).Where(pair => !IsSame(textA, pair.First, textB, pair.Second)).ToList();
        return ([.. swapped.Select(pair => pair.First)], [.. swapped.Select(pair => pair.Second)]);
    }

    /// <summary>Where a unit's own names stand in a stretch, when they do not stand in the other side: what was put in for another's.</summary>
    public static IReadOnlyList<TextSpan> Names(string text, TextSpan span, IEnumerable<string> own, string other, TextSpan otherSpan)
    {
        var places = new List<TextSpan>();
        var (mine, their) = (Within(text, span), Within(other, otherSpan));
        foreach (var name in own.Where(name => name.Length >= ShortestName).Distinct(StringComparer.Ordinal))
        {
            if (other.AsSpan(their.Offset, their.Length).Contains(name, StringComparison.Ordinal))
            {
                continue;
            }

            for (var at = mine.Offset; (at = text.IndexOf(name, at, mine.End - at, StringComparison.Ordinal)) >= 0; at += name.Length)
            {
                places.Add(new TextSpan(at, name.Length));
            }
        }

        return SpanSet.Of(places).Spans;
    }

    private static List<TextSpan> NumbersIn(string text, TextSpan span)
    {
        var numbers = new List<TextSpan>();
        var within = Within(text, span);
        for (var i = within.Offset; i < within.End; i++)
        {
            if (!char.IsDigit(text[i]))
            {
                continue;
            }

            var first = i;
            while (i < within.End && (char.IsDigit(text[i]) || (text[i] is '.' or '．' or ',' && i + 1 < within.End && char.IsDigit(text[i + 1]))))
            {
                i++;
            }

            numbers.Add(TextSpan.FromBounds(first, i));
        }

        return numbers;
    }

    private static bool IsSame(string textA, TextSpan a, string textB, TextSpan b)
    {
        var same = a.Length == b.Length;
        for (var i = 0; same && i < a.Length; i++)
        {
            var (x, y) = (textA[a.Offset + i], textB[b.Offset + i]);
            same = x == y || (char.IsDigit(x) && char.IsDigit(y) && char.GetNumericValue(x).Equals(char.GetNumericValue(y)));
        }

        return same;
    }

    private static TextSpan Within(string text, TextSpan span)
    {
        var start = Math.Clamp(span.Offset, 0, text.Length);
        return TextSpan.FromBounds(start, (int)Math.Clamp((long)span.Offset + span.Length, start, text.Length));
    }
}
