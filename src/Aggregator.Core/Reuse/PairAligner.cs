using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    // Characters whose weights are looked up together.
    private const int Block = 64;

    private readonly int[] _heads = new int[1 << TableBits];
    private int[] _next = [];
    private uint[] _hashes = [];
    private uint[] _others = [];
    private int[] _sifted = [];
    private byte[] _weights = [];
    private bool[] _isWeighed = [];
    private char[] _letters = [];
    private readonly GramFilter _inBox = new();
    private readonly Chaining _chaining = new();
    private readonly List<Anchor> _seeds = [];

    // Of the last seeds, whichever of them was first; an end of 0 is that of none.
    private readonly int[] _diagonals = new int[LastRuns];
    private readonly int[] _ends = new int[LastRuns];
    private readonly List<Anchor> _anchors = [];
    private readonly List<SeedBox> _boxes = [];
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
            (_hashes, _next, _weights, _letters) = (new uint[room], new int[room], new byte[room], new char[room]);
            _isWeighed = new bool[(room / Block) + 1];
        }

        _count = Grams.Hash(text.Letters, text.Length, UnitFrequencies.GramLength, _hashes);
        EqualRuns.Copy(text, _letters);
        _isWeighed.AsSpan(0, (text.Length / Block) + 1).Clear();
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

    /// <summary>Chains of the text and a partner that say at least <paramref name="leastBits"/>, best first; none when the best says less than <paramref name="bestBits"/>.</summary>
    public List<Chain> Align(NormalText partner, List<(int A, int B)> hits, float leastBits, float bestBits)
    {
        Extend(partner, hits);
        _anchors.Clear();
        var seeds = _chaining.Of(_seeds, LeastSeedBits, LeastSeedBits);
        if (seeds.Count > 0)
        {
            List();
            SeedBox.Around(seeds, _text!.Length, partner.Length, _boxes);
            foreach (var box in _boxes)
            {
                Search(partner, box, _anchors);
            }
        }

        return _chaining.Of(_anchors, leastBits, bestBits);
    }

    private void Extend(NormalText partner, List<(int A, int B)> hits)
    {
        _seeds.Clear();
        _ends.AsSpan().Clear();
        foreach (var (a, b) in CollectionsMarshal.AsSpan(hits))
        {
            if (IsWithin(a, b))
            {
                continue;
            }

            var back = EqualRuns.Before(_letters, a, partner.Letters, b);
            var anchor = At(partner, a - back, b - back);
            if (anchor.Length >= UnitFrequencies.GramLength)
            {
                var last = _seeds.Count % LastRuns;
                (_diagonals[last], _ends[last]) = (a - b, anchor.EndA);
                _seeds.Add(anchor);
            }
        }
    }

    // Hits come in order of place: one within a run that was found is in one of the last. These are looked at all at once.
    private bool IsWithin(int a, int b)
    {
        var (diagonal, place) = (Vector256.Create(a - b), Vector256.Create(a));
        ref var diagonals = ref MemoryMarshal.GetArrayDataReference(_diagonals);
        ref var ends = ref MemoryMarshal.GetArrayDataReference(_ends);
        var within = Vector256<int>.Zero;
        for (nuint i = 0; i < LastRuns; i += (nuint)Vector256<int>.Count)
        {
            within |= Vector256.Equals(Vector256.LoadUnsafe(ref diagonals, i), diagonal) & Vector256.GreaterThan(Vector256.LoadUnsafe(ref ends, i), place);
        }

        return within != Vector256<int>.Zero;
    }

    // All maximal runs within a box, each at its first gram.
    private void Search(NormalText partner, SeedBox box, List<Anchor> anchors)
    {
        var length = box.ToB - box.FromB;
        if (_others.Length < length + (2 * NormalText.Margin))
        {
            (_others, _sifted) = (new uint[length + (2 * NormalText.Margin)], new int[length + (2 * NormalText.Margin)]);
        }

        var count = Grams.Hash(partner.Letters.AsSpan(box.FromB), length, UnitFrequencies.GramLength, _others);
        _inBox.Fill(_hashes.AsSpan(box.FromA, Math.Max(0, Math.Min(box.ToA, _count) - box.FromA)));
        var (isSelf, mine, theirs) = (ReferenceEquals(partner, _text), _letters, partner.Letters);
        var (heads, next, hashes) = (_heads, _next, _hashes);
        foreach (var i in _sifted.AsSpan(0, _inBox.Sift(_others.AsSpan(0, count), _sifted)))
        {
            var hash = _others[i];
            if (hash == Grams.None)
            {
                continue;
            }

            if (anchors.Count >= MostAnchors)
            {
                break;
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

                if (a == box.FromA || i == 0 || mine[a - 1] != theirs[b - 1])
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

    // The run that begins at two places. Within one text the two sides must not run into each other.
    private Anchor At(NormalText partner, int a, int b)
    {
        var length = EqualRuns.From(_letters, a, partner.Letters, b);
        if (ReferenceEquals(partner, _text))
        {
            length = Math.Min(length, Math.Abs(a - b));
        }

        return new Anchor(a, b, length, BitsOf(a, length));
    }

    private float BitsOf(int at, int length)
    {
        for (var block = at / Block; block * Block < at + length - UnitFrequencies.GramLength + 1; block++)
        {
            Weigh(block);
        }

        // Most runs are shorter than a vector; behind the last weight of a text there is room for one.
        var (greatest, sum) = (Vector128<byte>.Zero, 0);
        for (var (from, left) = (at, length - UnitFrequencies.GramLength + 1); left > 0; (from, left) = (from + Vector128<byte>.Count, left - Vector128<byte>.Count))
        {
            var weights = Vector128.Create<byte>(_weights.AsSpan(from, Vector128<byte>.Count));
            weights &= Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)Math.Min(left, Vector128<byte>.Count)));
            var (lower, upper) = Vector128.Widen(weights);
            sum += Vector128.Sum(lower + upper);
            greatest = Vector128.Max(greatest, weights);
        }

        var most = Greatest(greatest);
        return (most + ((sum - most) / (float)UnitFrequencies.GramLength)) / UnitFrequencies.Steps;
    }

    // Weights lie anywhere in memory, and of most texts few are asked for.
    private void Weigh(int block)
    {
        if (!_isWeighed[block])
        {
            _isWeighed[block] = true;
            var from = block * Block;
            frequencies.Weigh(_hashes.AsSpan(from, Math.Min(Block, _count - from)), _weights.AsSpan(from));
        }
    }

    private static int Greatest(Vector128<byte> weights)
    {
        weights = Vector128.Max(weights, (weights.AsUInt64() >>> 32).AsByte());
        weights = Vector128.Max(weights, (weights.AsUInt64() >>> 16).AsByte());
        weights = Vector128.Max(weights, (weights.AsUInt64() >>> 8).AsByte());
        return Math.Max(weights[0], weights[8]);
    }
}
