using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Tests.Checking;

namespace Aggregator.Core.Tests.RollingUp;

[TestClass]
public class CityRollUpTests
{
    private static readonly Unit City = UnitOf("C00", UnitKind.CityGovernment);
    private static readonly Unit Education = UnitOf("B01", UnitKind.Bureau);
    private static readonly Unit District = UnitOf("D01", UnitKind.District) with { Scope = ReportScope.WholeArea };

    [TestMethod]
    public void The_city_is_its_own_line_and_bureaus_and_districts_and_zones()
    {
        var zone = UnitOf("Z01", UnitKind.Zone);
        var cell = New([City, Education, District, zone], Filed(City, 1), Filed(Education, 20), Filed(District, 300), Filed(zone, 4000));
        Assert.AreEqual(4321m, cell.Value);
        Assert.AreEqual((4, 4, false), (cell.Expected, cell.Included, cell.IsProvisional));
        CollectionAssert.AreEqual(new[] { "C00:1:value", "B01:20:value", "D01:300:value", "Z01:4000:value" }, Ledger(cell));
    }

    [TestMethod]
    public void Feeding_a_district_and_what_it_already_holds_does_not_move_the_total()
    {
        var bureau = UnitOf("D01B", UnitKind.Bureau) with { Parent = "D01" };
        var township = UnitOf("D01T", UnitKind.Township) with { Parent = "D01" };
        var village = UnitOf("D01V", UnitKind.Township) with { IncludedIn = "D01T" };
        var zone = UnitOf("D01Z", UnitKind.Zone) with { Parent = "D01" };
        var cell = New([District, bureau, township, village, zone], Filed(District, 300), Filed(bureau, 100), Filed(township, 50), Filed(village, 9), Filed(zone, 5));
        Assert.AreEqual(300m, cell.Value);
        CollectionAssert.AreEqual(new[] { "D01:300:value", "D01B::included-in", "D01T::included-in", "D01V::included-in", "D01Z::included-in" }, Ledger(cell));
        Assert.AreEqual((1, 1), (cell.Expected, cell.Included));
    }

    [TestMethod]
    public void A_district_that_reports_its_own_level_holds_its_bureaus_but_not_its_townships()
    {
        var narrow = District with { Scope = ReportScope.OwnLevel };
        var bureau = UnitOf("D01B", UnitKind.Bureau) with { Parent = "D01" };
        var township = UnitOf("D01T", UnitKind.Township) with { Parent = "D01" };
        Assert.AreEqual(350m, New([narrow, bureau, township], Filed(narrow, 300), Filed(bureau, 100), Filed(township, 50)).Value);
        Assert.AreEqual(450m, New([narrow with { Scope = ReportScope.OwnOrgan }, bureau, township], Filed(narrow, 300), Filed(bureau, 100), Filed(township, 50)).Value);
    }

    [TestMethod]
    public void Bureaus_below_the_city_government_are_added()
    {
        var bureau = Education with { Parent = "C00" };
        Assert.AreEqual(21m, New([City, bureau], Filed(City, 1), Filed(bureau, 20)).Value);
    }

    [TestMethod]
    public void A_missing_child_never_passes_in_silence()
    {
        var cell = New([City, Education, District], Filed(City, 1), Filed(District, 300));
        Assert.AreEqual((301m, 3, 2, true), (cell.Value, cell.Expected, cell.Included, cell.IsProvisional));
        Assert.AreEqual("B01", Assert.ContainsSingle(cell.Missing));
        Assert.AreEqual("B01::no-report", Ledger(cell)[1]);
    }

    [TestMethod]
    public void An_exempted_unit_is_listed_and_neither_expected_nor_missing()
    {
        var cell = New(Exempting(null), [Education, District], Filed(District, 300));
        Assert.AreEqual((300m, 1, 1, false), (cell.Value, cell.Expected, cell.Included, cell.IsProvisional));
        Assert.IsEmpty(cell.Missing);
        Assert.AreEqual("B01::exempt", Ledger(cell)[0]);
    }

    [TestMethod]
    public void An_exempted_unit_that_reports_all_the_same_is_added()
    {
        Assert.AreEqual((320m, 2), (New(Exempting(null), [Education, District], Filed(Education, 20), Filed(District, 300)) is var cell ? cell.Value : null, cell.Expected));
    }

    [TestMethod]
    public void A_unit_with_a_later_day_is_still_expected()
    {
        Assert.AreEqual("B01", Assert.ContainsSingle(New(Exempting(new DateOnly(2026, 3, 15)), [Education, District], Filed(District, 300)).Missing));
    }

    [TestMethod]
    public void A_report_filed_again_is_counted_once()
    {
        var old = Filed(Education, 20) with { Status = SubmissionStatus.Superseded, File = "old" };
        Assert.AreEqual(25m, New([Education], old, Filed(Education, 25)).Value);
        Assert.AreEqual(25m, New([Education], Filed(Education, 25), Filed(Education, 25)).Value);
    }

    [TestMethod]
    public void A_unit_merged_away_within_the_year_is_neither_added_nor_missing()
    {
        var gone = UnitOf("B09", UnitKind.Bureau) with { ValidTo = new DateOnly(2025, 6, 30) };
        var cell = New([Education, gone], Filed(Education, 20), Filed(gone, 7));
        Assert.AreEqual((20m, 1), (cell.Value, cell.Expected));
        Assert.HasCount(1, cell.Contributions);
    }

    [TestMethod]
    public void A_unit_included_in_one_that_is_gone_counts_for_itself()
    {
        var gone = UnitOf("B09", UnitKind.Bureau) with { ValidTo = new DateOnly(2025, 6, 30) };
        var child = UnitOf("B10", UnitKind.Bureau) with { IncludedIn = "B09" };
        Assert.AreEqual(7m, New([gone, child], Filed(child, 7)).Value);
    }

    [TestMethod]
    public void A_circle_of_inclusions_loses_nobody()
    {
        var (one, two) = (UnitOf("B1", UnitKind.Bureau) with { IncludedIn = "B2" }, UnitOf("B2", UnitKind.Bureau) with { IncludedIn = "B1" });
        Assert.AreEqual(3m, New([one, two], Filed(one, 1), Filed(two, 2)).Value);
    }

    [TestMethod]
    public void A_blank_everywhere_stays_blank()
    {
        var draft = Draft(Education);
        foreach (var column in Forms.Form2021.T2.Columns)
        {
            draft.Set("T2", "new_received", column.Code, FigureState.Blank);
        }

        var cell = New([Education], draft.Submit());
        Assert.IsNull(cell.Value);
        Assert.AreEqual((1, 0), (cell.Expected, cell.Included));
        Assert.AreEqual("B01::blank", Ledger(cell)[0]);
    }

    [TestMethod]
    public void A_blank_beside_a_filled_row_adds_zero_and_a_mark_too_but_neither_makes_a_number()
    {
        var draft = Draft(Education).Set("T2", "new_received", "total", FigureState.Blank);
        Assert.AreEqual("B01:0:blank", Ledger(New([Education], draft.Submit()))[0]);
        Assert.IsNull(New([Education], draft.Submit()).Value);
        Assert.AreEqual("B01:0:na", Ledger(New([Education], draft.Set("T2", "new_received", "total", FigureState.NotApplicable, "/").Submit()))[0]);
    }

    [TestMethod]
    [DataRow(FigureState.Masked, "masked")]
    [DataRow(FigureState.Text, "text")]
    [DataRow(FigureState.Missing, "missing")]
    public void A_cell_without_a_number_makes_the_total_provisional(FigureState state, string basis)
    {
        var cell = New([City, Education], Filed(City, 1), Draft(Education).Set("T2", "new_received", "total", state, "xx").Submit());
        Assert.AreEqual((1m, true), (cell.Value, cell.IsProvisional));
        Assert.AreEqual("B01::" + basis, Ledger(cell)[1]);
    }

    [TestMethod]
    public void Totals_are_summed_from_totals_and_never_from_parts()
    {
        var spoilt = Draft(Education).Set("T2", "new_received", "natural", 5).Set("T2", "new_received", "total", 50);
        Assert.AreEqual(50m, New([Education], spoilt.Submit()).Value);
    }

    [TestMethod]
    public void Rules_are_the_city_governments_alone()
    {
        var cells = CityRollUp.Compute(new Roster([City, Education]), 2025,
            [Draft(City).Set("T1", "regulation", "issued", 2).Submit(), Draft(Education).Set("T1", "regulation", "issued", 6).Submit()]);
        var cell = cells.Single(c => c is { Row: "regulation", Column: "issued" });
        Assert.AreEqual((2m, 1, 1), (cell.Value, cell.Expected, cell.Included));
        Assert.AreEqual("B01::not-city-line", Ledger(cell)[1]);
    }

    [TestMethod]
    public void Vertical_units_are_listed_and_not_added()
    {
        var tax = UnitOf("V01", UnitKind.Vertical);
        CollectionAssert.AreEqual(new[] { "B01:2:value", "V01::vertical" }, Ledger(New([Education, tax], Filed(Education, 2), Filed(tax, 9))));
    }

    [TestMethod]
    public void The_old_forms_single_row_goes_to_the_last_of_the_three_and_the_columns_still_add_up()
    {
        var draft = Draft(Education).Row("granted", 3).Row("other_all", 4).Row("total", 7);
        var cells = CityRollUp.Compute(new Roster([Education]), 2025, [draft.Submit()]);
        CityCell Of(string row) => cells.Single(c => c.Table == "T2" && c.Row == row && c.Column == "total");
        Assert.AreEqual("B01:4:other-all", Ledger(Of("other_misc"))[0]);
        Assert.AreEqual("B01::missing", Ledger(Of("other_no_fee"))[0]);
        Assert.AreEqual(Of("total").Value, Forms.Form2021.T2.Outcomes.Sum(r => Of(r.Code).Value ?? 0));
    }

    [TestMethod]
    public void The_cells_are_the_forms_in_its_order()
    {
        var cells = CityRollUp.Compute(new Roster([Education]), 2025, []);
        Assert.HasCount(10 + (25 * 7) + 15, cells);
        Assert.AreEqual(("T1", "regulation", "issued"), (cells[0].Table, cells[0].Row, cells[0].Column));
        Assert.IsEmpty(CityRollUp.Compute(new Roster([Education]), 2015, []));
    }

    private static OfficeCalendar Exempting(DateOnly? until) => new([], [new Exemption("B01", 2025, FilingActs.All, until, "云公开办〔2026〕7号", "机构筹建")]);

    private static CityCell New(Unit[] units, params Submission[] submissions) => New(OfficeCalendar.None, units, submissions);

    private static CityCell New(OfficeCalendar calendar, Unit[] units, params Submission[] submissions) => CityRollUp.Compute(new Roster(units), 2025, submissions, calendar)
        .Single(cell => cell is { Table: "T2", Row: "new_received", Column: "total" });

    private static string[] Ledger(CityCell cell) => [.. cell.Contributions.Select(c => FormattableString.Invariant($"{c.Unit}:{c.Value}:{c.Basis}"))];

    private static Submission Filed(Unit unit, decimal received) => Draft(unit).Row("new_received", received).Submit();

    private static ReportDraft Draft(Unit unit) => new() { Unit = unit.Code, Kind = unit.Kind };

    private static Unit UnitOf(string code, UnitKind kind) => new(code, code + "名", [], kind, null, ReportScope.OwnLevel, kind.DefaultGroup(), null, null, null, null);
}
