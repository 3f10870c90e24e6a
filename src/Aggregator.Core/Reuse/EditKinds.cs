namespace Aggregator.Core.Reuse;

/// <summary>Names what was done to a copy.</summary>
internal static class EditKinds
{
    private const double Same = 0.97;
    private const double Light = 0.80;

    /// <summary><c>none</c> for layout, width, script and punctuation alone; <c>entities</c> for names and numbers; else <c>light</c> or <c>heavy</c>.</summary>
    /// <param name="a">The one passage as it stands.</param>
    /// <param name="b">The other.</param>
    /// <param name="similarity">Share of equal characters once names and numbers are put aside.</param>
    /// <param name="haveTheSameLetters">Whether nothing but names and numbers differs.</param>
    public static string Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, double similarity, bool haveTheSameLetters) => similarity switch
    {
        < Light => "heavy",
        < Same => "light",
        _ => Bare(a) == Bare(b) ? "none" : haveTheSameLetters ? "entities" : "light",
    };

    private static string Bare(ReadOnlySpan<char> text)
    {
        Span<char> one = stackalloc char[1];
        var bare = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsDigit(c))
            {
                bare.Append(char.GetNumericValue(c) is >= 0 and <= 9 and var digit ? (char)('0' + (int)digit) : c);
            }
            else if (CharacterFold.Fold([c], one, [], []) > 0)
            {
                bare.Append(one[0]);
            }
        }

        return bare.ToString();
    }
}
