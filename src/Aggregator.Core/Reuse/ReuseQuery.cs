using System.Runtime.InteropServices;

namespace Aggregator.Core.Reuse;

/// <summary>Compares one text of an index with the others, earlier and later, as a full run over them all would.</summary>
/// <remarks>
/// A full run looks at each pair from the later text, by unit, year and id. So do we: what is earlier than the examined text is found by
/// its own runs; a later text that shares enough is taken in turn and seen against the examined one alone.
/// </remarks>
internal sealed class ReuseQuery(IReadOnlyList<ReusePart> parts, UnitFrequencies frequencies)
{
    // A later text is looked at when it may have enough: its own sum, taken in another order, may differ in the last digit.
    private const float Rounding = 0.05f;

    private readonly RunLists _lists = new(parts);
    private readonly PairPassages _pairs = new(frequencies, ReuseBounds.SomeYears(parts.SelectMany(part => part.Numbers.Select(number => part.Segment.Years[number]))));
    private readonly PickingRoom _room = new();
    private readonly float[] _bands = new float[PartnerSearch.Bands];
    private readonly float[] _weights = PartnerSearch.WeightsAmong(parts.Sum(part => part.Count));

    /// <summary>What a text shares with the others and repeats itself.</summary>
    /// <param name="text">The text, templates' wording blank.</param>
    /// <param name="part">The part it stands in.</param>
    /// <param name="number">Its number there.</param>
    /// <param name="isLeftOut">Later texts it is not compared with.</param>
    public List<ReusePassage> Of(NormalText text, int part, int number, Func<string, bool> isLeftOut)
    {
        var seen = new Seen(text, part, number, Bounds(text, part, number));
        Collect(seen);
        var found = new List<ReusePassage>();
        var earlier = seen.Earlier.Above(other => LeastBits(other, text.Source.Unit)).ToDictionary(other => other, _ => new List<(int A, int B)>());
        if (earlier.Count > 0)
        {
            foreach (var (other, hit) in seen.Hits)
            {
                if (earlier.TryGetValue(other, out var hits))
                {
                    hits.Add(hit);
                }
            }

            _pairs.Take(text);
            foreach (var (other, hits) in earlier)
            {
                var partner = other == (part, number) ? text : parts[other.Part].Segment.TextOf(other.Text);
                found.AddRange(_pairs.With(partner, hits, pair => _lists.SpreadOf(pair, seen.Picked)).Select(f => f.Passage));
            }
        }

        var later = seen.Later.Above(other => LeastBits(other, text.Source.Unit) - Rounding).Concat(seen.Repeating).Distinct()
            .Where(other => !isLeftOut(parts[other.Part].Segment.Ids[other.Text]))
            .ToDictionary(other => other, _ => new List<(int Place, int Other, float Weight)>());
        foreach (var (other, hit) in seen.LaterHits)
        {
            if (later.TryGetValue(other, out var hits))
            {
                hits.Add(hit);
            }
        }

        seen.Filter.Fill([.. seen.Runs.Keys]);
        foreach (var (other, hits) in later)
        {
            if (seen.Repeating.Contains(other))
            {
                hits.Clear();
            }

            found.AddRange(From(parts[other.Part].Segment.TextOf(other.Text), hits, seen));
        }

        return found;
    }

    private float LeastBits((int Part, int Text) other, string unit) =>
        parts[other.Part].Segment.Units[other.Text] == unit ? PartnerSearch.LeastOwnBits : PartnerSearch.LeastBits;

    // In each part: how many texts come before this one, and where its unit's are.
    private (int Before, int UnitFrom, int UnitTo)[] Bounds(NormalText text, int part, int number)
    {
        var source = text.Source;
        return
        [
            .. Enumerable.Range(0, parts.Count).Select(p => (
                p == part ? number : Count(p, (source.Unit, source.Year, source.Id)),
                Count(p, (source.Unit, int.MinValue, "")),
                Count(p, (source.Unit + '\0', int.MinValue, "")))),
        ];

        int Count(int p, (string, int, string) name)
        {
            var (from, to) = (0, parts[p].Segment.Texts);
            while (from < to)
            {
                var middle = (from + to) / 2;
                (from, to) = RunLists.Compare(_lists.NameOf(p, middle), name) < 0 ? (middle + 1, to) : (from, middle);
            }

            return from;
        }
    }

    private void Collect(Seen seen)
    {
        var (text, times) = (seen.Text, new Dictionary<uint, int>());
        foreach (var place in _room.Pick(text, FingerprintIndex.GramLength))
        {
            var hash = _room.Hashes[place];
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(times, hash, out _);
            var isEarly = ++count <= FingerprintIndexing.MostPlacesInOneText;
            if (text.Length > PartnerSearch.LongText && !isEarly)
            {
                continue;
            }

            seen.Picked.Add((place, hash));
            _lists.Load(hash);
            if (_lists.Places.Count > 1)
            {
                Meet(seen, place, hash, isEarly);
            }
        }
    }

    private void Meet(Seen seen, int place, uint hash, bool isEarly)
    {
        var isCommon = _lists.IsCommon;
        var weight = _weights[isCommon ? PartnerSearch.MostPlaces : _lists.Places.Count];
        var first = isCommon ? _lists.First() : [];
        var isFirst = first.Contains(new RunPosting(seen.Part, seen.Number, place));
        if (isEarly)
        {
            ref var run = ref CollectionsMarshal.GetValueRefOrAddDefault(seen.Runs, hash, out _);
            run ??= new SharedRun(weight, isCommon, [], []);
            run.Places.Add(place);
            run.FirstPlaces.AddRange(isFirst ? [place] : []);
        }

        if (!isCommon)
        {
            seen.Meet(_lists.Places, place, weight, isEarly);
            return;
        }

        seen.Meet(first.Where(posting => posting.Text < seen.Bounds[posting.Part].UnitFrom), place, weight, false);
        for (var part = 0; part < parts.Count; part++)
        {
            var (_, from, to) = seen.Bounds[part];
            seen.Meet(_lists.Within(part, from, isFirst ? int.MaxValue : to), place, weight, isEarly);
        }
    }

    // What a later text shares with the examined one, from where it sees the same runs; where these were not all met they are sought anew.
    private IEnumerable<ReusePassage> From(NormalText later, List<(int Place, int Other, float Weight)> shared, Seen seen)
    {
        var picked = new List<(int Place, uint Hash)>();
        if (shared.Count == 0)
        {
            PickFrom(later, picked);
            Share(picked, later.IsOfUnitOf(seen.Text), shared, seen);
        }

        shared.Sort(static (x, y) => x.Place != y.Place ? x.Place.CompareTo(y.Place) : x.Other.CompareTo(y.Other));
        if (!IsEnough(shared, later.IsOfUnitOf(seen.Text) ? PartnerSearch.LeastOwnBits : PartnerSearch.LeastBits))
        {
            return [];
        }

        _pairs.Take(later);
        return [.. _pairs.With(seen.Text, shared.ConvertAll(hit => (hit.Place, hit.Other)), Spread).Select(f => f.Passage)];

        WordingSpread Spread(AlignedPair pair)
        {
            if (picked.Count == 0)
            {
                PickFrom(later, picked);
            }

            return _lists.SpreadOf(pair, picked);
        }
    }

    private void PickFrom(NormalText later, List<(int Place, uint Hash)> picked)
    {
        var times = new Dictionary<uint, int>();
        foreach (var place in _room.Pick(later, FingerprintIndex.GramLength))
        {
            var hash = _room.Hashes[place];
            if (later.Length <= PartnerSearch.LongText || ++CollectionsMarshal.GetValueRefOrAddDefault(times, hash, out _) <= FingerprintIndexing.MostPlacesInOneText)
            {
                picked.Add((place, hash));
            }
        }
    }

    // Most runs are none of the examined text's: a small filter tells these from the rest.
    private static void Share(List<(int Place, uint Hash)> picked, bool isOwn, List<(int Place, int Other, float Weight)> shared, Seen seen)
    {
        foreach (var (place, hash) in picked)
        {
            if (seen.Filter.MayHold(hash) && seen.Runs.TryGetValue(hash, out var run))
            {
                foreach (var other in run.IsCommon && !isOwn ? run.FirstPlaces : run.Places)
                {
                    shared.Add((place, other, run.Weight));
                }
            }
        }
    }

    private bool IsEnough(List<(int Place, int Other, float Weight)> shared, float leastBits)
    {
        _bands.AsSpan().Clear();
        foreach (var (place, other, weight) in shared)
        {
            _bands[PartnerSearch.BandOf(place, other)] += weight;
        }

        return DiagonalSums.Most(_bands) >= leastBits;
    }

    /// <summary>What was met of one text's runs.</summary>
    private sealed class Seen(NormalText text, int part, int number, (int Before, int UnitFrom, int UnitTo)[] bounds)
    {
        public NormalText Text => text;

        public int Part => part;

        public int Number => number;

        public (int Before, int UnitFrom, int UnitTo)[] Bounds => bounds;

        public List<(int Place, uint Hash)> Picked { get; } = [];

        public Dictionary<uint, SharedRun> Runs { get; } = [];

        public GramFilter Filter { get; } = new();

        public DiagonalSums Earlier { get; } = new();

        public List<((int Part, int Text) Other, (int A, int B) Hit)> Hits { get; } = [];

        public DiagonalSums Later { get; } = new();

        public List<((int Part, int Text) Other, (int Place, int Other, float Weight) Hit)> LaterHits { get; } = [];

        // Later texts that have a run at as many places as are kept: they may have it at more.
        public HashSet<(int Part, int Text)> Repeating { get; } = [];

        public void Meet(IEnumerable<RunPosting> postings, int place, float weight, bool withLater)
        {
            var (last, times) = ((Part: -1, Text: -1), 0);
            foreach (var posting in postings)
            {
                var other = (posting.Part, posting.Text);
                var before = bounds[posting.Part].Before;
                if (posting.Text < before || (other == (part, number) && posting.Place < place))
                {
                    Earlier.Add(other, place, posting.Place, weight);
                    Hits.Add((other, (place, posting.Place)));
                }
                else if (withLater && other != (part, number))
                {
                    Later.Add(other, posting.Place, place, weight);
                    LaterHits.Add((other, (posting.Place, place, weight)));
                    (last, times) = (other, other == last ? times + 1 : 1);
                    if (times == FingerprintIndexing.MostPlacesInOneText)
                    {
                        Repeating.Add(other);
                    }
                }
            }
        }
    }
}
