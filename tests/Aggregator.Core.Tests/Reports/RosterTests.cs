using System.Globalization;
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

    [TestMethod]
    [DataRow(2024, null, "B01", DisplayName = "Before the renaming the old unit reported")]
    [DataRow(2024, "2025-08-01", "B01", DisplayName = "However late it comes")]
    [DataRow(2025, "2026-01-20", "B02", DisplayName = "For the year of the renaming the heir")]
    [DataRow(2025, null, "B02", DisplayName = "On no known day too")]
    [DataRow(2025, "2025-06-20", "B01", DisplayName = "Unless it came while the old unit still stood")]
    [DataRow(2027, null, "B02")]
    [DataRow(null, "2025-06-30", "B01")]
    [DataRow(null, "2025-07-01", "B02")]
    [DataRow(null, null, null)]
    public void A_name_that_passed_on_means_the_unit_of_the_year_and_the_day(int? year, string? handedIn, string? code)
    {
        var roster = new Roster([Former, Renamed]);
        Assert.AreEqual(code, roster.BearerOf(roster.Bearing("云川市水利局"), year, DayOf(handedIn))?.Code);
    }

    [TestMethod]
    [DataRow(2018, "2026-01-20", "B05", DisplayName = "A year in which nobody bore the name is left to the day")]
    [DataRow(2018, "2018-05-01", null)]
    [DataRow(2018, null, null)]
    [DataRow(2016, null, "B04")]
    [DataRow(2019, "2018-01-01", "B05")]
    public void A_name_taken_up_again_after_years_means_who_bore_it_then(int year, string? handedIn, string? code)
    {
        var old = UnitOf("B04", "云川市粮食局") with { ValidTo = new DateOnly(2016, 3, 31) };
        var again = UnitOf("B05", "云川市粮食和储备局", "云川市粮食局") with { ValidFrom = new DateOnly(2019, 2, 1) };
        Assert.AreEqual(code, new Roster([old, again]).BearerOf([old, again], year, DayOf(handedIn))?.Code);
    }

    [TestMethod]
    public void A_merged_unit_s_last_months_do_not_pass_for_the_report_of_the_unit_that_took_it_in()
    {
        var other = UnitOf("B03", "云川市渔业局") with { ValidTo = new DateOnly(2025, 6, 30) };
        var merged = Renamed with { Aliases = ["云川市水利局", "云川市渔业局"] };
        var roster = new Roster([Former, other, merged]);
        Assert.IsNull(roster.BearerOf([Former, merged], 2025, new DateOnly(2026, 1, 20)));
        Assert.AreEqual("B01", roster.BearerOf([Former, merged], 2025, new DateOnly(2025, 6, 20))?.Code);
        Assert.AreEqual("B02", roster.BearerOf([Former, merged], 2026, new DateOnly(2027, 1, 20))?.Code);
    }

    private static DateOnly? DayOf(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Unit UnitOf(string code, string name, params string[] aliases) =>
        new(code, name, aliases, UnitKind.Bureau, null, ReportScope.OwnLevel, UnitKind.Bureau.DefaultGroup(), null, null, null, null);
}
