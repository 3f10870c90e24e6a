using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults;

/// <summary>
/// Which report gets which deviations: as many decoys as faults, every kind once before any comes twice, some of them together in one
/// report where they do not touch the same part, the rest of the city plain and honest.
/// </summary>
internal sealed class FaultPlan
{
    /// <summary>From this many units on, each of the kinds the first night shows is seeded, alone in its report and in the last year.</summary>
    public const int UnitsForAll = 12;

    // Of a hundred reports so many get a fault, and as many a decoy.
    private const int Share = 30;

    // Of a hundred deviations so many are put into a report that has one already.
    private const int Together = 25;

    // What the first night of a small city shows.
    private static readonly string[] Always = ["RowSum", "MissingReport", "LateSubmit", "Placeholder", "CopyOther", "Unreadable", "TextTable"];
    private static readonly string[] AlwaysDecoys = ["DraftBefore", "OtherPaper"];

    private readonly IReadOnlyList<Deviation> _kinds;
    private readonly PlanBoard _board;
    private readonly int _firstYear;
    private readonly int _lastYear;
    private readonly SeededRandom _random;
    private readonly Dictionary<Deviation, int> _count = [];
    private readonly HashSet<Deviation> _full = [];

    private FaultPlan(IReadOnlyList<SampleUnit> units, int years, int lastYear, long seed, IReadOnlyList<Deviation> kinds)
    {
        (_kinds, _firstYear, _lastYear, _random) = (kinds, lastYear - years + 1, lastYear, SeededRandom.For(seed, "faults"));
        _board = new PlanBoard(units, _firstYear, lastYear, _random);
    }

    /// <summary>Kinds put into a report at least once.</summary>
    public IReadOnlyList<string> Seeded => [.. _kinds.Where(_count.ContainsKey).Select(k => k.Kind)];

    /// <summary>Kinds that found no place.</summary>
    public IReadOnlyList<string> NotSeeded => [.. _kinds.Where(k => !_count.ContainsKey(k)).Select(k => k.Kind)];

    /// <summary>What is planned for a report, in the order it is applied.</summary>
    public IReadOnlyList<PlannedDeviation> For(int unit, int year) => _board.For(unit, year);

    /// <summary>Whether others build on a report's text; nothing is put into such a report.</summary>
    public bool IsSource(int unit, int year) => _board.IsSource(unit, year);

    /// <summary>A plan; the same for the same city, seed and kinds.</summary>
    public static FaultPlan Make(IReadOnlyList<SampleUnit> units, int years, int lastYear, long seed, IReadOnlyList<Deviation> kinds)
    {
        var plan = new FaultPlan(units, years, lastYear, seed);
        var early = Math.Max(0, EarlyYears.Last - plan._firstYear + 1);
        var faults = plan.Spread(Late(DeviationCatalogue.Faults), Always, units.Count * (years - early) * Share / 100);
        plan.Spread(Late(DeviationCatalogue.Decoys), AlwaysDecoys, faults);

        // The kinds of the old outline have a budget of their own, so that neither age crowds the other out.
        var earlyFaults = plan.Spread([.. DeviationCatalogue.Faults.Where(IsEarly)], [], units.Count * early * Share / 100);
        plan.Spread([.. DeviationCatalogue.Decoys.Where(IsEarly)], [], earlyFaults);
        return plan;

        // What the city has no year for is not drawn at all.
        List<T> Late<T>(IReadOnlyList<T> kinds) where T : Deviation => [.. kinds.Where(d => !IsEarly(d) && d.ToYear >= plan._firstYear)];

        static bool IsEarly(Deviation kind) => kind.ToYear <= EarlyYears.Last;
    }

    private int Placed<T>() => _count.Where(c => c.Key is T).Sum(c => c.Value);

    private void PutFirst(string[] names)
    {
        foreach (var kind in names.Select(name => _kinds.FirstOrDefault(k => k.Kind == name)).OfType<Deviation>())
        {
            if (YearsOf(kind).Contains(_lastYear) && _board.PutAlone(kind, _lastYear))
            {
                Count(kind);
            }
        }
    }

    // Every kind that is not there yet, in a random choice when the city has no room for all; those with few places come first.
    private void PutOnce(int budget)
    {
        var faults = Chosen<Fault>(budget - Placed<Fault>());
        var decoys = Chosen<Decoy>(budget - Placed<Decoy>());
        foreach (var kind in faults.Concat(decoys).OrderBy(kind => _board.PlacesOf(kind, YearsOf(kind))).ToList())
        {
            Put(kind);
        }

        IEnumerable<Deviation> Chosen<T>(int most) => _random.Shuffle(_kinds.Where(k => k is T && !_count.ContainsKey(k))).Take(Math.Max(0, most));
    }

    // Round after round, so that no kind comes much oftener than another.
    private void Fill<T>(int budget)
    {
        var left = budget - Placed<T>();
        while (left > 0)
        {
            var round = _random.Shuffle(_kinds.Where(k => k is T && !_full.Contains(k)));
            if (round.Count == 0)
            {
                return;
            }

            var kind = round.Dequeue();
            var isPlaced = Place(kind, YearFor(kind), mayJoin: _random.Percent(Together));
            placed += isPlaced ? 1 : 0;
            idle = isPlaced ? 0 : idle + 1;
        }

        return placed;
    }

    private int YearFor(Deviation kind)
    {
        // What builds on the year before cannot stand in the first.
        var from = Math.Max(kind.FromYear, _firstYear + (kind.Source is SourceKind.OwnPast or SourceKind.PeerLastYear ? 1 : 0));
        var to = Math.Min(kind.ToYear, _lastYear);
        return kind.OnlyLastYear || from > to || (to == _lastYear && _random.Percent(50)) ? to : _random.Between(from, to);
    }

    private bool Place(Deviation kind, int year, bool mayJoin)
    {
        if (year < Math.Max(kind.FromYear, _firstYear))
        {
            return false;
        }

        var free = _random.Shuffle(_units.Where(u => IsFree(u, year, kind, mayJoin)));
        foreach (var unit in mayJoin ? free.OrderByDescending(u => For(u.Index, year).Count > 0) : free.AsEnumerable())
        {
            if (SourceFor(kind, unit, year) is { } source)
            {
                left -= Put(kind) ? 1 : 0;
            }
        }
    }

    private bool Put(Deviation kind)
    {
        var taken = For(unit.Index, year);
        return unit.Unit.Kind is not (UnitKind.CityGovernment or UnitKind.Vertical)
            && unit.Unit.OwesReportFor(year)
            && !IsSource(unit.Index, year)
            && (taken.Count == 0 || (mayJoin && taken.Count < 3 && taken.All(t => (t.Deviation.Touches & kind.Touches) == 0)))
            && kind.Suits(unit, year, HasYear(unit, year - 1) && year != EarlyYears.Last + 1);
    }

    private void Count(Deviation kind) => _count[kind] = _count.GetValueOrDefault(kind) + 1;

    private List<int> YearsOf(Deviation kind)
    {
        switch (kind.Source)
        {
            case SourceKind.OwnPast:
                return HasYear(unit, year - 1) && For(unit.Index, year - 1).Count == 0 ? new PlannedDeviation(kind, unit.Index, year - 1) : null;
            case SourceKind.Peer or SourceKind.PeerLastYear or SourceKind.OtherKind:
                // The source comes first in the roster, so that its text is there when the copier's is written.
                var of = kind.Source == SourceKind.PeerLastYear ? year - 1 : year;
                var peers = _units.Where(u => u.Index < unit.Index && (u.Unit.Kind == unit.Unit.Kind) == (kind.Source != SourceKind.OtherKind) && HasYear(u, of) && For(u.Index, of).Count == 0).ToList();
                return peers.Count > 0 && of >= Math.Max(kind.FromYear, _firstYear) ? new PlannedDeviation(kind, _random.Pick(peers).Index, of) : null;
            default:
                return new PlannedDeviation(kind);
        }
    }

    // The last year, which is the one ranked, comes first oftener than the others.
    private List<int> Turned(List<int> years)
    {
        var turned = _random.Shuffle(years);
        if (years.Contains(_lastYear) && _random.Percent(_lastYear - _firstYear < 2 ? 50 : 25))
        {
            turned.Remove(_lastYear);
            turned.Insert(0, _lastYear);
        }

        return turned;
    }
}
