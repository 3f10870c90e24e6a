namespace Aggregator.Core.Reuse;

/// <summary>How much it says that two texts share a run of four characters: the fewer units write it, the more.</summary>
/// <remarks>
/// Counted in units and not in reports, so that a unit's own years do not make its wording common. Kept as the logarithm of units over
/// units with the run, in sixteenths of a bit, one byte a cell; runs that fall into one cell count together, which only makes them
/// look more common. A run that one unit writes again and again (its own places, its stock of turns) is as common as if so many
/// units wrote it once: finding it twice is no sign of copying.
/// </remarks>
internal sealed class UnitFrequencies
{
    /// <summary>Characters in a run.</summary>
    public const int GramLength = 4;

    /// <summary>Steps in one bit.</summary>
    public const int Steps = 16;

    // In a handful of texts nothing looks rare; what no unit of a small city shares by chance is taken to be as rare as in a larger one.
    private const int FewestUnits = 1000;

    private const int Pair = 2;

    // Counted side by side.
    private const int Halves = 2;

    private readonly byte[] _weights;
    private readonly int _shift;

    /// <summary>Weights counted before.</summary>
    /// <param name="weights">By the upper bits of a hash.</param>
    /// <param name="shift">How far a hash is shifted to give them.</param>
    /// <param name="units">Units counted.</param>
    public UnitFrequencies(byte[] weights, int shift, int units) => (_weights, _shift, Units) = (weights, shift, units);

    /// <summary>The weights by the upper bits of a hash.</summary>
    public ReadOnlySpan<byte> Weights => _weights;

    /// <summary>How far a hash is shifted to give them.</summary>
    public int Shift => _shift;

    /// <summary>Units counted.</summary>
    public int Units { get; }

    /// <summary>The weights of runs by their hashes, in sixteenths of a bit; 0 for one that every unit writes and for one that holds a blank.</summary>
    public void Weigh(ReadOnlySpan<uint> hashes, Span<byte> weights)
    {
        var (cells, shift) = (_weights, _shift);
        for (var i = 0; i < hashes.Length; i++)
        {
            var hash = hashes[i];
            weights[i] = hash == Grams.None ? (byte)0 : cells[hash >> shift];
        }
    }

    /// <summary>Counts over texts in which those of one unit stand together.</summary>
    public static UnitFrequencies Of(IReadOnlyList<NormalText> texts, CancellationToken stop)
    {
        var letters = texts.Sum(text => (long)text.Length);
        var shift = 32 - Math.Clamp((int)Math.Log2(Math.Max(1, letters)) - 1, 16, 24);
        var units = UnitRanges.Of(texts, 1).Sum(range => range.Units);
        var weights = new byte[1 << (32 - shift)];
        var cells = weights.Length / Halves;
        Parallel.For(0, Halves, new ParallelOptions { CancellationToken = stop }, half =>
        {
            var counts = new GramCounts(cells, (uint)half);
            Count(texts, counts, shift, stop);
            Weigh(counts.Cells, units, weights.AsSpan(half * cells, cells));
        });
        return new UnitFrequencies(weights, shift, units);
    }

    private static double Base(int units) => Math.Max(units, FewestUnits);

    // What more than two of few units write would be written by as large a part of many; two may have copied.
    private static double Scaled(int n, int units) => n <= Pair ? Math.Max(1, n) : Pair + ((n - Pair) * Base(units) / Math.Max(1, units));

    private static byte Weight(int units, double n) => (byte)Math.Clamp(Math.Round(Math.Log2(Base(units) / n) * Steps), 0, byte.MaxValue);

    private static void Count(IReadOnlyList<NormalText> texts, GramCounts counts, int shift, CancellationToken stop)
    {
        var hashes = Array.Empty<uint>();
        ushort stamp = 0;
        string? unit = null;
        foreach (var text in texts)
        {
            stop.ThrowIfCancellationRequested();
            if (text.IsTemplate)
            {
                continue;
            }

            if (text.Source.Unit != unit)
            {
                unit = text.Source.Unit;
                stamp = stamp == ushort.MaxValue ? (ushort)1 : (ushort)(stamp + 1);
            }

            if (hashes.Length < text.Length + NormalText.Margin)
            {
                hashes = new uint[text.Length + NormalText.Margin];
            }

            var count = Grams.Hash(text.Letters, text.Length, GramLength, hashes);
            counts.Add(hashes.AsSpan(0, count), shift, stamp);
        }
    }

    private static void Weigh(ReadOnlySpan<GramCounts.Cell> counts, int units, Span<byte> weights)
    {
        var (table, plain) = (new byte[ushort.MaxValue + 1], new byte[ushort.MaxValue + 1]);
        for (var n = 0; n < table.Length; n++)
        {
            (table[n], plain[n]) = (Weight(units, Scaled(n, units)), Weight(units, Math.Max(1, n)));
        }

        for (var cell = 0; cell < counts.Length; cell++)
        {
            weights[cell] = Math.Min(table[counts[cell].Units], plain[Math.Max(1, counts[cell].Places - Pair)]);
        }
    }
}
