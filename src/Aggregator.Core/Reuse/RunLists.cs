using System.Numerics;

namespace Aggregator.Core.Reuse;

/// <summary>Reads over all parts of an index where a run stands, as one list would have it: texts by unit, year and id. One worker's.</summary>
/// <param name="parts">The parts; what is removed from them stands nowhere.</param>
internal sealed class RunLists(IReadOnlyList<ReusePart> parts)
{
    private const int Chunk = 64;

    private readonly (int From, int To)[] _ranges = new (int From, int To)[parts.Count];
    private readonly Dictionary<uint, (int Units, int Years)> _known = [];

    /// <summary>The places of the last run; of a common one only some.</summary>
    public List<RunPosting> Places { get; } = [];

    /// <summary>Whether it stands at more places than it is paired with.</summary>
    public bool IsCommon => Places.Count > PartnerSearch.MostPlaces;

    /// <summary>Order of texts by unit, year and id.</summary>
    public static int Compare((string Unit, int Year, string Id) x, (string Unit, int Year, string Id) y)
    {
        var order = string.CompareOrdinal(x.Unit, y.Unit);
        order = order != 0 ? order : x.Year.CompareTo(y.Year);
        return order != 0 ? order : string.CompareOrdinal(x.Id, y.Id);
    }

    /// <summary>Unit, year and id of a text.</summary>
    public (string Unit, int Year, string Id) NameOf(int part, int text)
    {
        var segment = parts[part].Segment;
        return (segment.Units[text], segment.Years[text], segment.Ids[text]);
    }

    /// <summary>Reads a run's places.</summary>
    public void Load(uint hash)
    {
        Places.Clear();
        for (var part = 0; part < _ranges.Length; part++)
        {
            _ranges[part] = parts[part].Segment.Find(hash);
            if (!IsCommon)
            {
                Places.AddRange(In(part, _ranges[part]).Take(PartnerSearch.MostPlaces + 1 - Places.Count));
            }
        }
    }

    /// <summary>The first of all places of the loaded run.</summary>
    public List<RunPosting> First() =>
    [
        .. Enumerable.Range(0, _ranges.Length).SelectMany(part => In(part, _ranges[part]).Take(PartnerSearch.MostOfCommon))
            .Order(Comparer<RunPosting>.Create(Compare)).Take(PartnerSearch.MostOfCommon),
    ];

    /// <summary>The places of the loaded run in texts of a part from a number up to another.</summary>
    public IEnumerable<RunPosting> Within(int part, int fromText, int toText)
    {
        var (from, to) = _ranges[part];
        return fromText >= toText || from == to ? [] : In(part, (LowerBound(part, from, to, fromText), to)).TakeWhile(posting => posting.Text < toText);
    }

    /// <summary>In how many units' texts and of how many years a run stands; counted in the first few thousand places.</summary>
    public (int Units, int Years) With(uint hash)
    {
        if (_known.TryGetValue(hash, out var known))
        {
            return known;
        }

        var (units, years) = (0, 0UL);
        var lists = Enumerable.Range(0, parts.Count).Select(part => In(part, parts[part].Segment.Find(hash)).GetEnumerator()).Where(list => list.MoveNext()).ToList();
        string? last = null;
        for (var counted = 0; lists.Count > 0 && counted < UnitCounting.MostCounted; counted++)
        {
            var least = 0;
            for (var i = 1; i < lists.Count; i++)
            {
                least = Compare(lists[i].Current, lists[least].Current) < 0 ? i : least;
            }

            var (unit, year, _) = NameOf(lists[least].Current.Part, lists[least].Current.Text);
            units += unit == last ? 0 : 1;
            years |= WordingSpread.Mark(year);
            last = unit;
            if (!lists[least].MoveNext())
            {
                lists.RemoveAt(least);
            }
        }

        return _known[hash] = (units, BitOperations.PopCount(years));
    }

    /// <summary>How widely and for how long the wording of a passage stands.</summary>
    /// <param name="pair">The passage.</param>
    /// <param name="picked">The picked runs of its one text.</param>
    public WordingSpread SpreadOf(AlignedPair pair, List<(int Place, uint Hash)> picked)
    {
        var runs = picked
            .Where(run => run.Place >= pair.A && run.Place + FingerprintIndex.GramLength <= pair.EndA)
            .Where(run => Array.Exists(pair.Anchors, anchor => run.Place >= anchor.A && run.Place + FingerprintIndex.GramLength <= anchor.EndA))
            .Select(run => With(run.Hash)).ToList();
        return WordingSpread.Of(runs.ConvertAll(run => run.Units), runs.ConvertAll(run => run.Years));
    }

    private int Compare(RunPosting x, RunPosting y)
    {
        var order = x.Part == y.Part ? x.Text.CompareTo(y.Text) : Compare(NameOf(x.Part, x.Text), NameOf(y.Part, y.Text));
        return order != 0 ? order : x.Place.CompareTo(y.Place);
    }

    private IEnumerable<RunPosting> In(int part, (int From, int To) range)
    {
        var (segment, removed) = parts[part];
        var places = range.From < range.To ? new ulong[Math.Min(Chunk, range.To - range.From)] : [];
        for (var at = range.From; at < range.To; at += places.Length)
        {
            var count = Math.Min(places.Length, range.To - at);
            segment.Read(at, places.AsSpan(0, count));
            for (var i = 0; i < count; i++)
            {
                var text = FingerprintIndex.TextOf(places[i]);
                if (!removed.Contains(text))
                {
                    yield return new RunPosting(part, text, FingerprintIndex.PlaceOf(places[i]));
                }
            }
        }
    }

    private int LowerBound(int part, int from, int to, int text)
    {
        Span<ulong> place = stackalloc ulong[1];
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            parts[part].Segment.Read(middle, place);
            (from, to) = FingerprintIndex.TextOf(place[0]) < text ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
