using System.Numerics;
using System.Runtime.InteropServices;

namespace Aggregator.Core.Reuse;

/// <summary>Counts the units, and the years, whose reports have some wording. One worker's; not for two threads.</summary>
/// <param name="index">The runs of all texts.</param>
/// <param name="texts">These texts; those of one unit stand together.</param>
internal sealed class UnitCounting(FingerprintIndex index, NormalText[] texts)
{
    // Of a list that is longer the rest counts as well as nothing: so many are customary in any city.
    internal const int MostCounted = 5000;

    private readonly List<int> _units = [];
    private readonly List<int> _years = [];
    private readonly Dictionary<int, (int Units, int Years)> _known = [];
    private readonly int[] _numbers = Numbered(texts);
    private readonly ulong[] _marks = [.. texts.Select(text => WordingSpread.Mark(text.Source.Year))];

    /// <summary>How widely and for how long the wording of a passage stands.</summary>
    /// <param name="pair">The passage.</param>
    /// <param name="picked">The picked runs of its text and where the postings of each stand.</param>
    public WordingSpread With(AlignedPair pair, ReadOnlySpan<(int Place, int From, int To)> picked)
    {
        _units.Clear();
        _years.Clear();
        foreach (var (place, from, to) in picked)
        {
            var end = place + FingerprintIndex.GramLength;
            if (place >= pair.A && end <= pair.EndA && IsWithin(pair.Anchors, place, end))
            {
                var (units, years) = to == from ? (0, 0) : In(from, to);
                _units.Add(units);
                _years.Add(years);
            }
        }

        return WordingSpread.Of(_units, _years);
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

    private (int Units, int Years) In(int from, int to)
    {
        // Every passage asks for the common runs again.
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, from, out var isKnown);
        if (!isKnown)
        {
            var (units, years, last) = (0, 0UL, -1);
            foreach (var posting in index.Places.AsSpan(from, Math.Min(to - from, MostCounted)))
            {
                var text = FingerprintIndex.TextOf(posting);
                units += _numbers[text] == last ? 0 : 1;
                years |= _marks[text];
                last = _numbers[text];
            }

            known = (units, BitOperations.PopCount(years));
        }

        return known;
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
