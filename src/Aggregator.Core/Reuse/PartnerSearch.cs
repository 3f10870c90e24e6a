using System.Runtime.InteropServices;

namespace Aggregator.Core.Reuse;

/// <summary>Finds the texts that share enough picked runs with one text to be worth aligning. One worker's; not for two threads.</summary>
/// <param name="index">The runs of all texts.</param>
/// <param name="texts">These texts; those of one unit stand together.</param>
internal sealed class PartnerSearch(FingerprintIndex index, NormalText[] texts)
{
    /// <summary>
    /// Places a run is paired with. One that stands at more says little; it still pairs with the unit's own texts and with the first of
    /// all, so that a large cluster is a star around one member instead of a quadratic number of pairs.
    /// </summary>
    public const int MostPlaces = 60;

    // Of a longer list.
    internal const int MostOfCommon = 2;

    // What shared runs must say together, in bits, before two texts are looked at; for a unit's own texts, of which there are few.
    internal const float LeastBits = 16;
    internal const float LeastOwnBits = 12;
    private const float FewestTexts = 1000;

    // No report is as long; what is may be one phrase without end, every place of which would pair with every other.
    internal const int LongText = 30_000;

    // Runs of a copy lie near one diagonal, chance ones anywhere: what counts together is what falls into one of these bands or two
    // neighbouring ones. Bands far apart share a counter.
    internal const int Bands = 16;
    private const int BandWidth = 64;
    private const int Middle = 1 << FingerprintIndex.PlaceBits;

    private readonly float[] _sums = new float[texts.Length * Bands];
    private readonly int[] _partner = NoPartner(texts.Length);
    private int[] _touched = new int[MostPlaces];
    private int _touches;
    private readonly PickingRoom _room = new();
    private readonly List<(int Place, int From, int To)> _lists = [];
    private readonly List<(int Place, int From, int To)> _picked = [];
    private (int From, int To)[] _found = [];
    private readonly List<List<(int A, int B)>> _hits = [];
    private readonly UnitCounting _units = new(index, texts);
    private readonly Dictionary<int, int> _timesPicked = [];
    private readonly float[] _weights = WeightsAmong(texts.Length);

    /// <summary>What a shared run says by the number of its places, in bits.</summary>
    internal static float[] WeightsAmong(int texts) => [.. Enumerable.Range(0, MostPlaces + 1).Select(n => MathF.Log2(Math.Max(FewestTexts, texts) / Math.Max(1, n)))];

    /// <summary>The band of a pair of places.</summary>
    internal static int BandOf(int place, int other) => (int)((uint)(place - other + Middle) / BandWidth) & (Bands - 1);

    /// <summary>The partners of a text among those with a lower number, and itself for runs it repeats; in order of number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">Its number; one that is not in the index has the number behind the last.</param>
    /// <param name="own">The texts of the same unit, from and up to.</param>
    public List<Partner> Of(NormalText text, int number, (int From, int To) own)
    {
        Collect(text, number, own);
        var found = new List<Partner>();
        foreach (var band in _touched.AsSpan(0, _touches))
        {
            var other = band / Bands;
            var next = (band & ~(Bands - 1)) | ((band + 1) & (Bands - 1));
            if (_partner[other] < 0 && _sums[band] + _sums[next] >= (other >= own.From ? LeastOwnBits : LeastBits))
            {
                _partner[other] = found.Count;
                found.Add(new Partner(other, Room(found.Count)));
            }
        }

        if (found.Count > 0)
        {
            Gather(found);
        }

        foreach (var band in _touched.AsSpan(0, _touches))
        {
            _sums[band] = 0;
        }

        foreach (var partner in found)
        {
            _partner[partner.Text] = -1;
        }

        found.Sort((x, y) => x.Text.CompareTo(y.Text));
        return found;
    }

    // Most partners come to nothing: the lists of their places are used again for the next text.
    private List<(int A, int B)> Room(int number)
    {
        if (number == _hits.Count)
        {
            _hits.Add([]);
        }

        _hits[number].Clear();
        return _hits[number];
    }

    private void Gather(List<Partner> found)
    {
        foreach (var (place, from, to) in _lists)
        {
            foreach (var posting in index.Places.AsSpan(from, to - from))
            {
                var partner = _partner[FingerprintIndex.TextOf(posting)];
                if (partner >= 0)
                {
                    found[partner].Hits.Add((place, FingerprintIndex.PlaceOf(posting)));
                }
            }
        }
    }

    /// <summary>How widely and for how long the wording of a passage of that text stands.</summary>
    public WordingSpread SpreadOf(AlignedPair pair) => _units.With(pair, CollectionsMarshal.AsSpan(_picked));

    private void Collect(NormalText text, int number, (int From, int To) own)
    {
        _touches = 0;
        _lists.Clear();
        _picked.Clear();
        _timesPicked.Clear();
        var places = _room.Pick(text, FingerprintIndex.GramLength);
        if (_found.Length < places.Length)
        {
            _found = new (int, int)[places.Length * 2];
        }

        index.Find(_room.Hashes, places, _found.AsSpan(0, places.Length));
        for (var i = 0; i < places.Length; i++)
        {
            var (place, from, to) = (places[i], _found[i].From, _found[i].To);
            if (text.Length > LongText && to > from && !IsEarly(from))
            {
                continue;
            }

            _picked.Add((place, from, to));
            var end = ((ulong)number << FingerprintIndex.PlaceBits) | (uint)place;
            if (to - from <= MostPlaces)
            {
                Add(place, from, to, end, _weights[Math.Max(1, to - from)]);
                continue;
            }

            var mine = index.FirstOf(from, to, own.From, texts.Length);
            Add(place, from, Math.Min(from + MostOfCommon, mine), end, _weights[MostPlaces]);
            Add(place, mine, to, Math.Min(end, (ulong)own.To << FingerprintIndex.PlaceBits), _weights[MostPlaces]);
        }
    }

    // Whether it is one of the first places of its run in this text.
    private bool IsEarly(int run)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_timesPicked, run, out _);
        return ++count <= FingerprintIndexing.MostPlacesInOneText;
    }

    // The postings before an end.
    private void Add(int place, int from, int to, ulong end, float weight)
    {
        var p = from;
        while (p < to && index.Places[p] < end)
        {
            p++;
        }

        if (p <= from)
        {
            return;
        }

        _lists.Add((place, from, p));
        if (_touched.Length - _touches < p - from)
        {
            Array.Resize(ref _touched, (_touched.Length * 2) + p - from);
        }

        // Sums lie anywhere in memory: without a decision that waits for one, many are under way at once.
        var (sums, touched, touches) = (_sums, _touched, _touches);
        foreach (var posting in index.Places.AsSpan(from, p - from))
        {
            var band = (FingerprintIndex.TextOf(posting) * Bands) + BandOf(place, FingerprintIndex.PlaceOf(posting));
            ref var sum = ref sums[band];
            touched[touches] = band;
            touches += IsNone(sum);
            sum += weight;
        }

        _touches = touches;
    }

    // 1 or 0; no sum is negative.
    private static int IsNone(float sum) => unchecked((int)((BitConverter.SingleToUInt32Bits(sum) - 1) >> 31));

    private static int[] NoPartner(int texts)
    {
        var none = new int[texts];
        none.AsSpan().Fill(-1);
        return none;
    }
}
