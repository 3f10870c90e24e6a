using System.Runtime.InteropServices;

namespace Aggregator.Core.Reuse;

/// <summary>Aligns one text with its partners. One worker's; not for two threads.</summary>
/// <param name="frequencies">What a shared run says.</param>
internal sealed class PairAligner(UnitFrequencies frequencies)
{
    // What the runs that were found by lookup must say together before shorter ones are sought around them, in bits.
    private const float LeastSeedBits = 10;

    // Places that are tried for one run, and runs of a pair: a text of one repeated phrase has no end of them.
    private const int MostSteps = 400;
    private const int MostAnchors = 4000;

    private const int LastRuns = 16;

    private const int TableBits = 13;

    private readonly int[] _heads = new int[1 << TableBits];
    private int[] _next = [];
    private uint[] _hashes = [];
    private uint[] _others = [];
    private byte[] _weights = [];
    private readonly Chaining _chaining = new();
    private readonly List<Anchor> _seeds = [];
    private readonly List<Anchor> _anchors = [];
    private NormalText? _text;
    private int _count;
    private bool _isListed;

    /// <summary>Makes a text the one the next pairs are aligned with.</summary>
    public void Take(NormalText text)
    {
        _text = text;
        var room = text.Length + (2 * NormalText.Margin);
        if (_hashes.Length < room)
        {
            (_hashes, _next, _weights) = (new uint[room], new int[room], new byte[room]);
        }

        _count = Grams.Hash(text.Letters, text.Length, UnitFrequencies.GramLength, _hashes);
        frequencies.Weigh(_hashes.AsSpan(0, _count), _weights);
        _weights.AsSpan(_count, NormalText.Margin).Clear();
        _isListed = false;
    }

    // Where each run stands. Only once a pair asks for it: many texts have no partner that is worth it.
    private void List()
    {
        if (_isListed)
        {
            return;
        }

        _isListed = true;
        var (heads, next) = (_heads, _next);
        heads.AsSpan().Fill(-1);
        for (var i = _count - 1; i >= 0; i--)
        {
            var hash = _hashes[i];
            if (hash != Grams.None)
            {
                ref var head = ref heads[hash & ((1 << TableBits) - 1)];
                (next[i], head) = (head, i);
            }
        }
    }

    /// <summary>Chains of the text and a partner that say at least <paramref name="leastBits"/>, best first.</summary>
    public List<Chain> Align(NormalText partner, List<(int A, int B)> hits, float leastBits)
    {
        Extend(partner, hits);
        var seeds = _chaining.Of(_seeds, LeastSeedBits);
        if (seeds.Count == 0)
        {
            return [];
        }

        List();
        _anchors.Clear();
        foreach (var box in SeedBox.Around(seeds, _text!.Length, partner.Length))
        {
            Search(partner, box, _anchors);
        }

        return _chaining.Of(_anchors, leastBits);
    }

    private void Extend(NormalText partner, List<(int A, int B)> hits)
    {
        _seeds.Clear();
        foreach (var (a, b) in hits)
        {
            if (IsWithin(_seeds, a, b))
            {
                continue;
            }

            var back = Back(partner, a, b);
            var anchor = At(partner, a - back, b - back);
            if (anchor.Length >= UnitFrequencies.GramLength)
            {
                _seeds.Add(anchor);
            }
        }
    }

    // Hits come in order of place: one within a run that was found is in one of the last.
    private static bool IsWithin(List<Anchor> anchors, int a, int b)
    {
        var last = CollectionsMarshal.AsSpan(anchors)[Math.Max(0, anchors.Count - LastRuns)..];
        for (var i = last.Length - 1; i >= 0; i--)
        {
            if (last[i].A - last[i].B == a - b && a < last[i].EndA)
            {
                return true;
            }
        }

        return false;
    }

    // All maximal runs within a box, each at its first gram.
    private void Search(NormalText partner, SeedBox box, List<Anchor> anchors)
    {
        var length = box.ToB - box.FromB;
        if (_others.Length < length + (2 * NormalText.Margin))
        {
            _others = new uint[length + (2 * NormalText.Margin)];
        }

        var count = Grams.Hash(partner.Letters.AsSpan(box.FromB), length, UnitFrequencies.GramLength, _others);
        var (isSelf, mine, theirs) = (ReferenceEquals(partner, _text), _text!.Letters, partner.Letters);
        var (heads, next, hashes) = (_heads, _next, _hashes);
        for (var i = 0; i < count && anchors.Count < MostAnchors; i++)
        {
            var hash = _others[i];
            if (hash == Grams.None)
            {
                continue;
            }

            // Of one text the places behind this one, which follow it in its own list.
            var b = box.FromB + i;
            var steps = 0;
            for (var a = isSelf ? next[b] : heads[hash & ((1 << TableBits) - 1)]; a >= 0 && a < box.ToA && steps < MostSteps; a = next[a])
            {
                steps++;
                if (a < box.FromA || hashes[a] != hash)
                {
                    continue;
                }

                if (a == box.FromA || i == 0 || mine[a - 1] != theirs[b - 1] || mine[a - 1] == CharacterFold.Blank)
                {
                    var anchor = At(partner, a, b);
                    if (anchor.Length >= UnitFrequencies.GramLength)
                    {
                        anchors.Add(anchor);
                    }
                }
            }
        }
    }

    private int Back(NormalText partner, int a, int b)
    {
        var (mine, theirs) = (_text!.Letters, partner.Letters);
        var (i, j) = (a - 1, b - 1);
        while (i >= 0 && j >= 0 && mine[i] == theirs[j] && mine[i] != CharacterFold.Blank)
        {
            i--;
            j--;
        }

        return a - 1 - i;
    }

    // The run that begins at two places. Within one text the two sides must not run into each other.
    private Anchor At(NormalText partner, int a, int b)
    {
        var mine = _text!.Letters.AsSpan(a, _text.Length - a);
        var length = mine.CommonPrefixLength(partner.Letters.AsSpan(b, partner.Length - b));
        var blank = mine[..length].IndexOf(CharacterFold.Blank);
        length = blank >= 0 ? blank : length;
        if (ReferenceEquals(partner, _text))
        {
            length = Math.Min(length, Math.Abs(a - b));
        }

        return new Anchor(a, b, length, BitsOf(a, length));
    }

    private float BitsOf(int at, int length)
    {
        var (most, sum) = (0, 0);
        foreach (var weight in _weights.AsSpan(at, Math.Max(0, length - UnitFrequencies.GramLength + 1)))
        {
            sum += weight;
            most = Math.Max(most, weight);
        }

        return (most + ((sum - most) / (float)UnitFrequencies.GramLength)) / UnitFrequencies.Steps;
    }
}
