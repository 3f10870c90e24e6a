namespace Aggregator.Core.Reuse;

/// <summary>Picks the places of a text at which its character runs are looked up: winnowed k-grams.</summary>
/// <remarks>
/// With k = 16 and a window of 16, two texts that share 31 characters without mandated wording share a picked place. The hash is ours,
/// so that every machine picks the same places.
/// </remarks>
internal static class Fingerprints
{
    /// <summary>Characters in a gram.</summary>
    public const int GramLength = 16;

    private const int Window = 16;
    private const int LeastVariety = 6;
    private const ulong Prime = 1099511628211;

    /// <summary>Hash and place of each picked gram, in order of place; grams with mandated characters, barriers or little variety are not picked.</summary>
    public static IEnumerable<(ulong Hash, int Position)> Of(NormalText text)
    {
        var hashes = Hashes(text);
        var last = -1;

        // Places with rising hashes, between two ends of one array; the first is the window's least.
        var window = new int[hashes.Length];
        var (first, behind) = (0, 0);
        for (var i = 0; i < hashes.Length; i++)
        {
            while (behind > first && hashes[window[behind - 1]] >= hashes[i])
            {
                behind--;
            }

            window[behind++] = i;
            if (window[first] <= i - Window)
            {
                first++;
            }

            var least = window[first];
            if ((i >= Window - 1 || i == hashes.Length - 1) && least != last)
            {
                last = least;
                if (hashes[least] != ulong.MaxValue)
                {
                    yield return (hashes[least], least);
                }
            }
        }
    }

    private static ulong[] Hashes(NormalText text)
    {
        var count = Math.Max(0, text.Text.Length - GramLength + 1);
        var hashes = new ulong[count];
        var power = 1UL;
        for (var i = 0; i < GramLength; i++)
        {
            power = unchecked(power * Prime);
        }

        var rolling = 0UL;
        var closed = 0; // How many more places a gram would hold a mandated character or a barrier.
        for (var i = 0; i < text.Text.Length; i++)
        {
            rolling = unchecked((rolling * Prime) + Spread(text.Text[i]));
            if (i >= GramLength)
            {
                rolling = unchecked(rolling - (Spread(text.Text[i - GramLength]) * power));
            }

            closed = text.Mandated[i] || text.Text[i] == NormalText.Barrier ? GramLength : Math.Max(0, closed - 1);
            if (i >= GramLength - 1)
            {
                var start = i - GramLength + 1;
                hashes[start] = closed > 0 || Variety(text.Text.AsSpan(start, GramLength)) < LeastVariety ? ulong.MaxValue : Mix(rolling);
            }
        }

        return hashes;
    }

    private static ulong Spread(char c) => unchecked((c + 1UL) * 0x9E3779B97F4A7C15UL);

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value ^= value >> 31;
            value *= 0xBF58476D1CE4E5B9UL;
            value ^= value >> 29;
            return value == ulong.MaxValue ? 0 : value;
        }
    }

    private static int Variety(ReadOnlySpan<char> gram)
    {
        var different = 0;
        for (var i = 0; i < gram.Length && different < LeastVariety; i++)
        {
            different += gram[..i].Contains(gram[i]) ? 0 : 1;
        }

        return different;
    }
}
