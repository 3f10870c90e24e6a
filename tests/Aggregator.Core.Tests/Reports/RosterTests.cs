using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Reports;

[TestClass]
public class RosterTests
{
    private static readonly Unit Former = UnitOf("B01", "云川市水利局") with { ValidTo = new DateOnly(2025, 6, 30) };
    private static readonly Unit Renamed = UnitOf("B02", "云川市水务局", "云川市水利局") with { ValidFrom = new DateOnly(2025, 7, 1) };

    [TestMethod]
    public void A_renamed_unit_goes_on_under_its_new_code_from_the_year_of_the_renaming()
    {
        var roster = new Roster([Former, Renamed]);
        Assert.AreEqual("B02", roster.SuccessorOf(Former, 2025)?.Code);
        Assert.AreEqual("B02", roster.SuccessorOf(Former, 2026)?.Code);
        Assert.IsNull(roster.SuccessorOf(Former, 2024));
        Assert.IsNull(roster.SuccessorOf(Renamed, 2025));
    }

    [TestMethod]
    public void A_merged_unit_has_no_successor_of_its_reports()
    {
        var other = UnitOf("B03", "云川市渔业局") with { ValidTo = new DateOnly(2025, 6, 30) };
        var merged = Renamed with { Aliases = ["云川市水利局", "云川市渔业局"] };
        Assert.IsNull(new Roster([Former, other, merged]).SuccessorOf(Former, 2025));
    }

    [TestMethod]
    public void A_unit_of_the_same_name_founded_long_after_is_no_successor() =>
        Assert.IsNull(new Roster([Former, Renamed with { ValidFrom = new DateOnly(2025, 11, 1) }]).SuccessorOf(Former, 2025));

    [TestMethod]
    public void Two_that_claim_the_name_are_not_guessed_between() =>
        Assert.IsNull(new Roster([Former, Renamed, Renamed with { Code = "B04" }]).SuccessorOf(Former, 2025));

    private static Unit UnitOf(string code, string name, params string[] aliases) =>
        new(code, name, aliases, UnitKind.Bureau, null, ReportScope.OwnLevel, UnitKind.Bureau.DefaultGroup(), null, null, null, null);
}
