using System.Text.Json;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Tests.Checking;

namespace Aggregator.Core.Tests.RollingUp;

[TestClass]
public sealed class CityLedgerTests
{
    private static readonly string[] Codes = ["C00", "P00", "B01", "B02", "B03", "D01", "D01B", "Z01", "V01"];

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    public void After_any_edits_the_ledger_is_that_of_a_full_computation(int seed)
    {
        var random = new Random(seed);
        var city = Everybody();
        var ledger = city.Ledger();
        var (edits, lines, cells) = (0, 0, 0);
        for (var step = 0; step < 60; step++)
        {
            var unit = Codes[random.Next(Codes.Length)];
            var old = city.Submissions.Find(s => s.Unit == unit);
            city.Submissions.RemoveAll(s => s.Unit == unit);
            var edited = random.Next(5) == 0 ? null : Edit(random, unit, old?.Report);
            if (edited is not null)
            {
                city.File(unit, _ => { });
                city.Submissions[^1] = city.Submissions[^1] with { Report = edited };
            }

            (ledger, var change) = ledger.With(unit, edited);
            Assert.AreEqual(Text(city.Ledger()), Text(ledger), $"step {step}, {unit}");
            Assert.IsLessThanOrEqualTo(1, change.Lines, "Only the unit's own report is read.");
            (edits, lines, cells) = (edits + 1, lines + change.Lines, cells + change.Cells.Count);
        }

        Assert.IsLessThanOrEqualTo(edits, lines);
        Assert.IsLessThan(edits * ledger.Cells.Count / 2, cells, $"{cells} of {edits * ledger.Cells.Count} totals added up again");
    }

    [TestMethod]
    public void One_changed_figure_moves_one_total_and_leaves_all_others_as_they_are()
    {
        var before = Everybody().File("B01", 4).File("B02", 9).Ledger();
        var (after, change) = before.With("B02", SmallCity.Answered(new ReportDraft(), 9).Set("T1", "penalty", "decisions", 3).Build());
        Assert.AreEqual((1, 1), (change.Lines, change.Cells.Count));
        Assert.AreEqual(("penalty", 3m), (change.Cells[0].Row, change.Cells[0].Value));
        Assert.AreEqual(before.Cells.Count - 1, before.Cells.Zip(after.Cells).Count(pair => ReferenceEquals(pair.First, pair.Second)));
    }

    [TestMethod]
    public void A_report_that_is_held_by_another_moves_nothing()
    {
        var (_, change) = Everybody().Ledger().With("D01B", SmallCity.Answered(new ReportDraft(), 9).Build());
        Assert.AreEqual((1, 0), (change.Lines, change.Cells.Count));
    }

    [TestMethod]
    public void A_unit_without_a_line_and_the_same_report_change_nothing()
    {
        var ledger = Everybody().Ledger();
        Assert.AreSame(ledger, ledger.With("nobody", new ReportDraft().Build()).Ledger);
        Assert.AreSame(ledger, ledger.With("B01", null).Ledger);
    }

    [TestMethod]
    public void Figures_in_any_order_give_the_same_totals()
    {
        var report = SmallCity.Answered(new ReportDraft(), 9).Row("other_all", 4).State("new_received", 9, "收到{n}件。").Build();
        var shuffled = report with { Figures = [.. report.Figures.OrderBy(f => f.Column, StringComparer.Ordinal).ThenByDescending(f => f.Row, StringComparer.Ordinal)] };
        var ledger = Everybody().Ledger();
        Assert.AreEqual(Text(ledger.With("Z01", report).Ledger), Text(ledger.With("Z01", shuffled).Ledger));
    }

    [TestMethod]
    public void Of_two_figures_for_one_cell_the_first_counts()
    {
        var report = SmallCity.Answered(new ReportDraft(), 9).Build();
        var twice = report with { Figures = [.. report.Figures, .. report.Figures.Select(f => f with { Value = f.Value + 1 })] };
        Assert.AreEqual(Text(Everybody().Ledger().With("Z01", report).Ledger), Text(Everybody().Ledger().With("Z01", twice).Ledger));
    }

    private static SmallCity Everybody() => new SmallCity()
        .Unit("C00", UnitKind.CityGovernment).Unit("P00", UnitKind.CityGovernment, u => u with { Scope = ReportScope.WholeArea })
        .Unit("B01", UnitKind.Bureau).Unit("B02", UnitKind.Bureau).Unit("B03", UnitKind.Bureau, u => u with { ValidTo = new DateOnly(2025, 3, 1) })
        .Unit("D01", UnitKind.District).Unit("D01B", UnitKind.Bureau, u => u with { Parent = "D01" }).Unit("Z01", UnitKind.Zone).Unit("V01", UnitKind.Vertical)
        .Adjust("B01", AdjustmentAction.Subtract, "T1", "normative_document", "issued", 2).Adjust("B02", AdjustmentAction.Exclude, "T3").Adjust("V01", AdjustmentAction.Include, "T1", "penalty");

    // Some of the cells of the report before, so that edits are small as well as large.
    private static Report Edit(Random random, string unit, Report? old)
    {
        var draft = new ReportDraft { Unit = unit };
        var keys = SmallCity.Form.ToList();
        foreach (var figure in old?.Figures.Where(f => !f.IsNarrative() && random.Next(8) > 0) ?? [])
        {
            _ = figure.State == FigureState.Value ? draft.Set(figure.Table, figure.Row, figure.Column, figure.Value!.Value) : draft.Set(figure.Table, figure.Row, figure.Column, figure.State, figure.Raw);
        }

        for (var n = random.Next(12); n >= 0; n--)
        {
            var (table, row, column) = keys[random.Next(keys.Count)];
            _ = random.Next(4) switch
            {
                0 => draft.Set(table, row, column, (FigureState)random.Next(1, 6), "/"),
                1 => draft.Set(table, row, column, random.Next(9) / 1000m),
                _ => draft.Set(table, row, column, random.Next(500)),
            };
        }

        if (random.Next(6) == 0)
        {
            draft.Row("other_all", random.Next(9));
        }

        return draft.Build();
    }

    private static string Text(CityLedger ledger) => JsonSerializer.Serialize(ledger.Cells) + JsonSerializer.Serialize(ledger.Effects);
}
