namespace Aggregator.SampleCity.Chance;

/// <summary>Random numbers that are the same on every machine and runtime: xoshiro256** seeded through splitmix64.</summary>
/// <remarks>Not thread-safe. System.Random is not used because its algorithm is not promised.</remarks>
internal sealed class SeededRandom
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public SeededRandom(ulong seed)
    {
        _a = SplitMix(ref seed);
        _b = SplitMix(ref seed);
        _c = SplitMix(ref seed);
        _d = SplitMix(ref seed);
    }

    /// <summary>A generator for one purpose: what one part draws never moves what another part draws.</summary>
    public static SeededRandom For(long seed, string purpose) => new(unchecked((ulong)seed) ^ StableHash.Of(purpose));

    /// <summary>A whole number from 0 up to, not including, <paramref name="below"/>.</summary>
    public int Below(int below)
    {
        // The bias of the multiply-shift is under 2^-32 for the small ranges drawn here.
        return (int)(((Next() >> 32) * (ulong)below) >> 32);
    }

    /// <summary>A whole number in a range, both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in <paramref name="percent"/> of a hundred draws.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    /// <summary>One of the items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>The items in a random order.</summary>
    public List<T> Shuffle<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }

    private ulong Next()
    {
        unchecked
        {
            var result = ulong.RotateLeft(_b * 5, 7) * 9;
            var t = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= t;
            _d = ulong.RotateLeft(_d, 45);
            return result;
        }
    }

    private static ulong SplitMix(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
