using Aggregator.SampleCity.Chance;
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
        var plan = new FaultPlan(units, years, lastYear, seed, kinds);
        var budget = units.Count * years * Share / 100;
        if (units.Count >= UnitsForAll)
        {
            plan.PutFirst(Always);
            plan.PutFirst(AlwaysDecoys);
        }

        plan.PutOnce(budget);
        plan.Fill<Fault>(budget);
        plan.Fill<Decoy>(plan.Placed<Fault>());
        return plan;
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

            foreach (var kind in round.Take(left))
            {
                left -= Put(kind) ? 1 : 0;
            }
        }
    }

    private bool Put(Deviation kind)
    {
        var isTogether = _random.Percent(Together);
        var years = Turned(YearsOf(kind));
        var isPut = years.Any(year => isTogether ? _board.PutTogether(kind, year) : _board.PutApart(kind, year))
            || (!isTogether && years.Any(year => _board.PutTogether(kind, year)));
        if (isPut)
        {
            Count(kind);
        }
        else
        {
            // Places are only ever taken, so that what finds none now never will.
            _full.Add(kind);
        }

        return isPut;
    }

    private void Count(Deviation kind) => _count[kind] = _count.GetValueOrDefault(kind) + 1;

    private List<int> YearsOf(Deviation kind)
    {
        var from = Math.Max(kind.OnlyLastYear ? _lastYear : kind.FromYear, _firstYear);
        var to = Math.Min(kind.ToYear, _lastYear);
        return from > to ? [] : [.. Enumerable.Range(from, to - from + 1)];
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
