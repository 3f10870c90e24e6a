using System.Numerics;

namespace Aggregator.Core.Reuse;

/// <summary>Which texts of a segment no longer count. Never changed: another one is made.</summary>
public sealed class RemovedTexts
{
    private readonly ulong[] _bits;

    private RemovedTexts(ulong[] bits, int count) => (_bits, Count) = (bits, count);

    /// <summary>None.</summary>
    public static RemovedTexts None { get; } = new([], 0);

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <summary>Their numbers, rising.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(0, _bits.Length * 64).Where(Contains);

    /// <summary>Whether a text is one.</summary>
    public bool Contains(int number) => number >> 6 < _bits.Length && (_bits[number >> 6] & (1UL << (number & 63))) != 0;

    /// <summary>These.</summary>
    /// <param name="numbers">Not below 0.</param>
    public static RemovedTexts Of(IReadOnlyList<int> numbers)
    {
        var bits = new ulong[(numbers.DefaultIfEmpty(0).Max() >> 6) + 1];
        foreach (var number in numbers)
        {
            bits[number >> 6] |= 1UL << (number & 63);
        }

        return new RemovedTexts(bits, bits.Sum(BitOperations.PopCount));
    }

    /// <summary>These and another.</summary>
    public RemovedTexts With(int number)
    {
        if (Contains(number))
        {
            return this;
        }

        var bits = new ulong[Math.Max(_bits.Length, (number >> 6) + 1)];
        _bits.CopyTo(bits, 0);
        bits[number >> 6] |= 1UL << (number & 63);
        return new RemovedTexts(bits, Count + 1);
    }
}
