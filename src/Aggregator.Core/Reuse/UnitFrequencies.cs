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

    // Counted side by side; each takes a table of its own, which for many texts is large.
    private const int Ranges = 2;

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
        var ranges = UnitRanges.Of(texts, Ranges);
        var counts = new GramCounts[ranges.Count];
        Parallel.For(0, ranges.Count, new ParallelOptions { CancellationToken = stop }, r => counts[r] = Count(texts, ranges[r], shift));
        var units = ranges.Sum(range => range.Units);
        return new UnitFrequencies(Weigh(counts, shift, units), shift, units);
    }

    private static double Base(int units) => Math.Max(units, FewestUnits);

    // What more than two of few units write would be written by as large a part of many; two may have copied.
    private static double Scaled(int n, int units) => n <= Pair ? Math.Max(1, n) : Pair + ((n - Pair) * Base(units) / Math.Max(1, units));

    private static byte Weight(int units, double n) => (byte)Math.Clamp(Math.Round(Math.Log2(Base(units) / n) * Steps), 0, byte.MaxValue);

    private static GramCounts Count(IReadOnlyList<NormalText> texts, UnitRange range, int shift)
    {
        var counts = new GramCounts(1 << (32 - shift));
        var hashes = Array.Empty<uint>();
        ushort stamp = 0;
        string? unit = null;
        for (var t = range.From; t < range.To; t++)
        {
            var text = texts[t];
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

        return counts;
    }

    private static byte[] Weigh(GramCounts[] counts, int shift, int units)
    {
        var weights = new byte[1 << (32 - shift)];
        var (table, plain) = (new byte[(ushort.MaxValue * Math.Max(1, counts.Length)) + 1], new byte[(ushort.MaxValue * Math.Max(1, counts.Length)) + 1]);
        for (var n = 0; n < table.Length; n++)
        {
            (table[n], plain[n]) = (Weight(units, Scaled(n, units)), Weight(units, Math.Max(1, n)));
        }

        for (var cell = 0; cell < weights.Length; cell++)
        {
            var (inUnits, places) = (0, 0);
            foreach (var part in counts)
            {
                inUnits += part.Cells[cell].Units;
                places += part.Cells[cell].Places;
            }

            weights[cell] = Math.Min(table[inUnits], plain[Math.Max(1, places - Pair)]);
        }

        return weights;
    }
}
