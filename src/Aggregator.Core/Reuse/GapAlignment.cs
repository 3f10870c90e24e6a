using System.Numerics;

namespace Aggregator.Core.Reuse;

/// <summary>What stands between the anchors of a passage.</summary>
/// <param name="Equal">Equal characters, in their order: what rewriting left of the wording.</param>
/// <param name="Replaced">Characters that stand in place of as many others.</param>
/// <param name="Count">Gaps that are no longer than a clause or two.</param>
/// <param name="Filled">Of these, the gaps in which three characters and more stand in place of as many others.</param>
internal readonly record struct GapAlignment(int Equal, int Replaced, int Count, int Filled)
{
    // A longer gap holds an inserted sentence and not a rewritten one.
    private const int Longest = 63;

    // A clause that changed places with another is no filling.
    private const int LongestFilling = 40;
    private const int FewestOfAFilling = 3;

    /// <summary>Aligns the gaps, each by its longest common subsequence.</summary>
    public static GapAlignment Of(NormalText a, NormalText b, Anchor[] anchors)
    {
        var (sum, replaced, count, filled) = (0, 0, 0, 0);
        for (var i = 1; i < anchors.Length; i++)
        {
            var (fromA, fromB) = (anchors[i - 1].EndA, anchors[i - 1].EndB);
            var (gapA, gapB) = (anchors[i].A - fromA, anchors[i].B - fromB);
            var equal = 0;
            if (gapA is > 0 and <= Longest && gapB is > 0 and <= Longest)
            {
                equal = Common(a.Letters.AsSpan(fromA, gapA), b.Letters.AsSpan(fromB, gapB));
                sum += equal;
            }

            if (gapA is >= 0 and <= LongestFilling && gapB is >= 0 and <= LongestFilling)
            {
                var others = Math.Min(gapA, gapB) - equal;
                replaced += others;
                count++;
                filled += others >= FewestOfAFilling ? 1 : 0;
            }
        }

        return new GapAlignment(sum, replaced, count, filled);
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
