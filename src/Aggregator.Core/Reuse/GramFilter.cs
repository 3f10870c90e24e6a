using System.Runtime.CompilerServices;

namespace Aggregator.Core.Reuse;

/// <summary>Tells quickly of most runs that a stretch of text does not have them: few enough bits to stay in the nearest memory.</summary>
internal sealed class GramFilter
{
    private const int Bits = 14;

    private readonly ulong[] _words = new ulong[(1 << Bits) / 64];

    /// <summary>Makes it that of a stretch.</summary>
    /// <param name="hashes">The hashes of its runs.</param>
    public void Fill(ReadOnlySpan<uint> hashes)
    {
        var words = _words;
        words.AsSpan().Clear();
        foreach (var hash in hashes)
        {
            words[hash >> (32 - Bits + 6)] |= 1UL << (int)((hash >> (32 - Bits)) & 63);
        }
    }

    /// <summary>Whether the stretch may have a run; it has none of which this is false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(uint hash) => ((_words[hash >> (32 - Bits + 6)] >> (int)((hash >> (32 - Bits)) & 63)) & 1) != 0;

    /// <summary>The places of the runs that the stretch may have; it has none of the others. No decision is made for each, most of which would be the same.</summary>
    /// <param name="hashes">The hashes of some runs.</param>
    /// <param name="sifted">Room for as many places.</param>
    /// <returns>How many there are, in order.</returns>
    public int Sift(ReadOnlySpan<uint> hashes, Span<int> sifted)
    {
        var (words, count) = (_words, 0);
        for (var i = 0; i < hashes.Length; i++)
        {
            var hash = hashes[i];
            sifted[count] = i;
            count += (int)((words[hash >> (32 - Bits + 6)] >> (int)((hash >> (32 - Bits)) & 63)) & 1);
        }

        return count;
    }
}
