using System.Globalization;
using Aggregator.Publishing.Workbooks;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

[TestClass]
public sealed class LivingWorkbookTests
{
    [TestMethod]
    [DataRow(60, 2025)]
    [DataRow(23, 2021)]
    [DataRow(23, 2020)]
    public void What_a_formula_keeps_is_what_it_comes_to(int units, int year)
    {
        var package = CityWorkbook.Bytes(FilledCity.Create(units, year));
        var kept = Formulas(package);

        // The values kept are spoilt first: a program that only read them would be found out.
        var again = Formulas(Office.Convert(SheetCells.Spoilt(package), "xlsx"));
        Assert.IsGreaterThan(1_300, kept.Count);
        var wrong = kept.Where(cell => !again.TryGetValue(cell.Key, out var value) || value.Value != cell.Value.Value).Select(cell => $"{cell.Key} ={cell.Value.Formula}: kept {cell.Value.Value}, comes to {again.GetValueOrDefault(cell.Key)?.Value}").ToList();
        Assert.AreEqual("", string.Join('\n', wrong.Take(20)), $"{wrong.Count} of {kept.Count}");
    }

    [TestMethod]
    public void Totals_scores_ranks_and_counts_are_formulas_and_equal_the_snapshot_to_the_last_digit()
    {
        var night = FilledCity.Create(60);
        var cells = SheetCells.Of(CityWorkbook.Bytes(night)).ToLookup(cell => cell.Sheet);
        var totals = cells["全市汇总表"].Where(cell => cell.Formula is not null).Select(cell => Decimal(cell.Value)).Order().ToList();
        CollectionAssert.AreEqual(night.RollUp.Where(cell => cell.Value is not null).Select(cell => cell.Value!.Value).Order().ToList(), totals);
        var scores = cells["得分明细"].Where(cell => cell.Formula?.Contains("*100", StringComparison.Ordinal) == true).ToDictionary(cell => Row(cell.Place), cell => Decimal(cell.Value));
        var ranks = cells["排名"].Where(cell => cell.Formula?.StartsWith("RANK(", StringComparison.Ordinal) == true).Select(cell => Decimal(cell.Value)).ToList();
        Assert.AreEqual(string.Join(' ', night.Ranking.Where(unit => unit.Rank is not null).Select(unit => (decimal)unit.Rank!.Value)), string.Join(' ', ranks));
        foreach (var (i, unit) in night.Ranking.Index())
        {
            if (unit.Leaves.Any(leaf => leaf.Points is not null))
            {
                Assert.AreEqual(unit.Score, scores[5 + i], unit.Unit);
            }
        }

        Assert.IsGreaterThan(20, cells["报送情况一览"].Count(cell => cell.Formula?.StartsWith("COUNTIFS(", StringComparison.Ordinal) == true));
    }

    [TestMethod]
    public void A_total_whose_parts_are_not_the_sheets_own_cells_stays_a_value_and_says_why()
    {
        var night = FilledCity.Create(30);
        var cell = night.RollUp.First(one => one is { Table: "T2", Row: "new_received", Column: "total" });
        var changed = night with { RollUp = [.. night.RollUp.Select(one => one == cell ? one with { Value = one.Value + 1 } : one)] };
        var sheet = SheetCells.Of(CityWorkbook.Bytes(changed)).Where(one => one.Sheet == "全市汇总表").ToList();
        var written = sheet.Where(one => one.Formula is null && one.Value == (cell.Value + 1)?.ToString(CultureInfo.InvariantCulture)).ToList();
        Assert.HasCount(1, written);
        Assert.IsTrue(sheet.Any(one => one.Value.Contains("部分合计按数值写入，不是公式：各单位数据之和与汇总数不同", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void What_the_office_adds_has_a_line_of_its_own_and_what_it_leaves_out_is_taken_off_in_the_formula()
    {
        var night = FilledCity.Create(30);
        var cells = SheetCells.Of(CityWorkbook.Bytes(night)).ToList();
        var entry = cells.Single(cell => cell is { Sheet: "各单位数据", Value: "按文件加减（云政公开〔2026〕4号）" });
        var amounts = cells.Where(cell => cell.Sheet == "各单位数据" && Row(cell.Place) == Row(entry.Place) && cell.Type == "n").Select(cell => cell.Value).ToList();
        Assert.AreEqual("-1.25 7", string.Join(' ', amounts));
        var left = cells.Where(cell => cell.Sheet == "全市汇总表" && cell.Formula is { } formula && formula.Contains(")-'各单位数据'!", StringComparison.Ordinal)).ToList();
        Assert.IsNotEmpty(left, "the reviews and suits of the fourth unit");
    }

    [TestMethod]
    public void States_of_figures_are_kept_apart_and_an_amount_in_yuan_shows_its_conversion()
    {
        var night = FilledCity.Create(60);
        var cells = SheetCells.Of(CityWorkbook.Bytes(night)).Where(cell => cell.Sheet == "各单位数据").ToList();
        foreach (var shown in new[] { "/", "xx", "=见附件", "缺", "没有采纳的报告", "不计入", "未纳入" })
        {
            Assert.IsTrue(cells.Any(cell => cell.Value == shown), shown);
        }

        var figures = night.Submissions.Where(s => s.Year == 2025).SelectMany(s => s.Report!.Figures).ToList();
        Assert.AreEqual(figures.Count(f => f.Measure == "元" && f.Row == "admin_fee" && f.Column == "amount"), cells.Count(cell => cell.Formula?.EndsWith("/10000", StringComparison.Ordinal) == true));
        Assert.AreEqual(figures.Count(f => f.State == Core.Reports.FigureState.Masked && f.Table != "T1"), cells.Count(cell => cell.Value == "xx" && ColumnOf(cell.Place) > 17), "masked cells of tables 2 and 3");
    }

    private static Dictionary<string, RawCell> Formulas(byte[] package) => SheetCells.Of(package).Where(cell => cell.Formula is not null)
        .ToDictionary(cell => $"{cell.Sheet}!{cell.Place}", cell => cell with { Value = cell.Type == "n" ? Decimal(cell.Value, 15) : cell.Value });

    // LibreOffice writes up to 17 digits where fewer read back as the same number.
    private static string Decimal(string text, int digits) => double.Parse(text, CultureInfo.InvariantCulture).ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static decimal Decimal(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static int Row(string place) => int.Parse(place.AsSpan(place.AsSpan().IndexOfAnyInRange('0', '9')), CultureInfo.InvariantCulture);

    private static int ColumnOf(string place) => Workbooks.Packages.CellNames.ColumnOf(place);
}
