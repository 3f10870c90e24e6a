using System.Buffers;

namespace Aggregator.Core.Reuse;

/// <summary>Makes the index of many texts at once.</summary>
/// <remarks>
/// Places are picked twice, once to count and once to write: that is cheaper than holding them. They are first divided by the upper
/// eight bits of their hash, then each part is sorted by the lower ones, digit by digit, which keeps the order of texts.
/// </remarks>
internal static class FingerprintIndexing
{
    /// <summary>A run repeated in one text says no more than its first few places.</summary>
    public const int MostPlacesInOneText = 3;

    private const int Parts = 256;

    // Picked side by side.
    private const int Ranges = 16;

    /// <summary>The index of texts.</summary>
    /// <param name="texts">Those of one unit stand together.</param>
    /// <param name="fewest">Runs that stand at fewer places are left out: 2 when texts are compared with each other, 1 when others come.</param>
    /// <param name="stop">Stops it.</param>
    public static FingerprintIndex Of(IReadOnlyList<NormalText> texts, int fewest, CancellationToken stop)
    {
        var ranges = UnitRanges.Of(texts, Ranges);
        var options = new ParallelOptions { CancellationToken = stop };
        var counts = new int[ranges.Count][];
        Parallel.For(0, ranges.Count, options, r =>
        {
            var count = new int[Parts];
            Pick(texts, ranges[r], (hash, _) => count[hash >> 24]++);
            counts[r] = count;
        });

        // Where each range writes in each part, so that texts stay in order.
        var begins = new int[Parts + 1];
        var next = counts.Select(_ => new int[Parts]).ToArray();
        for (var part = 0; part < Parts; part++)
        {
            begins[part + 1] = begins[part];
            for (var r = 0; r < ranges.Count; r++)
            {
                next[r][part] = begins[part + 1];
                begins[part + 1] += counts[r][part];
            }
        }

        var (keys, places) = (new uint[begins[Parts]], new ulong[begins[Parts]]);
        Parallel.For(0, ranges.Count, options, r => Pick(texts, ranges[r], (hash, place) =>
        {
            var at = next[r][hash >> 24]++;
            (keys[at], places[at]) = (hash, place);
        }));
        var kept = new int[Parts];
        Parallel.For(0, Parts, options, part =>
        {
            var (from, length) = (begins[part], begins[part + 1] - begins[part]);
            Sort(keys.AsSpan(from, length), places.AsSpan(from, length));
            kept[part] = Shared(keys.AsSpan(from, length), places.AsSpan(from, length), fewest);
        });
        return Directory(keys, places, begins, kept);
    }

    private static void Pick(IReadOnlyList<NormalText> texts, UnitRange range, Action<uint, ulong> take)
    {
        var room = new PickingRoom();
        for (var t = range.From; t < range.To; t++)
        {
            foreach (var place in room.Pick(texts[t], FingerprintIndex.GramLength))
            {
                take(room.Hashes[place], ((ulong)t << FingerprintIndex.PlaceBits) | (uint)place);
            }
        }
    }

    // Least digit first, by twelve bits: the lower 24 differ within a part.
    private static void Sort(Span<uint> keys, Span<ulong> places)
    {
        if (keys.Length < 2)
        {
            return; // Most parts of a single text: to count their digits would cost more than all else.
        }

        var otherKeys = ArrayPool<uint>.Shared.Rent(keys.Length);
        var otherPlaces = ArrayPool<ulong>.Shared.Rent(keys.Length);
        Span<int> begins = stackalloc int[4096];
        Distribute(keys, places, otherKeys.AsSpan(0, keys.Length), otherPlaces.AsSpan(0, keys.Length), 0, begins);
        Distribute(otherKeys.AsSpan(0, keys.Length), otherPlaces.AsSpan(0, keys.Length), keys, places, 12, begins);
        ArrayPool<uint>.Shared.Return(otherKeys);
        ArrayPool<ulong>.Shared.Return(otherPlaces);
    }

    private static void Distribute(ReadOnlySpan<uint> keys, ReadOnlySpan<ulong> places, Span<uint> toKeys, Span<ulong> toPlaces, int shift, Span<int> begins)
    {
        begins.Clear();
        foreach (var key in keys)
        {
            begins[(int)((key >> shift) & 4095)]++;
        }

        var sum = 0;
        for (var digit = 0; digit < begins.Length; digit++)
        {
            (begins[digit], sum) = (sum, sum + begins[digit]);
        }

        for (var i = 0; i < keys.Length; i++)
        {
            var at = begins[(int)((keys[i] >> shift) & 4095)]++;
            (toKeys[at], toPlaces[at]) = (keys[i], places[i]);
        }
    }

    // Moves to the front what stands at two places at least, and of one text's no more than the first few.
    private static int Shared(Span<uint> keys, Span<ulong> places, int fewest)
    {
        var kept = 0;
        for (var i = 0; i < keys.Length;)
        {
            var from = kept;
            var end = i;
            while (end < keys.Length && keys[end] == keys[i])
            {
                var isMore = end - i >= MostPlacesInOneText && kept - from >= MostPlacesInOneText
                    && FingerprintIndex.TextOf(places[kept - MostPlacesInOneText]) == FingerprintIndex.TextOf(places[end]);
                if (!isMore)
                {
                    (keys[kept], places[kept]) = (keys[i], places[end]);
                    kept++;
                }

                end++;
            }

            kept = kept - from < fewest ? from : kept;
            i = end;
        }

        return kept;
    }

    private static FingerprintIndex Directory(uint[] keys, ulong[] places, int[] begins, int[] kept)
    {
        var count = 0;
        for (var part = 0; part < Parts; part++)
        {
            Array.Copy(keys, begins[part], keys, count, kept[part]);
            Array.Copy(places, begins[part], places, count, kept[part]);
            count += kept[part];
        }

        var shift = 32 - Math.Clamp((int)Math.Log2(Math.Max(1, count)) - 1, 4, 26);
        var starts = new int[(1 << (32 - shift)) + 1];
        var slot = 0;
        for (var i = 0; i < count; i++)
        {
            for (; slot <= keys[i] >> shift; slot++)
            {
                starts[slot] = i;
            }
        }

        starts.AsSpan(slot).Fill(count);
        return new FingerprintIndex(keys, places, count, starts, shift);
    }
}
