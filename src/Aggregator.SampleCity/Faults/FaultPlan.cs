using Aggregator.Core.Reports;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults;

/// <summary>Which unit gets which fault: at most one per unit, so that no fault hides another; the rest of the city is honest.</summary>
internal sealed class FaultPlan
{
    /// <summary>From this many units on, each of <see cref="Always"/> is seeded.</summary>
    public const int UnitsForAll = 12;

    // Seeded first; with UnitsForAll units and more all of these are there.
    private static readonly FaultKind[] Always =
        [FaultKind.RowSum, FaultKind.MissingReport, FaultKind.LateSubmit, FaultKind.Placeholder, FaultKind.CopyOther, FaultKind.Unreadable, FaultKind.TextTable];

    private readonly Dictionary<(int Unit, int Year), SeededFault> _faults = [];
    private readonly HashSet<int> _taken = [];

    private FaultPlan()
    {
    }

    /// <summary>Roster places of the units whose text others copy; their reports are honest.</summary>
    public HashSet<int> Sources { get; } = [];

    /// <summary>Units that hand in a draft before the final report, and units that hand in something else besides; both honest.</summary>
    public List<int> WithDraft { get; } = [];

    /// <inheritdoc cref="WithDraft" />
    public List<int> WithOffTopic { get; } = [];

    public SeededFault? For(int unit, int year) => _faults.GetValueOrDefault((unit, year));

    public static FaultPlan Make(IReadOnlyList<SampleUnit> units, int years, int lastYear, long seed)
    {
        var plan = new FaultPlan();
        var random = SeededRandom.For(seed, "faults");
        var rest = random.Shuffle(Enum.GetValues<FaultKind>().Except(Always));
        List<FaultKind> kinds = [.. Always, .. rest, FaultKind.CopyOther];
        var wanted = units.Count >= UnitsForAll ? Math.Max(Always.Length, units.Count / 3) : units.Count / 3;
        for (var i = 0; i < wanted; i++)
        {
            plan.Seed(kinds[i % kinds.Count], units, years, lastYear, random);
        }

        if (years > 1 && units.Count >= UnitsForAll)
        {
            plan.Seed(FaultKind.LateSubmit, units, years, lastYear - 1, random);
        }

        var honest = random.Shuffle(units.Where(u => !plan._taken.Contains(u.Index))).Select(u => u.Index).ToList();
        plan.WithDraft.AddRange(honest.Take(Math.Max(1, units.Count / 40)));
        plan.WithOffTopic.AddRange(honest.AsEnumerable().Reverse().Take(Math.Max(1, units.Count / 40)));
        return plan;
    }

    private void Seed(FaultKind kind, IReadOnlyList<SampleUnit> units, int years, int year, SeededRandom random)
    {
        var free = random.Shuffle(units.Where(u => !_taken.Contains(u.Index) && Suits(kind, u, years)));
        if (kind == FaultKind.CopyOther)
        {
            var pair = free.GroupBy(u => u.Unit.Kind).Where(g => g.Count() > 1).OrderByDescending(g => g.Count()).FirstOrDefault()?.Take(2).OrderBy(u => u.Index).ToList();
            if (pair is not null)
            {
                // The source comes first in the roster, so that its text is there when the copier's is written.
                Sources.Add(pair[0].Index);
                _taken.Add(pair[0].Index);
                Take(pair[1], new SeededFault(kind, pair[0].Index, NamesReplaced: Sources.Count % 2 == 1));
            }
        }
        else if (free.Count > 0)
        {
            Take(free[0], new SeededFault(kind));
        }

        void Take(SampleUnit unit, SeededFault fault)
        {
            _taken.Add(unit.Index);
            _faults[(unit.Index, year)] = fault;
        }
    }

    private static bool Suits(FaultKind kind, SampleUnit unit, int years) => unit.Unit.Kind is not (UnitKind.CityGovernment or UnitKind.Vertical) && kind switch
    {
        FaultKind.RowSum or FaultKind.ColumnSum or FaultKind.Balance or FaultKind.TextTable or FaultKind.CaseSum => FigureGenerator.GetsRequests(unit),
        FaultKind.CarryBreak => years > 1 && FigureGenerator.GetsRequests(unit),
        FaultKind.ValidBreak => years > 1,
        FaultKind.CopyOther => unit.Unit.Kind is UnitKind.Bureau or UnitKind.Township,
        _ => true,
    };
}
