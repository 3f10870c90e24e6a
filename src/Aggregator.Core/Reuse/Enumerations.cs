using System.Text;

namespace Aggregator.Core.Reuse;

/// <summary>Tells lists of figures and of like items from sentences: their frame repeats of itself, whoever writes it.</summary>
internal static class Enumerations
{
    // A sentence has a number in thirty characters; a list (其中图文52篇、视频80篇) one in ten.
    private const double ManyNumbers = 0.08;
    private const double LeastVariety = 0.6;
    private const int GramLength = 4;
    private const int FewestLines = 4;
    private const int LongestItem = 18;

    /// <summary>Whether an aligned passage is a list: full of numbers that differ, or one frame over and over.</summary>
    /// <param name="text">The examined text.</param>
    /// <param name="pair">The passage.</param>
    /// <param name="a">The one side as it stands.</param>
    /// <param name="b">The other.</param>
    public static bool IsOne(NormalText text, AlignedPair pair, string a, string b)
    {
        var (numbers, letters) = (0, 0);
        foreach (var anchor in pair.Anchors)
        {
            letters += anchor.Length;
            numbers += text.Letters.AsSpan(anchor.A, anchor.Length).Count(CharacterFold.Number);
        }

        return (IsList(a) && IsList(b)) || (numbers > letters * ManyNumbers && !HaveTheSameNumbers(a, b)) || Variety(text.Letters.AsSpan(pair.A, pair.EndA - pair.A)) < LeastVariety;
    }

    // Short lines without full stops: a list of offices, a table that lost its cells.
    private static bool IsList(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length >= FewestLines && text.Length < lines.Length * LongestItem && text.AsSpan().Count('。') * 4 < lines.Length;
    }

    // Half of them: who copies a list of figures and changes a few has copied it.
    private static bool HaveTheSameNumbers(string a, string b)
    {
        var numbers = NumbersOf(a);
        return NumbersOf(b).Count(numbers.Contains) * 2 > numbers.Count;
    }

    // In half-width digits: a copy may be printed in the other width.
    private static HashSet<string> NumbersOf(string text)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        var digits = new StringBuilder();
        foreach (var c in text.Append(' '))
        {
            if (c is (>= '0' and <= '9') or (>= '０' and <= '９'))
            {
                digits.Append((char)('0' + (c & 0xf)));
            }
            else if (digits.Length > 0)
            {
                numbers.Add(digits.ToString());
                digits.Clear();
            }
        }

        return numbers;
    }

    private static double Variety(ReadOnlySpan<char> letters)
    {
        var seen = new HashSet<ulong>();
        var count = letters.Length - GramLength + 1;
        for (var i = 0; i < count; i++)
        {
            seen.Add(((ulong)letters[i] << 48) | ((ulong)letters[i + 1] << 32) | ((ulong)letters[i + 2] << 16) | letters[i + 3]);
        }

        return count <= 0 ? 1 : seen.Count / (double)count;
    }
}
