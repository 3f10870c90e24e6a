using System.Numerics;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults;

/// <summary>All reports of a city with what is planned for each: says what goes where without disturbing what is there.</summary>
internal sealed class PlanBoard
{
    // Deviations in one report.
    private const int Most = 3;

    private readonly Dictionary<(int Unit, int Year), List<PlannedDeviation>> _planned = [];
    private readonly HashSet<(int Unit, int Year)> _sources = [];
    private readonly HashSet<(int Unit, int Year)> _alone = [];
    private readonly HashSet<(int Unit, int Year)> _needed = [];
    private readonly Dictionary<int, List<int>> _disturbed = [];
    private readonly Dictionary<int, int> _room = [];
    private readonly IReadOnlyList<SampleUnit> _units;
    private readonly ILookup<UnitKind, int> _byKind;
    private readonly int _firstYear;
    private readonly SeededRandom _random;

    public PlanBoard(IReadOnlyList<SampleUnit> units, int firstYear, int lastYear, SeededRandom random)
    {
        (_units, _firstYear, _random) = (units, firstYear, random);
        _byKind = units.ToLookup(u => u.Unit.Kind, u => u.Index);
        for (var year = firstYear; year <= lastYear; year++)
        {
            // A third of each year's reports stays plain.
            _room[year] = units.Count(u => u.Unit.OwesReportFor(year) && !IsUnranked(u)) * 2 / 3;
            _disturbed[year] = [];
        }
    }

    /// <summary>What is planned for a report, in the order it is applied.</summary>
    public IReadOnlyList<PlannedDeviation> For(int unit, int year) => _planned.GetValueOrDefault((unit, year)) ?? [];

    /// <summary>Whether others build on a report's text; nothing is put into such a report.</summary>
    public bool IsSource(int unit, int year) => _sources.Contains((unit, year));

    /// <summary>In how many reports a kind could stand were nothing planned yet.</summary>
    public int PlacesOf(Deviation kind, IEnumerable<int> years) =>
        years.Sum(year => _units.Count(unit => Reaches(kind, unit, year) && kind.Suits(unit, year, HasYear(unit, year - 1))));

    /// <summary>Puts a kind into a report that has nothing yet and keeps everything else out of it.</summary>
    public bool PutAlone(Deviation kind, int year)
    {
        var unit = Put(kind, year, Walk(_units.Count), mayJoin: false);
        return unit is { } put && _alone.Add((put, year));
    }

    /// <summary>Puts a kind into a report that has something already and, where none takes it, into a plain one.</summary>
    public bool PutTogether(Deviation kind, int year) =>
        Put(kind, year, Walk(_disturbed[year].Count).Select(i => _disturbed[year][i]).ToList(), mayJoin: true) is not null || PutApart(kind, year);

    /// <summary>Puts a kind into a plain report.</summary>
    public bool PutApart(Deviation kind, int year) => _disturbed[year].Count < _room[year] && Put(kind, year, Walk(_units.Count), mayJoin: false) is not null;

    private static bool IsUnranked(SampleUnit unit) => unit.Unit.Kind is UnitKind.CityGovernment or UnitKind.Vertical;

    // What takes the whole report leaves nothing for the next year to follow on from.
    private static bool Unmakes(Deviation kind) => !kind.IsDelivered || kind.Touches.HasFlag(Part.All);

    private static bool Reaches(Deviation kind, SampleUnit unit, int year) => unit.Unit.OwesReportFor(year) && (kind.ReachesUnranked || !IsUnranked(unit));

    private int? Put(Deviation kind, int year, IEnumerable<int> units, bool mayJoin)
    {
        foreach (var unit in units.Select(i => _units[i]))
        {
            if (IsFree(unit, year, kind, mayJoin) && SourceFor(kind, unit, year) is { } planned)
            {
                Take(planned, unit, year);
                return unit.Index;
            }
        }

        return null;
    }

    private bool IsFree(SampleUnit unit, int year, Deviation kind, bool mayJoin)
    {
        var at = (unit.Index, year);
        var taken = For(unit.Index, year);
        return Reaches(kind, unit, year)
            && !_sources.Contains(at)
            && !_alone.Contains(at)
            && (taken.Count == 0 || (mayJoin && taken.Count < Most && taken.All(t => t.Deviation != kind && (t.Deviation.Touches & kind.Touches) == 0)))
            && (LeavesTables(kind) || !_needed.Contains(at))
            && kind.Suits(unit, year, HasTables(unit, year - 1));
    }

    // What follows on from last year's tables needs them whole; nothing of the old outline goes on in the forms from 2019 on.
    private bool HasTables(SampleUnit unit, int year) => year != EarlyYears.Last && HasYear(unit, year) && For(unit.Index, year).All(p => LeavesTables(p.Deviation));

    private static bool LeavesTables(Deviation kind) => !Unmakes(kind) && (kind.Touches & Part.Tables) == 0;

    private bool HasYear(SampleUnit unit, int year) =>
        year >= _firstYear && unit.Unit.OwesReportFor(year) && For(unit.Index, year).All(p => !Unmakes(p.Deviation));

    private bool IsPlain(SampleUnit unit, int year) => HasYear(unit, year) && For(unit.Index, year).Count == 0;

    private PlannedDeviation? SourceFor(Deviation kind, SampleUnit unit, int year)
    {
        switch (kind.Source)
        {
            case SourceKind.OwnPast:
                return IsPlain(unit, year - 1) ? new PlannedDeviation(kind, unit.Index, year - 1) : null;
            case SourceKind.Peer or SourceKind.PeerLastYear or SourceKind.OtherKind:
                // The source comes first in the roster, so that its text is there when the copier's is written.
                var of = kind.Source == SourceKind.PeerLastYear ? year - 1 : year;
                var peers = kind.Source == SourceKind.OtherKind
                    ? [.. Enumerable.Range(0, unit.Index).Where(peer => _units[peer].Unit.Kind != unit.Unit.Kind)]
                    : _byKind[unit.Unit.Kind].TakeWhile(peer => peer < unit.Index).ToList();
                return of < Math.Max(kind.FromYear, _firstYear) ? null
                    : Walk(peers.Count).Select(i => peers[i]).Where(peer => IsPlain(_units[peer], of)).Select(peer => new PlannedDeviation(kind, peer, of)).FirstOrDefault();
            default:
                return new PlannedDeviation(kind);
        }
    }

    private void Take(PlannedDeviation planned, SampleUnit unit, int year)
    {
        if (!_planned.TryGetValue((unit.Index, year), out var list))
        {
            _planned.Add((unit.Index, year), list = []);
            _disturbed[year].Add(unit.Index);
        }

        list.Add(planned);
        if (planned.SourceIndex >= 0)
        {
            _sources.Add((planned.SourceIndex, planned.SourceYear));
        }

        if (!planned.Deviation.Suits(unit, year, hasYearBefore: false))
        {
            _needed.Add((unit.Index, year - 1));
        }
    }

    // Every number below count once, in an order that costs nothing to make.
    private IEnumerable<int> Walk(int count)
    {
        if (count == 0)
        {
            return [];
        }

        var start = _random.Below(count);
        int step;
        do
        {
            step = 1 + _random.Below(count);
        }
        while (BigInteger.GreatestCommonDivisor(step, count) != 1);
        return Enumerable.Range(0, count).Select(i => (int)((start + ((long)i * step)) % count));
    }
}
