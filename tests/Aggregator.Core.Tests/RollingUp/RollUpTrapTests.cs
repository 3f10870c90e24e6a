using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;

namespace Aggregator.Core.Tests.RollingUp;

/// <summary>The mistakes others made with such totals.</summary>
[TestClass]
public sealed class RollUpTrapTests
{
    [TestMethod]
    public void A_district_that_holds_its_bureaus_plus_these_bureaus_moves_no_total()
    {
        var alone = new SmallCity().Unit("C00", UnitKind.CityGovernment).Unit("D01", UnitKind.District).File("C00", 5).File("D01", 300);
        var both = new SmallCity().Unit("C00", UnitKind.CityGovernment).Unit("D01", UnitKind.District)
            .Unit("D01B", UnitKind.Bureau, u => u with { Parent = "D01" }).Unit("D01C", UnitKind.Bureau, u => u with { IncludedIn = "D01" })
            .File("C00", 5).File("D01", 300).File("D01B", 100).File("D01C", 40);
        CollectionAssert.AreEqual(Values(alone), Values(both));
        Assert.AreEqual("C00:5:value D01:300:value D01B::included-in D01C::included-in", SmallCity.Ledger(both.Cell()));
    }

    [TestMethod]
    public void A_whole_city_report_is_never_summed_with_its_parts()
    {
        var city = new SmallCity().Unit("C00", UnitKind.CityGovernment, u => u with { Scope = ReportScope.WholeArea }).Unit("C01", UnitKind.CityGovernment).Unit("B01", UnitKind.Bureau)
            .File("C00", 25).File("C01", 5).File("B01", 20);
        Assert.AreEqual((25m, 2, 2), (city.Cell().Value, city.Cell().Expected, city.Cell().Included));
        Assert.AreEqual("C00::published C01:5:value B01:20:value", SmallCity.Ledger(city.Cell()));
    }

    [TestMethod]
    public void A_city_without_a_line_of_its_own_government_is_never_complete()
    {
        var city = new SmallCity().Unit("C00", UnitKind.CityGovernment, u => u with { Scope = ReportScope.WholeArea }).Unit("B01", UnitKind.Bureau).File("C00", 25).File("B01", 20);
        Assert.AreEqual((20m, 2, 1, true), (city.Cell().Value, city.Cell().Expected, city.Cell().Included, city.Cell().IsProvisional));
        Assert.AreEqual("C00::own-line-missing B01:20:value", SmallCity.Ledger(city.Cell()));
    }

    [TestMethod]
    public void The_office_of_the_government_is_its_own_line_when_the_government_reports_for_the_whole_city()
    {
        var city = new SmallCity().Unit("C00", UnitKind.CityGovernment, u => u with { Name = "云川市人民政府", Aliases = ["云川市政府"], Scope = ReportScope.WholeArea })
            .Unit("B00", UnitKind.Bureau, u => u with { Name = "云川市政府办公室" }).Unit("B01", UnitKind.Bureau, u => u with { Name = "云川市人民政府外事办公室" })
            .File("C00", 25).File("B00", draft => draft.Set("T1", "regulation", "issued", 2).Row("new_received", 5)).File("B01", draft => draft.Set("T1", "regulation", "issued", 6).Row("new_received", 20));
        Assert.AreEqual((25m, false), (city.Cell().Value, city.Cell().IsProvisional));
        Assert.AreEqual("C00::published B00:2:value B01::not-city-line", SmallCity.Ledger(city.Cell("regulation", "issued", "T1")));
    }

    [TestMethod]
    public void A_total_row_is_summed_from_total_rows_and_its_parts_from_parts()
    {
        var city = new SmallCity().Unit("B01", UnitKind.Bureau).Unit("B02", UnitKind.Bureau).File("B01", 7).File("B02", 4);
        Assert.AreEqual((11m, 11m, 11m), (city.Cell("granted", "natural").Value, city.Cell("granted").Value, city.Cell("total").Value));
        Assert.AreEqual(11m * 6, city.Cells().Where(cell => cell.Table == "T2").Sum(cell => cell.Value), "Each case stands in the two cells of three rows and nowhere else.");
    }

    [TestMethod]
    public void Totals_come_from_the_units_totals_even_where_their_parts_say_otherwise()
    {
        var city = new SmallCity().Unit("B01", UnitKind.Bureau).File("B01", draft => draft.Set("T2", "new_received", "natural", 5).Set("T2", "new_received", "total", 50));
        Assert.AreEqual(50m, city.Cell().Value);
    }

    [TestMethod]
    public void A_missing_child_leaves_no_number_where_nobody_else_has_one_and_a_provisional_one_elsewhere()
    {
        var city = new SmallCity().Unit("B01", UnitKind.Bureau).Unit("B02", UnitKind.Bureau);
        Assert.AreEqual((null, true, 2), (city.Cell().Value, city.Cell().IsProvisional, city.Cell().Missing.Count));
        city.File("B02", 4);
        Assert.AreEqual((4m, true, "B01"), (city.Cell().Value, city.Cell().IsProvisional, city.Cell().Missing.Single()));
    }

    [TestMethod]
    public void A_held_unit_whose_holder_is_missing_is_not_taken_for_the_holder()
    {
        var city = new SmallCity().Unit("D01", UnitKind.District).Unit("D01B", UnitKind.Bureau, u => u with { Parent = "D01" }).File("D01B", 9);
        Assert.AreEqual((null, "D01"), (city.Cell().Value, city.Cell().Missing.Single()));
    }

    [TestMethod]
    public void A_held_unit_whose_holder_is_missing_is_said_to_be_counted_nowhere_and_only_then()
    {
        var city = new SmallCity().Unit("D01", UnitKind.District).Unit("D01B", UnitKind.Bureau, u => u with { Parent = "D01" }).Unit("D01C", UnitKind.Bureau, u => u with { IncludedIn = "D01B" }).File("D01B", 9);
        var lost = new UncountedParts(city.Roster, 2025).In(city.Cell());
        CollectionAssert.AreEqual(new[] { "D01B", "D01C" }, lost.Select(part => part.Unit).ToArray(), "Along the chain to the unit that is added.");
        Assert.AreEqual("应并入“D01名”的数据，但该单位没有可用的报告，因此哪里都没有计入", lost[0].Sentence);
        city.File("D01", 30);
        Assert.IsEmpty(new UncountedParts(city.Roster, 2025).In(city.Cell()));
    }

    [TestMethod]
    public void Filing_again_under_whatever_status_never_doubles()
    {
        var city = new SmallCity().Unit("B01", UnitKind.Bureau).File("B01", 20).File("B01", 20);
        foreach (var status in Enum.GetValues<SubmissionStatus>().Where(s => s != SubmissionStatus.Accepted))
        {
            city.File("B01", draft => SmallCity.Answered(draft, 33), status: status);
        }

        Assert.AreEqual((20m, 1), (city.Cell().Value, city.Cell().Contributions.Count));
    }

    [TestMethod]
    public void A_unit_merged_within_the_year_is_neither_missing_nor_doubled()
    {
        var city = new SmallCity()
            .Unit("B01", UnitKind.Bureau, u => u with { ValidTo = new DateOnly(2025, 6, 30) })
            .Unit("B02", UnitKind.Bureau, u => u with { ValidTo = new DateOnly(2025, 6, 30) })
            .Unit("B03", UnitKind.Bureau, u => u with { ValidFrom = new DateOnly(2025, 7, 1), Aliases = ["B01名", "B02名"] })
            .File("B01", 11).File("B02", 4).File("B03", 15).File("B01", 9, 2024).File("B02", 3, 2024);
        Assert.AreEqual((15m, 1, 1), (city.Cell().Value, city.Cell().Expected, city.Cell().Included));
        Assert.AreEqual((12m, 2, 2), (city.Cell(year: 2024).Value, city.Cell(year: 2024).Expected, city.Cell(year: 2024).Included));
    }

    [TestMethod]
    public void A_blank_stays_a_blank_in_every_total_and_never_becomes_a_zero()
    {
        var city = new SmallCity().Unit("B01", UnitKind.Bureau).Unit("B02", UnitKind.Bureau);
        foreach (var unit in (string[])["B01", "B02"])
        {
            city.File(unit, draft =>
            {
                foreach (var (table, row, column) in SmallCity.Form)
                {
                    draft.Set(table, row, column, FigureState.Blank);
                }
            });
        }

        Assert.IsTrue(city.Cells().All(cell => cell.Value is null && cell.Included == 0 && (cell.Row == "regulation" || cell.Missing.Count == 2)));
    }

    [TestMethod]
    [DataRow(FigureState.NotApplicable, "/", "0:na", 1)]
    [DataRow(FigureState.Blank, "", "0:blank", 1)]
    [DataRow(FigureState.Masked, "xx", ":masked", 0)]
    [DataRow(FigureState.Text, "详见附件", ":text", 0)]
    [DataRow(FigureState.Missing, "", ":missing", 0)]
    public void What_is_no_number_makes_none_and_says_what_it_is(FigureState state, string raw, string part, int included)
    {
        var city = new SmallCity().Unit("B01", UnitKind.Bureau).File("B01", draft => SmallCity.Answered(draft, 7).Set("T2", "new_received", "commercial", state, raw));
        var cell = city.Cell("new_received", "commercial");
        Assert.AreEqual((null, included), (cell.Value, cell.Included));
        Assert.AreEqual("B01:" + part, SmallCity.Ledger(cell));
    }

    [TestMethod]
    public void An_amount_printed_in_yuan_is_counted_in_ten_thousands_and_says_so()
    {
        var city = new SmallCity().Unit("B01", UnitKind.Bureau).Unit("B02", UnitKind.Bureau)
            .File("B01", draft => draft.Print("T1", "admin_fee", "amount", 870517, "870517元")).File("B02", draft => draft.Set("T1", "admin_fee", "amount", 12.5m));
        var cell = city.Cell("admin_fee", "amount", "T1");
        Assert.AreEqual((99.5517m, 2, "B01:87.0517:yuan B02:12.5:value"), (cell.Value, cell.Included, SmallCity.Ledger(cell)));
    }

    [TestMethod]
    public void A_figure_beyond_all_reason_is_left_out_and_overflows_nothing()
    {
        var city = new SmallCity().Unit("B01", UnitKind.Bureau).Unit("B02", UnitKind.Bureau)
            .File("B01", draft => draft.Set("T2", "new_received", "total", decimal.MaxValue)).File("B02", draft => draft.Set("T2", "new_received", "total", decimal.MaxValue));
        Assert.AreEqual((null, "B01::text B02::text"), (city.Cell().Value, SmallCity.Ledger(city.Cell())));
    }

    private static List<decimal?> Values(SmallCity city) => [.. city.Cells().Select(cell => cell.Value)];
}
