using Aggregator.SampleCity.Faults;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Tests;

/// <summary>The plan of a city, without a file written: of the catalogue's kinds, and of as many kinds as a catalogue may come to hold.</summary>
[TestClass]
public sealed class FaultPlanTests
{
    private static readonly string[] Always = ["RowSum", "MissingReport", "LateSubmit", "Placeholder", "CopyOther", "Unreadable", "TextTable"];

    private static readonly IReadOnlyList<Deviation> Many =
    [
        .. Enumerable.Range(0, 120).Select(i => new SomeFault(i % 2 == 0, (Part)(1 << (i % 15)), i % 9 == 0 ? Part.All : Part.None, i % 17 == 0, i % 6 == 0 ? SourceKind.Peer : i % 7 == 0 ? SourceKind.OwnPast : SourceKind.None, i % 5 == 0)),
        .. Enumerable.Range(0, 100).Select(i => new SomeDecoy(i % 2 == 0, (Part)(1 << (i % 15)))),
    ];

    private static readonly IReadOnlyList<(string Name, IReadOnlyList<Deviation> Kinds)> Catalogues = [("own", DeviationCatalogue.All), ("many", Many)];

    [TestMethod]
    [DataRow(70, 18)]
    [DataRow(130, 7)]
    [DataRow(300, 3)]
    public void Every_kind_whose_years_the_city_has_is_seeded_and_as_many_decoys_as_faults(int units, int years)
    {
        foreach (var (name, kinds) in Catalogues)
        {
            var city = Of(units, years, kinds);
            var placed = city.Reports.SelectMany(r => city.Plan.For(r.Unit.Index, r.Year)).Select(p => p.Deviation).ToList();
            foreach (var kind in kinds.Where(k => k.ToYear > CityWriter.LastYear - years))
            {
                CollectionAssert.Contains(placed, kind, name + " " + kind.Kind);
            }

            Assert.AreEqual(placed.Count(d => d is Fault), placed.Count(d => d is Decoy), name);
            Assert.HasCount(kinds.Count, city.Plan.Seeded.Concat(city.Plan.NotSeeded).ToList());
        }
    }

    [TestMethod]
    [DataRow(501)]
    [DataRow(502)]
    [DataRow(503)]
    [DataRow(7919)]
    public void Every_kind_of_the_catalogue_is_in_a_city_of_the_exam(long seed)
    {
        var city = Of(70, CityWriter.MostYears, DeviationCatalogue.All, seed);
        Assert.IsEmpty(city.Plan.NotSeeded, string.Join('、', city.Plan.NotSeeded));
    }

    [TestMethod]
    [DataRow(60, 7)]
    [DataRow(300, 3)]
    [DataRow(1000, 3)]
    public void A_third_of_all_reports_is_plain_and_some_hold_two_and_three(int units, int years)
    {
        foreach (var (name, kinds) in Catalogues)
        {
            var city = Of(units, years, kinds);
            var counts = city.Reports.Select(r => city.Plan.For(r.Unit.Index, r.Year).Count).ToList();
            Assert.IsGreaterThanOrEqualTo(counts.Count, 3 * counts.Count(c => c == 0), name);
            Assert.IsTrue(counts.Contains(2) && counts.Contains(3), name);
            Assert.IsLessThanOrEqualTo(3, counts.Max(), name);
        }
    }

    [TestMethod]
    public void Two_in_one_report_hold_different_parts_and_are_not_the_same_kind()
    {
        foreach (var (name, kinds) in Catalogues)
        {
            var city = Of(300, 3, kinds);
            foreach (var planned in city.Reports.Select(r => city.Plan.For(r.Unit.Index, r.Year)).Where(p => p.Count > 1))
            {
                Assert.HasCount(planned.Count, planned.Select(p => p.Deviation).Distinct(), name);
                Assert.AreEqual(0, planned.Sum(p => (int)p.Deviation.Touches) - (int)planned.Aggregate(Part.None, (all, p) => all | p.Deviation.Touches), name);
            }
        }
    }

    [TestMethod]
    public void A_text_others_build_on_is_plain_and_written_before_them()
    {
        foreach (var (name, kinds) in Catalogues)
        {
            var city = Of(300, 3, kinds);
            var built = city.Reports.SelectMany(r => city.Plan.For(r.Unit.Index, r.Year).Select(p => (r.Unit, r.Year, p))).Where(b => b.p.SourceIndex >= 0).ToList();
            Assert.IsNotEmpty(built, name);
            foreach (var (unit, year, planned) in built)
            {
                Assert.IsTrue(city.Plan.IsSource(planned.SourceIndex, planned.SourceYear));
                Assert.IsEmpty(city.Plan.For(planned.SourceIndex, planned.SourceYear));
                Assert.IsTrue(planned.SourceIndex < unit.Index || (planned.SourceIndex == unit.Index && planned.SourceYear < year));
            }
        }
    }

    [TestMethod]
    public void What_needs_the_year_before_has_it()
    {
        foreach (var (name, kinds) in Catalogues)
        {
            var city = Of(60, 7, kinds);
            foreach (var (unit, year) in city.Reports.Where(r => city.Plan.For(r.Unit.Index, r.Year).Any(p => !p.Deviation.Suits(r.Unit, r.Year, false))))
            {
                Assert.IsTrue(unit.Unit.OwesReportFor(year - 1), name);
                Assert.IsTrue(city.Plan.For(unit.Index, year - 1).All(p => p.Deviation.IsDelivered && !p.Deviation.Touches.HasFlag(Part.All)), name);
            }
        }
    }

    [TestMethod]
    [DataRow(12, 1)]
    [DataRow(14, 2)]
    [DataRow(60, 7)]
    public void What_the_first_night_shows_stands_alone_in_the_last_year(int units, int years)
    {
        var city = Of(units, years, DeviationCatalogue.All);
        foreach (var kind in Always)
        {
            Assert.IsTrue(city.Reports.Any(r => r.Year == CityWriter.LastYear && city.Plan.For(r.Unit.Index, r.Year) is [var only] && only.Deviation.Kind == kind), kind);
        }
    }

    [TestMethod]
    public void The_same_seed_makes_the_same_plan_and_another_seed_another()
    {
        Assert.AreEqual(Told(1), Told(1));
        Assert.AreNotEqual(Told(1), Told(2));

        static string Told(long seed)
        {
            var city = Of(60, 3, DeviationCatalogue.All, seed);
            return string.Join('\n', city.Reports.Select(r => $"{r.Unit.Code} {r.Year} {string.Join(',', city.Plan.For(r.Unit.Index, r.Year).Select(p => $"{p.Deviation.Kind} {p.SourceIndex}"))}"));
        }
    }

    private static (FaultPlan Plan, List<(SampleUnit Unit, int Year)> Reports) Of(int units, int years, IReadOnlyList<Deviation> kinds, long seed = 77)
    {
        var roster = CityRoster.Make(units, years, seed);
        var reports = roster.SelectMany(u => Enumerable.Range(CityWriter.LastYear - years + 1, years).Where(u.Unit.OwesReportFor).Select(y => (u, y))).ToList();
        return (FaultPlan.Make(roster, years, CityWriter.LastYear, seed, kinds), reports);
    }

    private sealed class SomeFault(bool isOfAllYears, Part touches, Part more, bool isOfLastYear, SourceKind source, bool needsYearBefore) : Fault
    {
        public override int FromYear => isOfAllYears ? CityWriter.LastYear - CityWriter.MostYears + 1 : base.FromYear;

        public override Part Touches => touches | more;

        public override bool OnlyLastYear => isOfLastYear;

        public override SourceKind Source => source;

        public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore || !needsYearBefore;
    }

    private sealed class SomeDecoy(bool isOfAllYears, Part touches) : Decoy
    {
        public override int FromYear => isOfAllYears ? CityWriter.LastYear - CityWriter.MostYears + 1 : base.FromYear;

        public override Part Touches => touches;

        public override IReadOnlyList<string> Tempts => [];
    }
}
