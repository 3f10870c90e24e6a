using Aggregator.Core.Reports;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults;

/// <summary>
/// Which report gets which deviations: as many decoys as faults, some of them together in one report where they do not touch the same part,
/// the rest of the city plain and honest.
/// </summary>
internal sealed class FaultPlan
{
    /// <summary>From this many units on, each of <see cref="Always"/> is seeded, alone in its report and in the last year.</summary>
    public const int UnitsForAll = 12;

    // Of a hundred reports so many get a fault, and as many a decoy.
    private const int Share = 30;

    // Of a hundred deviations so many are put into a report that has one already.
    private const int Together = 25;

    // What the first night of a small city shows.
    private static readonly string[] Always = ["RowSum", "MissingReport", "LateSubmit", "Placeholder", "CopyOther", "Unreadable", "TextTable"];
    private static readonly string[] AlwaysDecoys = ["DraftBefore", "OtherPaper"];

    private readonly Dictionary<(int Unit, int Year), List<PlannedDeviation>> _planned = [];
    private readonly HashSet<(int Unit, int Year)> _sources = [];
    private readonly IReadOnlyList<SampleUnit> _units;
    private readonly int _firstYear;
    private readonly int _lastYear;
    private readonly SeededRandom _random;

    private FaultPlan(IReadOnlyList<SampleUnit> units, int years, int lastYear, long seed)
    {
        (_units, _firstYear, _lastYear, _random) = (units, lastYear - years + 1, lastYear, SeededRandom.For(seed, "faults"));
    }

    /// <summary>What is planned for a report, in the order it is applied.</summary>
    public IReadOnlyList<PlannedDeviation> For(int unit, int year) => _planned.GetValueOrDefault((unit, year)) ?? [];

    /// <summary>Whether others build on a report's text; nothing is put into such a report.</summary>
    public bool IsSource(int unit, int year) => _sources.Contains((unit, year));

    /// <summary>A plan; the same for the same city and seed.</summary>
    public static FaultPlan Make(IReadOnlyList<SampleUnit> units, int years, int lastYear, long seed)
    {
        var plan = new FaultPlan(units, years, lastYear, seed);
        var budget = units.Count * years * Share / 100;
        var faults = plan.Spread(DeviationCatalogue.Faults, Always, budget);
        plan.Spread(DeviationCatalogue.Decoys, AlwaysDecoys, faults);
        return plan;
    }

    private int Spread(IReadOnlyList<Deviation> kinds, IReadOnlyList<string> first, int budget)
    {
        var placed = 0;
        if (_units.Count >= UnitsForAll)
        {
            placed += first.Count(kind => Place(DeviationCatalogue.Find(kind), _lastYear, mayJoin: false));
        }

        // Round after round, so that every kind comes once before any comes twice.
        var idle = 0;
        var round = new Queue<Deviation>(_random.Shuffle(kinds.Where(k => _units.Count < UnitsForAll || !first.Contains(k.Kind))));
        while (placed < budget && idle < 2 * kinds.Count)
        {
            if (round.Count == 0)
            {
                round = new Queue<Deviation>(_random.Shuffle(kinds));
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
        var from = Math.Max(kind.FromYear, _firstYear);
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
                Take(kind, unit, year, source);
                return true;
            }
        }

        return false;
    }

    private bool IsFree(SampleUnit unit, int year, Deviation kind, bool mayJoin)
    {
        var taken = For(unit.Index, year);
        return unit.Unit.Kind is not (UnitKind.CityGovernment or UnitKind.Vertical)
            && unit.Unit.OwesReportFor(year)
            && !IsSource(unit.Index, year)
            && (taken.Count == 0 || (mayJoin && taken.Count < 3 && taken.All(t => t.Deviation != kind && (t.Deviation.Touches & kind.Touches) == 0)))
            && kind.Suits(unit, year, HasTables(unit, year - 1))
            && (Leaves(kind) || For(unit.Index, year + 1).All(next => next.Deviation.Suits(unit, year + 1, false)));
    }

    // What is built on last year's tables needs them whole.
    private bool HasTables(SampleUnit unit, int year) => HasYear(unit, year) && For(unit.Index, year).All(p => Leaves(p.Deviation));

    private static bool Leaves(Deviation deviation) => deviation.IsDelivered && (deviation.Touches & Part.Tables) == 0;

    private bool HasYear(SampleUnit unit, int year) =>
        year >= _firstYear && unit.Unit.OwesReportFor(year) && For(unit.Index, year).All(p => p.Deviation.IsDelivered && !p.Deviation.Touches.HasFlag(Part.All));

    private PlannedDeviation? SourceFor(Deviation kind, SampleUnit unit, int year)
    {
        switch (kind.Source)
        {
            case SourceKind.OwnPast:
                return HasYear(unit, year - 1) && For(unit.Index, year - 1).Count == 0 ? new PlannedDeviation(kind, unit.Index, year - 1) : null;
            case SourceKind.Peer or SourceKind.PeerLastYear:
                // The source comes first in the roster, so that its text is there when the copier's is written.
                var of = kind.Source == SourceKind.Peer ? year : year - 1;
                var peers = _units.Where(u => u.Index < unit.Index && u.Unit.Kind == unit.Unit.Kind && HasYear(u, of) && For(u.Index, of).Count == 0).ToList();
                return peers.Count > 0 && of >= Math.Max(kind.FromYear, _firstYear) ? new PlannedDeviation(kind, _random.Pick(peers).Index, of) : null;
            default:
                return new PlannedDeviation(kind);
        }
    }

    private void Take(Deviation kind, SampleUnit unit, int year, PlannedDeviation planned)
    {
        if (!_planned.TryGetValue((unit.Index, year), out var list))
        {
            _planned.Add((unit.Index, year), list = []);
        }

        list.Add(planned);
        if (planned.SourceIndex >= 0)
        {
            _sources.Add((planned.SourceIndex, planned.SourceYear));
        }
    }
}
