using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Aggregator.Core.Reuse;

/// <summary>Finds the best chains among anchors of two texts. One worker's, which has many pairs of few anchors: its room is kept.</summary>
/// <remarks>The anchors of a copy lie near one diagonal; an edit costs little where it is short and where it shifts little.</remarks>
internal sealed class Chaining
{
    /// <summary>The widest gap within a chain, in reduced characters.</summary>
    public const int WidestGap = 120;

    private const float GapCost = 0.08f;
    private const float ShiftCost = 0.8f;
    private const int LookBack = 60;

    // More than rounding can add to what a chain says.
    private const float Slack = 0.01f;

    // Most pairs have none. Never changed.
    private static readonly List<Chain> None = [];

    private readonly List<int> _ends = [];
    private ulong[] _keys = [];
    private float[] _best = [];
    private int[] _before = [];
    private int[] _reached = [];
    private bool[] _used = [];

    /// <summary>The chains that say at least <paramref name="leastBits"/>, best first, no anchor in two of them.</summary>
    /// <param name="anchors">In any order; put in order of place in A, then B.</param>
    /// <param name="leastBits">In bits.</param>
    /// <param name="bestBits">What the best must say, or there are none; no less than <paramref name="leastBits"/>.</param>
    public List<Chain> Of(List<Anchor> anchors, float leastBits, float bestBits)
    {
        var all = CollectionsMarshal.AsSpan(anchors);
        if (!SaysAtLeast(all, bestBits))
        {
            return None;
        }

        Sort(all);
        return SaysAtLeastNearby(all, bestBits) && Extend(all) >= bestBits ? Taken(all, leastBits) : None;
    }

    private void Sort(Span<Anchor> anchors)
    {
        if (_keys.Length < anchors.Length)
        {
            _keys = new ulong[anchors.Length * 2];
        }

        var isSorted = true;
        for (var i = 0; i < anchors.Length; i++)
        {
            _keys[i] = ((ulong)anchors[i].A << 32) | (uint)anchors[i].B;
            isSorted &= i == 0 || _keys[i] >= _keys[i - 1];
        }

        if (!isSorted)
        {
            _keys.AsSpan(0, anchors.Length).Sort(anchors);
        }
    }

    private static bool SaysAtLeast(ReadOnlySpan<Anchor> anchors, float leastBits)
    {
        var sum = 0.0;
        foreach (ref readonly var anchor in anchors)
        {
            sum += anchor.Bits;
        }

        return sum + Slack >= leastBits;
    }

    // Whether those between two gaps that no chain spans say so much.
    private static bool SaysAtLeastNearby(ReadOnlySpan<Anchor> anchors, float leastBits)
    {
        var (sum, reached) = (0.0, 0);
        foreach (ref readonly var anchor in anchors)
        {
            if (anchor.A - reached > WidestGap)
            {
                sum = 0;
            }

            sum += anchor.Bits;
            if (sum + Slack >= leastBits)
            {
                return true;
            }

            reached = Math.Max(reached, anchor.EndA);
        }

        return false;
    }

    // The best chain that ends with each anchor; what the best of all says.
    private float Extend(ReadOnlySpan<Anchor> anchors)
    {
        if (_best.Length < anchors.Length)
        {
            var room = anchors.Length * 2;
            (_best, _before, _reached, _used) = (new float[room], new int[room], new int[room], new bool[room]);
        }

        var most = 0f;
        var reached = int.MinValue;
        for (var j = 0; j < anchors.Length; j++)
        {
            ref readonly var second = ref anchors[j];
            var (best, before) = (second.Bits, -1);
            for (var i = j - 1; i >= Math.Max(0, j - LookBack); i--)
            {
                if (second.A - _reached[i] > WidestGap)
                {
                    break; // Neither this one nor any before it ends near enough.
                }

                // It adds no more than it says.
                if (_best[i] + second.Bits + Slack < best)
                {
                    continue;
                }

                var joined = Join(in anchors[i], in second);
                if (!float.IsNaN(joined) && _best[i] + joined > best)
                {
                    (best, before) = (_best[i] + joined, i);
                }
            }

            reached = Math.Max(reached, second.EndA);
            (_best[j], _before[j], _reached[j]) = (best, before, reached);
            most = Math.Max(most, best);
        }

        return most;
    }

    // What the second anchor adds behind the first; NaN when it cannot follow.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Join(ref readonly Anchor first, ref readonly Anchor second)
    {
        var (gapA, gapB) = (second.A - first.EndA, second.B - first.EndB);
        var overlap = -Math.Min(0, Math.Min(gapA, gapB));
        if (Math.Max(gapA, gapB) > WidestGap || overlap * 2 > second.Length || second.A <= first.A || second.B <= first.B)
        {
            return float.NaN;
        }

        var shift = Math.Abs(gapA - gapB);
        var own = second.Bits * (second.Length - overlap) / second.Length;
        return own - (GapCost * Math.Max(0, Math.Max(gapA, gapB))) - (shift == 0 ? 0 : ShiftCost * MathF.Log2(1 + shift));
    }

    private List<Chain> Taken(ReadOnlySpan<Anchor> anchors, float leastBits)
    {
        _ends.Clear();
        for (var i = 0; i < anchors.Length; i++)
        {
            _used[i] = false;
            if (_best[i] >= leastBits)
            {
                _ends.Add(i);
            }
        }

        _ends.Sort((x, y) => _best[x] != _best[y] ? _best[y].CompareTo(_best[x]) : x.CompareTo(y));
        var chains = new List<Chain>();
        foreach (var end in _ends)
        {
            var (at, count) = (end, 0);
            for (; at >= 0 && !_used[at]; at = _before[at])
            {
                count++;
            }

            var bits = _best[end] - (at >= 0 ? _best[at] : 0);
            if (count == 0 || bits < leastBits)
            {
                continue; // What is left of it stays for a chain that needs it.
            }

            var members = new Anchor[count];
            for (at = end; at >= 0 && !_used[at]; at = _before[at])
            {
                _used[at] = true;
                members[--count] = anchors[at];
            }

            chains.Add(new Chain(members, bits));
        }

        return chains;
    }
}
