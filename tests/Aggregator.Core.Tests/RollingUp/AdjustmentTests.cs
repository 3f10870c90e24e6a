using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;

namespace Aggregator.Core.Tests.RollingUp;

[TestClass]
public sealed class AdjustmentTests
{
    private const string Document = "云公开办〔2026〕8号";

    [TestMethod]
    public void A_joint_document_is_taken_off_where_it_is_not_led_and_the_ledger_shows_the_document()
    {
        var city = Two().File("B01", Documents(3)).File("B02", Documents(2)).Adjust("B02", AdjustmentAction.Subtract, "T1", "normative_document", "issued", 1);
        var cell = city.Cell("normative_document", "issued", "T1");
        Assert.AreEqual((4m, 2, 2), (cell.Value, cell.Expected, cell.Included));
        Assert.AreEqual($"B01:3:value B02:2:value B02:-1:adjusted:{Document}", SmallCity.Ledger(cell));
        Assert.AreEqual(("normative_document", -1m), (Assert.ContainsSingle(city.Ledger().Effects).Cells.Single().Row, city.Ledger().Effects[0].Cells[0].By));
    }

    [TestMethod]
    public void A_transferred_request_is_moved_to_where_the_answer_was_given()
    {
        var city = Two().File("B01", 5).File("B02", 3).Adjust("B01", AdjustmentAction.Subtract, "T2", "granted", "total", 1).Adjust("B02", AdjustmentAction.Add, "T2", "granted", "total", 1);
        Assert.AreEqual(8m, city.Cell("granted").Value);
        Assert.AreEqual($"B01:5:value B01:-1:adjusted:{Document} B02:3:value B02:1:adjusted:{Document}", SmallCity.Ledger(city.Cell("granted")));
    }

    [TestMethod]
    [DataRow(null, null, null, 185)]
    [DataRow("T2", null, null, 175)]
    [DataRow("T2", "granted", null, 7)]
    [DataRow("T2", "granted", "total", 1)]
    public void What_is_switched_off_is_neither_added_nor_expected(string? table, string? row, string? column, int mostCells)
    {
        var city = Two().File("B01", 5).File("B02", 3).Adjust("B02", AdjustmentAction.Exclude, table, row, column);
        var cell = city.Cell("granted");
        Assert.AreEqual((5m, 1, 1, false), (cell.Value, cell.Expected, cell.Included, cell.IsProvisional));
        Assert.AreEqual($"B01:5:value B02::excluded:{Document}", SmallCity.Ledger(cell));
        Assert.IsLessThanOrEqualTo(mostCells + 15, city.Ledger().Effects[0].Cells.Count);
        Assert.AreEqual(-3m, city.Ledger().Effects[0].Cells.Single(c => c is { Row: "granted", Column: "total" }).By);
    }

    [TestMethod]
    public void A_vertical_unit_is_switched_on_by_a_document()
    {
        var city = Two().Unit("V01", UnitKind.Vertical).File("B01", 5).File("B02", 3).File("V01", 9).Adjust("V01", AdjustmentAction.Include, "T1");
        Assert.AreEqual((17m, 3), (city.Cell("licence", "decisions", "T1").Value, city.Cell("licence", "decisions", "T1").Expected));
        Assert.AreEqual((8m, 2), (city.Cell("granted").Value, city.Cell("granted").Expected));
    }

    [TestMethod]
    public void The_narrower_switch_holds()
    {
        var city = Two().File("B01", 5).File("B02", 3).Adjust("B02", AdjustmentAction.Exclude).Adjust("B02", AdjustmentAction.Include, "T2", "granted");
        Assert.AreEqual((8m, 5m), (city.Cell("granted").Value, city.Cell("total").Value));
    }

    [TestMethod]
    public void An_entry_for_another_year_moves_nothing_this_year()
    {
        var city = Two().File("B01", 5).File("B02", 3).Adjust("B02", AdjustmentAction.Exclude, year: 2024);
        Assert.AreEqual(8m, city.Cell("granted").Value);
        Assert.IsEmpty(city.Ledger().Effects);
    }

    [TestMethod]
    public void An_entry_that_hits_nothing_is_listed_with_its_reason()
    {
        var city = Two().Unit("V01", UnitKind.Vertical).Unit("B09", UnitKind.Bureau, u => u with { ValidTo = new DateOnly(2024, 12, 31) }).File("B01", 5)
            .Adjust("V01", AdjustmentAction.Exclude).Adjust("B01", AdjustmentAction.Include).Adjust("B09", AdjustmentAction.Exclude).Adjust("B01", AdjustmentAction.Add, "T1", "procurement", "projects", 2);
        var idle = city.Ledger().Effects;
        Assert.HasCount(4, idle);
        Assert.IsTrue(idle.All(effect => effect.Cells.Count == 0 && effect.Idle!.EndsWith("本条没有作用。", StringComparison.Ordinal)), string.Join('\n', idle.Select(e => e.Idle)));
        Assert.AreEqual("2025年度名册上没有应报告的这个单位，本条没有作用。", idle.Single(e => e.Entry.Unit == "B09").Idle);
    }

    [TestMethod]
    public void A_number_added_for_a_unit_without_a_report_counts_and_the_unit_stays_missing()
    {
        var city = Two().File("B01", 5).Adjust("B02", AdjustmentAction.Add, "T2", "granted", "total", 2);
        Assert.AreEqual((7m, true, "B02"), (city.Cell("granted").Value, city.Cell("granted").IsProvisional, city.Cell("granted").Missing.Single()));
    }

    [TestMethod]
    public void The_same_entry_twice_is_made_once()
    {
        var city = Two().File("B01", 5).Adjust("B01", AdjustmentAction.Subtract, "T2", "granted", "total", 1).Adjust("B01", AdjustmentAction.Subtract, "T2", "granted", "total", 1);
        Assert.AreEqual(4m, city.Cell("granted").Value);
    }

    private static SmallCity Two() => new SmallCity().Unit("B01", UnitKind.Bureau).Unit("B02", UnitKind.Bureau);

    private static Action<Checking.ReportDraft> Documents(decimal issued) => draft => draft.Set("T1", "normative_document", "issued", issued);
}
