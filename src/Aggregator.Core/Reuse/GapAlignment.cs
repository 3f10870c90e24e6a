using System.Numerics;

namespace Aggregator.Core.Reuse;

/// <summary>Counts the equal characters between the anchors of a passage, in their order: what rewriting left of the wording.</summary>
internal static class GapAlignment
{
    // A longer gap holds an inserted sentence and not a rewritten one.
    private const int Longest = 63;

    /// <summary>Equal characters in the gaps, by the longest common subsequence of each.</summary>
    public static int Characters(NormalText a, NormalText b, Anchor[] anchors)
    {
        var sum = 0;
        for (var i = 1; i < anchors.Length; i++)
        {
            var (fromA, fromB) = (anchors[i - 1].EndA, anchors[i - 1].EndB);
            var (gapA, gapB) = (anchors[i].A - fromA, anchors[i].B - fromB);
            if (gapA is > 0 and <= Longest && gapB is > 0 and <= Longest)
            {
                sum += Common(a.Letters.AsSpan(fromA, gapA), b.Letters.AsSpan(fromB, gapB));
            }
        }

        return sum;
    }

    // Bit-parallel: one bit for each character of the first text, set where the subsequence can still grow.
    private static int Common(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var rows = ulong.MaxValue;
        foreach (var c in second)
        {
            if (c == CharacterFold.Blank)
            {
                continue;
            }

            var equal = 0UL;
            for (var i = 0; i < first.Length; i++)
            {
                equal |= first[i] == c ? 1UL << i : 0UL;
            }

            var match = rows & equal;
            rows = unchecked((rows + match) | (rows - match));
        }

        return BitOperations.PopCount(~rows & ((1UL << first.Length) - 1));
    }
}
