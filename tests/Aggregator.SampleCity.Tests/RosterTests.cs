using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed class RosterTests
{
    private static readonly (int Units, int Years)[] FullCities = [(40, 3), (60, 7), (72, 5), (150, 4), (300, 3), (1000, 3)];

    [TestMethod]
    public void A_roster_has_as_many_units_as_asked_for()
    {
        for (var units = CityWriter.FewestUnits; units <= 200; units++)
        {
            Assert.HasCount(units, CityRoster.Make(units, 2, 1));
            Assert.HasCount(units, CityRoster.Make(units, 3, 1));
        }
    }

    [TestMethod]
    public void Codes_names_and_aliases_belong_to_one_unit_each()
    {
        foreach (var (units, years) in FullCities)
        {
            var roster = CityRoster.Make(units, years, 3);
            Assert.AreEqual(units, roster.Select(u => u.Code).Distinct().Count());
            var names = roster.SelectMany(u => u.Unit.Aliases.Prepend(u.Name).Distinct()).ToList();
            var doubled = names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
            Assert.IsEmpty(doubled, $"{units}: {string.Join("、", doubled)}");
            Assert.IsTrue(roster.All(u => u.Unit.Aliases.Distinct().Count() == u.Unit.Aliases.Count));
        }
    }

    [TestMethod]
    public void Every_unit_has_words_of_its_trade_and_a_parent_above_it()
    {
        var roster = CityRoster.Make(1000, 3, 3);
        var codes = roster.Select(u => u.Code).ToHashSet();
        foreach (var unit in roster)
        {
            Assert.IsNotEmpty(Vocabulary.Of(unit)["item"], unit.Code);
            Assert.IsTrue(unit.Unit.Parent is null || codes.Contains(unit.Unit.Parent), unit.Code);
            Assert.IsTrue(unit.Unit.IncludedIn is null || unit.Unit.IncludedIn == unit.Unit.Parent, unit.Code);
        }
    }

    [TestMethod]
    public void A_full_city_has_units_of_every_kind_and_every_fate()
    {
        foreach (var (units, years) in FullCities)
        {
            var roster = CityRoster.Make(units, years, 3);
            CollectionAssert.AreEquivalent(Enum.GetValues<UnitKind>(), roster.Select(u => u.Unit.Kind).Distinct().ToList());
            CollectionAssert.AreEquivalent(Enum.GetValues<Lineage>(), roster.Select(u => u.Lineage).Distinct().ToList(), $"{units} x {years}");
            Assert.IsTrue(roster.Any(u => u.Unit.Kind == UnitKind.Bureau && u.Unit.IncludedIn is not null));
            Assert.IsTrue(roster.Any(u => u.Unit.Kind == UnitKind.Township && u.Unit.IncludedIn is null));
            Assert.IsGreaterThan(2, roster.Where(u => u.Unit.Kind == UnitKind.Bureau).Select(u => u.Unit.Group).Distinct().Count());
        }
    }

    [TestMethod]
    public void Of_a_merger_either_the_old_units_or_the_new_one_owes_a_report_in_every_year()
    {
        foreach (var (units, years) in FullCities)
        {
            var roster = CityRoster.Make(units, years, 3);
            foreach (var formed in roster.Where(u => u.Lineage == Lineage.Formed))
            {
                var old = formed.Predecessors.Select(code => roster.Single(u => u.Code == code)).ToList();
                Assert.HasCount(2, old);
                Assert.IsTrue(old.All(u => u.Index < formed.Index));
                var first = CityWriter.LastYear - years + 1;
                for (var year = first; year <= CityWriter.LastYear; year++)
                {
                    Assert.IsTrue(old.All(u => u.Unit.OwesReportFor(year) != formed.Unit.OwesReportFor(year)), $"{formed.Name} {year}");
                }

                Assert.IsTrue(old[0].Unit.OwesReportFor(first), "the old ones have a report on file");
                Assert.IsTrue(formed.Unit.OwesReportFor(CityWriter.LastYear), "so has the new one");
            }
        }
    }

    [TestMethod]
    public void A_renamed_unit_bears_its_old_name_first_and_the_rosters_name_in_the_end()
    {
        foreach (var (units, years) in FullCities)
        {
            foreach (var unit in CityRoster.Make(units, years, 3).Where(u => u.Lineage == Lineage.Renamed))
            {
                Assert.AreEqual(unit.Former!.Name, unit.NameIn(CityWriter.LastYear - years + 1));
                Assert.AreEqual(unit.Name, unit.NameIn(CityWriter.LastYear));
                CollectionAssert.Contains(unit.Unit.Aliases.ToList(), unit.Former.Name);
                CollectionAssert.Contains(unit.Unit.Aliases.ToList(), unit.Former.ShortName);
            }
        }
    }

    [TestMethod]
    public void Small_and_short_cities_change_nothing()
    {
        Assert.IsTrue(CityRoster.Make(39, 7, 3).Concat(CityRoster.Make(200, 2, 3)).All(u => u.Lineage == Lineage.None && u.Unit.ValidFrom is null && u.Unit.ValidTo is null));
    }
}
