using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Tests.Checking;

namespace Aggregator.Core.Tests.RollingUp;

[TestClass]
public sealed class InheritedBreaksTests
{
    [TestMethod]
    public void A_city_of_sound_reports_inherits_nothing() => Assert.IsEmpty(TwoBureaus().File("B01", 7).File("B02", 5).Breaks());

    [TestMethod]
    public void A_difference_is_that_of_the_unit_whose_table_is_wrong()
    {
        var found = Assert.ContainsSingle(TwoBureaus().File("B01", 7).File("B02", draft => SmallCity.Answered(draft, 4).Set("T3", "cases", "review_total", 3)).Breaks());
        Assert.AreEqual(("T3_SUM", "review", 3m, 0m), (found.Rule, found.Key, found.Difference, found.Rest));
        Assert.AreEqual(("B02", 3m, "own"), (found.Shares[0].Unit, found.Shares[0].Amount, found.Shares[0].Kind));
    }

    [TestMethod]
    public void One_wrong_cell_of_table_two_breaks_its_row_its_column_and_the_balance()
    {
        var breaks = TwoBureaus().File("B01", draft => SmallCity.Answered(draft, 7).Set("T2", "total", "natural", 9)).File("B02", 4).Breaks();
        CollectionAssert.AreEqual(new[] { "SUM_ROW total -2", "SUM_COL natural 2", "BALANCE natural 2" }, breaks.Select(one => FormattableString.Invariant($"{one.Rule} {one.Key} {one.Difference}")).ToList());
        Assert.AreEqual("表二“（七）总计”行总计与各列之和相差-2，其中B01名报表自身不符-2。", InheritedBreakWording.Of(breaks[0], TwoBureaus().Roster, 2025));
    }

    [TestMethod]
    public void A_unit_that_gave_a_total_and_not_its_parts_lacks_cells()
    {
        var found = Assert.ContainsSingle(TwoBureaus().File("B01", draft => draft.Set("T3", "cases", "review_total", 4).Set("T3", "cases", "review_upheld", FigureState.Masked, "xx")).File("B02", 5).Breaks());
        Assert.AreEqual(("lacking", 4m, "cases/review_upheld"), (found.Shares[0].Kind, found.Shares[0].Amount, found.Shares[0].Lacking.Single()));
        Assert.AreEqual("表三“行政复议总计”与四项结果之和相差4，其中B01名有的格没有数字4。", InheritedBreakWording.Of(found, TwoBureaus().Roster, 2025));
    }

    [TestMethod]
    public void Breaks_that_cancel_each_other_are_told_all_the_same()
    {
        var city = TwoBureaus().File("B01", draft => draft.Set("T3", "cases", "review_total", 2)).File("B02", draft => draft.Set("T3", "cases", "review_upheld", 2));
        var found = Assert.ContainsSingle(city.Breaks());
        Assert.AreEqual((0m, 2, 0m), (found.Difference, found.Shares.Count, found.Rest));
        Assert.AreEqual("表三“行政复议总计”与四项结果之和相符，但单位之间的不符相互抵消：B01名报表自身不符2、B02名报表自身不符-2。", InheritedBreakWording.Of(found, city.Roster, 2025));
    }

    [TestMethod]
    public void A_unit_that_is_left_out_breaks_nothing()
    {
        var city = TwoBureaus().Unit("V01", UnitKind.Vertical).File("B01", 7).File("V01", draft => draft.Set("T3", "cases", "review_total", 2));
        Assert.IsEmpty(city.Breaks());
    }

    [TestMethod]
    public void The_single_row_of_an_old_form_is_no_lack()
    {
        var city = TwoBureaus().File("B01", draft => draft.Row("new_received", 5).Row("other_all", 4).Row("total", 5)).File("B02", 1);
        var column = city.Breaks().Single(one => one is { Rule: "SUM_COL", Key: "total" });
        Assert.AreEqual(("own", 1m), (column.Shares[0].Kind, column.Shares[0].Amount));
        Assert.IsEmpty(TwoBureaus().File("B01", draft => draft.Row("new_received", 4).Row("other_all", 4).Row("total", 4)).File("B02", 1).Breaks());
    }

    [TestMethod]
    public void What_an_entry_moves_in_one_cell_only_is_the_entrys()
    {
        var city = TwoBureaus().File("B01", 7).File("B02", 5).Adjust("B01", AdjustmentAction.Add, "T3", "cases", "review_total", 2);
        var found = Assert.ContainsSingle(city.Breaks());
        Assert.AreEqual(("adjusted", 2m, "云公开办〔2026〕8号"), (found.Shares[0].Kind, found.Shares[0].Amount, found.Shares[0].Document));
    }

    [TestMethod]
    public void Whatever_the_cells_hold_nothing_is_left_over()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var city = TwoBureaus().Unit("D01", UnitKind.District).Adjust("D01", AdjustmentAction.Exclude, "T2", "granted").Adjust("B02", AdjustmentAction.Subtract, "T2", "total", "total", 3);
            foreach (var unit in city.Units.ToList())
            {
                city.File(unit.Code, draft =>
                {
                    foreach (var (table, row, column) in SmallCity.Form)
                    {
                        _ = random.Next(4) switch
                        {
                            0 => draft.Set(table, row, column, (FigureState)random.Next(1, 6), "x"),
                            1 => draft,
                            _ => draft.Set(table, row, column, random.Next(100)),
                        };
                    }
                });
            }

            var breaks = city.Breaks();
            Assert.IsNotEmpty(breaks);
            Assert.IsTrue(breaks.All(one => one.Rest == 0 && one.Shares.Count > 0), $"seed {seed}");
            Assert.IsTrue(breaks.All(one => one.Shares.All(share => share.Amount != 0)));
        }
    }

    [TestMethod]
    public void Carried_in_is_held_against_last_years_carried_out_unit_by_unit()
    {
        var city = TwoBureaus().File("B01", Carrying("carried_in", 5)).File("B02", Carrying("carried_in", 2)).File("B01", Carrying("carried_out", 3), 2024).File("B02", Carrying("carried_out", 2), 2024);
        var found = Carry(city);
        Assert.AreEqual(("CARRY_BREAK", 7m, 5m, 2m, 0m), (found.Rule, found.Stated, found.Parts, found.Difference, found.Rest));
        Assert.AreEqual(("B01", 2m, "own"), (found.Shares.Single().Unit, found.Shares.Single().Amount, found.Shares.Single().Kind));
    }

    [TestMethod]
    public void A_year_without_a_report_is_told_apart_from_figures_that_disagree()
    {
        var city = TwoBureaus().File("B01", Carrying("carried_in", 5)).File("B02", Carrying("carried_in", 2)).File("B02", Carrying("carried_out", 2), 2024);
        Assert.AreEqual(("B01", "no-report"), (Carry(city).Shares.Single().Unit, Carry(city).Shares.Single().Kind));
    }

    [TestMethod]
    public void Cases_of_a_merged_unit_are_its_heirs_and_a_merger_breaks_nothing()
    {
        var city = new SmallCity()
            .Unit("B01", UnitKind.Bureau, u => u with { ValidTo = new DateOnly(2025, 6, 30) }).Unit("B02", UnitKind.Bureau, u => u with { ValidTo = new DateOnly(2025, 6, 30) })
            .Unit("B03", UnitKind.Bureau, u => u with { ValidFrom = new DateOnly(2025, 7, 1), Aliases = ["B01名", "B02名"] })
            .File("B01", Carrying("carried_out", 3), 2024).File("B02", Carrying("carried_out", 4), 2024).File("B03", Carrying("carried_in", 7));
        Assert.IsEmpty(CarryOf(city));
    }

    [TestMethod]
    public void A_bridge_explains_what_a_reorganisation_left_and_moves_no_total()
    {
        var city = new SmallCity().Unit("B01", UnitKind.Bureau, u => u with { ValidTo = new DateOnly(2025, 6, 30) }).Unit("B02", UnitKind.Bureau)
            .File("B01", Carrying("carried_out", 3), 2024).File("B02", Carrying("carried_out", 4), 2024).File("B02", Carrying("carried_in", 7));
        Assert.AreEqual((0m, 2), (Carry(city).Difference, Carry(city).Shares.Count));
        city.Adjust("B02", AdjustmentAction.Bridge, "T2", "carried_in", "total", 3).Adjust("B01", AdjustmentAction.Bridge, "T2", "carried_in", "total", -3);
        var shares = Carry(city).Shares;
        CollectionAssert.AreEquivalent(new[] { "B01 bridged -3", "B02 bridged 3" }, shares.Select(s => FormattableString.Invariant($"{s.Unit} {s.Kind} {s.Amount}")).ToList());
        Assert.AreEqual((7m, 0m), (city.Cell("carried_in").Value, Carry(city).Rest));
    }

    private static SmallCity TwoBureaus() => new SmallCity().Unit("B01", UnitKind.Bureau).Unit("B02", UnitKind.Bureau);

    private static Action<ReportDraft> Carrying(string row, decimal count) => draft => draft.Row(row, count);

    private static InheritedBreak Carry(SmallCity city) => CarryOf(city).Single(one => one.Key == "total");

    private static IReadOnlyList<InheritedBreak> CarryOf(SmallCity city) => InheritedBreaks.OverTheYears(city.Roster, 2025, city.Cells(), city.Cells(2024), city.Adjustments);
}
