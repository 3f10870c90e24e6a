using Aggregator.Server.Web;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class RollUpSheetsTests
{
    [TestMethod]
    public void The_2021_form_is_laid_out_as_printed()
    {
        var sheets = RollUpSheets.Of(BusyNight.Create().Snapshot!);
        CollectionAssert.AreEqual(new[] { "T1", "T2", "T3" }, sheets.Select(s => s.Code).ToList());
        CollectionAssert.AreEqual(
            new[] { "第二十条第（一）项", "规章", "行政规范性文件", "第二十条第（五）项", "行政许可", "第二十条第（六）项", "行政处罚", "行政强制", "第二十条第（八）项", "行政事业性收费" },
            sheets[0].Rows.Select(r => r.Label).ToList());
        var headings = sheets[1].Rows.Where(r => r.IsHeading).Select(r => r.Label).ToList();
        CollectionAssert.AreEqual(new[] { "三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理" }, headings);
        CollectionAssert.AreEqual(new[] { "行政复议", "行政诉讼 · 未经复议直接起诉", "行政诉讼 · 复议后起诉" }, sheets[2].Rows.Select(r => r.Label).ToList());
        // Every place of the form has its total; places that are not on the form have none.
        Assert.IsTrue(sheets.SelectMany(s => s.Rows).SelectMany(r => r.Slots).All(s => s.OnForm == s.Cell is not null));
    }

    [TestMethod]
    public void A_total_with_less_coverage_than_most_stands_out()
    {
        var night = BusyNight.Create().Snapshot!;
        var poor = night.RollUp.First(c => c.Table == "T2") with { Included = 3 };
        var sheet = RollUpSheets.Of(night with { RollUp = [.. night.RollUp.Select(c => (c.Table, c.Row, c.Column) == (poor.Table, poor.Row, poor.Column) ? poor : c)] })[1];
        Assert.AreEqual((12, 14), sheet.CommonCoverage);
        var odd = sheet.Rows.SelectMany(r => r.Slots).Where(s => sheet.StandsOut(s.Cell!)).ToList();
        Assert.AreSame(poor, odd.Single().Cell);
    }

    [TestMethod]
    public void A_year_before_the_tables_has_none() =>
        Assert.AreEqual(0, RollUpSheets.Of(SampleSnapshot.Create() with { Year = 2017 }).Count);

    [TestMethod]
    [DataRow("T2", "deny_state_secret", "total", "（三）不予公开 1.属于国家秘密", "总计")]
    [DataRow("T3", "cases", "suit_after_review_total", "行政诉讼 · 复议后起诉", "总计")]
    [DataRow("T1", "odd", "odder", "odd", "odder")]
    [DataRow("T9", "a", "b", "a", "b")]
    public void A_cell_has_its_printed_name(string table, string row, string column, string rowLabel, string columnLabel)
    {
        var label = RollUpSheets.Label(SampleSnapshot.Create(), table, row, column);
        Assert.AreEqual((rowLabel, columnLabel), (label.Row, label.Column));
    }
}
