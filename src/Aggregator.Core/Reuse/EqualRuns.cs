using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Aggregator.Core.Reuse;

/// <summary>Measures runs of equal characters of two reduced texts, a vector at a time.</summary>
/// <remarks>Blanks are equal to nothing: in the copy of the one text they are another character, so that no comparison has to look for them.</remarks>
internal static class EqualRuns
{
    // No reduced text has it.
    private const char OtherBlank = '\0';

    /// <summary>Copies a text's characters and their margin, with another blank.</summary>
    /// <param name="text">The text.</param>
    /// <param name="copy">Room for at least both.</param>
    public static void Copy(NormalText text, Span<char> copy) =>
        text.Letters.AsSpan(0, text.Length + NormalText.Margin).Replace(copy, CharacterFold.Blank, OtherBlank);

    /// <summary>How many characters are equal from two places on.</summary>
    /// <param name="copy">As <see cref="Copy"/> left it: behind its last character nothing is equal.</param>
    /// <param name="a">The place in it.</param>
    /// <param name="letters">The other text's characters, with their margin.</param>
    /// <param name="b">The place there.</param>
    public static int From(char[] copy, int a, char[] letters, int b)
    {
        // A run ends before either margin, and a margin is wider than a vector.
        for (var length = 0; ; length += Vector256<ushort>.Count)
        {
            var differs = Differing(copy, a + length, letters, b + length);
            if (differs != 0)
            {
                return length + BitOperations.TrailingZeroCount(differs);
            }
        }
    }

    /// <summary>How many characters are equal right before two places.</summary>
    public static int Before(char[] copy, int a, char[] letters, int b)
    {
        var length = 0;
        for (; Math.Min(a, b) - length >= Vector256<ushort>.Count; length += Vector256<ushort>.Count)
        {
            var differs = Differing(copy, a - length - Vector256<ushort>.Count, letters, b - length - Vector256<ushort>.Count);
            if (differs != 0)
            {
                return length + BitOperations.LeadingZeroCount(differs << (32 - Vector256<ushort>.Count));
            }
        }

        while (length < Math.Min(a, b) && copy[a - length - 1] == letters[b - length - 1])
        {
            length++;
        }

        return length;
    }

    // A bit for each of a vector's characters that is not equal.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Differing(char[] copy, int a, char[] letters, int b)
    {
        var (mine, theirs) = (Vector256.Create(In(copy, a)), Vector256.Create(In(letters, b)));
        return ~Vector256.Equals(mine, theirs).ExtractMostSignificantBits() & ushort.MaxValue;
    }

    private static ReadOnlySpan<ushort> In(char[] letters, int at) => MemoryMarshal.Cast<char, ushort>(letters.AsSpan(at, Vector256<ushort>.Count));
}
