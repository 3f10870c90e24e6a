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
    public bool MayHold(uint hash) => (_words[hash >> (32 - Bits + 6)] & (1UL << (int)((hash >> (32 - Bits)) & 63))) != 0;
}
