using System.Runtime.InteropServices;

namespace Aggregator.Core.Reuse;

/// <summary>Counts the units whose reports have some wording. One worker's; not for two threads.</summary>
/// <param name="index">The runs of all texts.</param>
/// <param name="texts">These texts; those of one unit stand together.</param>
internal sealed class UnitCounting(FingerprintIndex index, NormalText[] texts)
{
    // Of a list that is longer the rest counts as well as nothing: so many are customary in any city.
    internal const int MostCounted = 5000;

    private readonly List<int> _units = [];
    private readonly Dictionary<int, int> _known = [];
    private readonly int[] _numbers = Numbered(texts);

    /// <summary>In how many units' reports the wording of a passage stands: a fifth of its picked runs stand in no more.</summary>
    /// <param name="pair">The passage.</param>
    /// <param name="picked">The picked runs of its text and where the postings of each stand.</param>
    public int With(AlignedPair pair, ReadOnlySpan<(int Place, int From, int To)> picked)
    {
        _units.Clear();
        foreach (var (place, from, to) in picked)
        {
            var end = place + FingerprintIndex.GramLength;
            if (place >= pair.A && end <= pair.EndA && IsWithin(pair.Anchors, place, end))
            {
                _units.Add(to == from ? 0 : In(from, to));
            }
        }

        _units.Sort();
        return _units.Count == 0 ? 0 : _units[_units.Count / 5];
    }

    private static bool IsWithin(Anchor[] anchors, int from, int to)
    {
        foreach (ref readonly var anchor in anchors.AsSpan())
        {
            if (from >= anchor.A && to <= anchor.EndA)
            {
                return true;
            }
        }

        return false;
    }

    private int In(int from, int to)
    {
        // Every passage asks for the common runs again.
        ref var units = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, from, out var isKnown);
        if (!isKnown)
        {
            var last = -1;
            foreach (var posting in index.Places.AsSpan(from, Math.Min(to - from, MostCounted)))
            {
                var unit = _numbers[FingerprintIndex.TextOf(posting)];
                units += unit == last ? 0 : 1;
                last = unit;
            }
        }

        return units;
    }

    private static int[] Numbered(NormalText[] texts)
    {
        var numbers = new int[texts.Length];
        for (var t = 1; t < texts.Length; t++)
        {
            numbers[t] = numbers[t - 1] + (texts[t].Source.Unit == texts[t - 1].Source.Unit ? 0 : 1);
        }

        return numbers;
    }
}
