using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;

namespace Aggregator.Core.Tests.RollingUp;

[TestClass]
public sealed class PublishedComparisonTests
{
    [TestMethod]
    public void Without_a_whole_city_report_on_the_roster_there_is_nothing_to_compare() =>
        Assert.IsNull(new SmallCity().Unit("C00", UnitKind.CityGovernment).File("C00", 5).Published());

    [TestMethod]
    public void A_report_that_has_not_come_is_told_and_compares_nothing()
    {
        var compared = City().File("C01", 5).Published()!;
        Assert.AreEqual(("C00", null, false, 0), (compared.Unit, compared.File, compared.IsOwnLineMissing, compared.Cells.Count));
    }

    [TestMethod]
    public void A_report_that_agrees_has_no_gap()
    {
        var compared = City().File("C00", 35).File("C01", 5).File("B01", 20).File("B02", 10).Published()!;
        Assert.IsTrue(compared.Cells.All(cell => cell.Gap is 0 or null && cell.Causes.Count == 0 && cell.Unexplained is 0 or null));
        Assert.AreEqual("C00-2025-0.txt", compared.File);
    }

    [TestMethod]
    public void A_vertical_unit_that_was_added_is_found_by_its_whole_table()
    {
        var city = City().Unit("V01", UnitKind.Vertical).File("C00", 42).File("C01", 5).File("B01", 20).File("B02", 10).File("V01", 7);
        var cell = Total(city);
        Assert.AreEqual((42m, 35m, 7m, 0m), (cell.Published, cell.Computed, cell.Gap, cell.Unexplained));
        Assert.AreEqual(("left-out V01 7 True", 1), (Said(cell), cell.Causes.Count));
        Assert.AreEqual("公布数包含汇总不计入的V01名", GapWording.Of(cell.Causes[0], city.Roster));
    }

    [TestMethod]
    public void Two_units_in_the_same_cells_are_told_apart_where_their_figures_allow()
    {
        var city = City().Unit("V01", UnitKind.Vertical).Unit("V02", UnitKind.Vertical).File("C00", 46).File("C01", 5).File("B01", 20).File("B02", 10).File("V01", 7).File("V02", 4);
        CollectionAssert.AreEquivalent(new[] { "left-out V01 7 True", "left-out V02 4 True" }, Total(city).Causes.Select(Text).ToList());
    }

    [TestMethod]
    public void Where_two_units_would_explain_the_gap_alike_neither_is_accused()
    {
        var city = City().Unit("V01", UnitKind.Vertical).Unit("V02", UnitKind.Vertical).File("C00", 42).File("C01", 5).File("B01", 20).File("B02", 10).File("V01", 7).File("V02", 7);
        var cell = Total(city);
        CollectionAssert.AreEquivalent(new[] { "left-out V01 7 False", "left-out V02 7 False" }, cell.Causes.Select(Text).ToList());
        Assert.AreEqual(7m, cell.Unexplained, "What is only possible explains nothing.");
        Assert.AreEqual("可能是公布数包含汇总不计入的V01名", GapWording.Of(cell.Causes[0], city.Roster));
    }

    [TestMethod]
    public void A_number_that_fits_one_cell_by_chance_is_no_cause()
    {
        var city = City().Unit("V01", UnitKind.Vertical).File("C00", draft => SmallCity.Answered(draft, 35).Set("T2", "new_received", "total", 42)).File("C01", 5).File("B01", 20).File("B02", 10).File("V01", 7);
        var cell = Total(city);
        Assert.AreEqual((7m, 7m, 0), (cell.Gap, cell.Unexplained, cell.Causes.Count));
    }

    [TestMethod]
    public void A_late_unit_whose_small_numbers_fit_a_few_cells_is_possible_and_no_more()
    {
        var city = City().File("C00", draft => SmallCity.Answered(draft, 12), received: "2026-03-20").File("C01", 5).File("B01", 20)
            .File("B02", draft => SmallCity.Answered(draft, 10).Row("refuse_repeat", 1), received: "2026-04-02");
        Assert.AreEqual(("late B02 -10 False", -23m), (Said(Total(city)), Total(city).Unexplained));
        var chance = city.Published()!.Cells.Single(c => c is { Row: "refuse_repeat", Column: "total" });
        Assert.AreEqual(("late B02 -1 False", -1m), (Said(chance), chance.Unexplained));
    }

    [TestMethod]
    public void Rules_of_bureaus_the_city_took_for_its_own_are_named()
    {
        var city = City().File("C00", draft => draft.Set("T1", "regulation", "issued", 9)).File("C01", draft => draft.Set("T1", "regulation", "issued", 2))
            .File("B01", draft => draft.Set("T1", "regulation", "issued", 6)).File("B02", draft => draft.Set("T1", "regulation", "issued", 1));
        var cell = city.Published()!.Cells.Single(c => c is { Row: "regulation", Column: "issued" });
        Assert.AreEqual(("regulation B01+B02 7 True", 0m), (Said(cell), cell.Unexplained));
    }

    [TestMethod]
    public void The_file_before_a_correction_is_named_where_the_difference_is_exactly_that()
    {
        var city = City().File("C00", 38).File("C01", 5).File("B01", 20).File("B02", draft => SmallCity.Answered(draft, 13), status: SubmissionStatus.Superseded).File("B02", 10);
        var cell = Total(city);
        Assert.AreEqual(("superseded B02 3 True", "B02-2025-3.txt", 0m), (Said(cell), cell.Causes[0].Document, cell.Unexplained));
    }

    [TestMethod]
    public void A_report_that_came_after_the_citys_own_is_named_late()
    {
        var city = City().File("C00", draft => SmallCity.Answered(draft, 25), received: "2026-03-20").File("C01", 5).File("B01", 20).File("B02", draft => SmallCity.Answered(draft, 10), received: "2026-04-02");
        Assert.AreEqual(("late B02 -10 True", 0m), (Said(Total(city)), Total(city).Unexplained));
    }

    [TestMethod]
    public void A_unit_left_out_in_every_cell_is_told_even_when_nothing_else_speaks_for_it()
    {
        var city = City().File("C00", 25).File("C01", 5).File("B01", 20).File("B02", 10);
        Assert.AreEqual(("omitted B02 -10 True", 0m), (Said(Total(city)), Total(city).Unexplained));
    }

    [TestMethod]
    public void A_missing_unit_may_be_in_the_published_total_but_nobody_knows_with_how_much()
    {
        var city = City().File("C00", 44).File("C01", 5).File("B01", 20);
        var cell = Total(city);
        Assert.AreEqual((true, 19m, 19m), (cell.IsProvisional, cell.Gap, cell.Unexplained));
        Assert.AreEqual("missing B02  False", Said(cell));
    }

    [TestMethod]
    public void A_cell_of_words_may_hold_the_rest()
    {
        var city = City().File("C00", 35).File("C01", 5).File("B01", 20).File("B02", draft => SmallCity.Answered(draft, 10).Set("T1", "licence", "decisions", FigureState.Text, "约十件"));
        var cell = city.Published()!.Cells.Single(c => c.Row == "licence");
        Assert.AreEqual((10m, "no-number B02  False", 10m), (cell.Gap, Said(cell), cell.Unexplained));
    }

    [TestMethod]
    public void An_entry_of_the_office_that_the_city_did_not_make_is_named_with_its_document()
    {
        var city = City().File("C00", 35).File("C01", 5).File("B01", 20).File("B02", 10).Adjust("B01", AdjustmentAction.Subtract, "T1", "licence", "decisions", 4);
        var cell = city.Published()!.Cells.Single(c => c.Row == "licence");
        Assert.AreEqual(("adjusted B01 4 True", "云公开办〔2026〕8号", 0m), (Said(cell), cell.Causes[0].Document, cell.Unexplained));
    }

    [TestMethod]
    public void Totals_the_city_added_up_from_the_parts_are_named()
    {
        var city = City().File("C00", draft => SmallCity.Answered(draft, 35).Set("T3", "cases", "review_upheld", 6).Set("T3", "cases", "review_total", 6)).File("C01", 5).File("B01", 20)
            .File("B02", draft => SmallCity.Answered(draft, 10).Set("T3", "cases", "review_upheld", 6).Set("T3", "cases", "review_total", 8));
        var cell = city.Published()!.Cells.Single(c => c.Column == "review_total");
        Assert.AreEqual(("recounted B02 -2 True", 0m), (Said(cell), cell.Unexplained));
    }

    [TestMethod]
    public void What_no_theory_explains_stays_as_it_is()
    {
        var city = City().File("C00", draft => SmallCity.Answered(draft, 35).Set("T1", "licence", "decisions", 3500)).File("C01", 5).File("B01", 20).File("B02", 10);
        var cell = city.Published()!.Cells.Single(c => c.Row == "licence");
        Assert.AreEqual((3465m, 3465m, 0), (cell.Gap, cell.Unexplained, cell.Causes.Count));
    }

    [TestMethod]
    public void A_known_cause_beside_a_slip_of_the_pen_keeps_its_cells_and_leaves_the_slip()
    {
        var city = City().Unit("V01", UnitKind.Vertical).File("C00", draft => SmallCity.Answered(draft, 42).Set("T2", "granted", "natural", 52)).File("C01", 5).File("B01", 20).File("B02", 10).File("V01", 7);
        Assert.AreEqual("left-out V01 7 True", Said(Total(city)));
        var slip = city.Published()!.Cells.Single(c => c is { Row: "granted", Column: "natural" });
        Assert.AreEqual((17m, "left-out V01 7 False", 17m), (slip.Gap, Said(slip), slip.Unexplained));
    }

    [TestMethod]
    public void The_governments_own_figures_are_named_where_nobody_hands_them_in()
    {
        var city = new SmallCity().Unit("C00", UnitKind.CityGovernment, u => u with { Scope = ReportScope.WholeArea }).Unit("B01", UnitKind.Bureau).File("C00", 25).File("B01", 20);
        var compared = city.Published()!;
        Assert.IsTrue(compared.IsOwnLineMissing);
        Assert.AreEqual(("own-line-missing C00  False", 5m), (Said(Total(city)), Total(city).Unexplained));
        Assert.AreEqual("名册上没有政府本级单独的数据，公布数中有", GapWording.Of(Total(city).Causes[0], city.Roster));
    }

    [TestMethod]
    public void A_cell_without_a_number_in_the_citys_report_has_no_gap_and_says_what_it_is()
    {
        var city = City().File("C00", draft => SmallCity.Answered(draft, 35).Set("T1", "licence", "decisions", FigureState.Masked, "xx")).File("C01", 5).File("B01", 20).File("B02", 10);
        var cell = city.Published()!.Cells.Single(c => c.Row == "licence");
        Assert.AreEqual((null, null, FigureState.Masked), (cell.Gap, cell.Unexplained, cell.State));
    }

    private static SmallCity City() => new SmallCity().Unit("C00", UnitKind.CityGovernment, u => u with { Scope = ReportScope.WholeArea }).Unit("C01", UnitKind.CityGovernment).Unit("B01", UnitKind.Bureau).Unit("B02", UnitKind.Bureau);

    private static PublishedCell Total(SmallCity city) => city.Published()!.Cells.Single(c => c is { Row: "new_received", Column: "total" });

    private static string Said(PublishedCell cell) => string.Join(", ", cell.Causes.Select(Text));

    private static string Text(GapCause cause) => FormattableString.Invariant($"{cause.Kind} {string.Join('+', cause.Units)} {cause.Amount} {cause.IsCertain}");
}
