using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Charts;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

[TestClass]
public sealed class HeatMapChartTests
{
    private static readonly LeafScore Leaf = new("A11", "按期报送", 8, 8, "scored", "", []);

    [TestMethod]
    [DataRow(8, "", "0%")]
    [DataRow(7.9, "1", "1.3%")]
    [DataRow(5.6, "3", "30%")]
    [DataRow(0.1, "9", "98.8%")]
    [DataRow(0, "全", "100%")]
    [DataRow(-1, "全", "100%")]
    [DataRow(9, "", "0%")]
    public void A_share_that_is_lost_is_written_in_tenths(double points, string letter, string inTable)
    {
        var sheet = Sheet(Leaf with { Points = (decimal)points });
        var written = new Drawing(sheet.Svg).Texts.Where(text => text.Top > Header(sheet)).Select(text => text.Text).Where(text => text.Length == 1).ToList();
        Assert.AreEqual(letter, string.Concat(written));
        Assert.AreEqual(inTable, sheet.Figures.Rows[0][1]);
    }

    [TestMethod]
    public void Nothing_lost_not_applicable_and_not_assessable_are_three_different_signs()
    {
        var (nothing, none, unknown) = (Sheet(Leaf), Sheet(Leaf with { Points = null, State = "na" }), Sheet(Leaf with { Points = null, State = "not-assessable" }));
        Assert.AreEqual("0% 不计入 无法判断", $"{nothing.Figures.Rows[0][1]} {none.Figures.Rows[0][1]} {unknown.Figures.Rows[0][1]}");
        Assert.AreEqual("0 1 2", $"{Strokes(nothing)} {Strokes(none)} {Strokes(unknown)}");
    }

    [TestMethod]
    public void A_unit_without_a_report_has_words_in_place_of_squares()
    {
        var sheet = HeatMapChart.Sheets(SampleSnapshot.Create())[0];
        Assert.AreEqual("云川市水利局 未评 未评 未评", string.Join(' ', sheet.Figures.Rows.Single(row => row[0] == "云川市水利局")));
        CollectionAssert.Contains(new Drawing(sheet.Svg).Written.ToList(), "没有可以评分的报告（未报或未采纳）");
    }

    [TestMethod]
    public void A_units_own_row_stands_above_the_mean_of_its_group()
    {
        var sheet = HeatMapChart.OfUnit(SampleSnapshot.Create(), "B02")!;
        Assert.AreEqual("2项指标中2项失分，失分最多的是“按期报送”，失8分", sheet.Finding);

        // B01 lost nothing, B02 all of 8 and 2 of 12, B03 has no report and is in no mean.
        Assert.AreEqual("=云川市<b>财政局</b> 100% 16.7% 不计入|本组平均 50% 8.3% 不计入", string.Join('|', sheet.Figures.Rows.Select(row => string.Join(' ', row))));
        Assert.IsNull(HeatMapChart.OfUnit(SampleSnapshot.Create(), "nobody"));
    }

    [TestMethod]
    public void A_city_that_lost_nothing_is_told_so()
    {
        Assert.AreEqual("1家各项指标都没有失分", Sheet(Leaf).Finding);
        Assert.AreEqual("没有参加评分的单位", HeatMapChart.Sheets(ChartCity.Empty())[0].Finding);
    }

    [TestMethod]
    public void More_leaves_than_a_sheet_is_wide_go_on_the_next_one()
    {
        var sheets = HeatMapChart.Sheets(ChartCity.All["12 sixty leaves"]());
        Assert.AreEqual("21 21 21", string.Join(' ', sheets.Select(sheet => sheet.Figures.Head.Count)));
        Assert.AreEqual(60, sheets.SelectMany(sheet => sheet.Figures.Head.Skip(1)).Distinct().Count());
    }

    private static ChartSheet Sheet(LeafScore leaf)
    {
        var sample = SampleSnapshot.Create();
        CitySnapshot night = sample with { Ranking = [sample.Ranking[0] with { Leaves = [leaf, Leaf with { Code = "B11" }] }] };
        return HeatMapChart.Sheets(night)[0];
    }

    private static double Header(ChartSheet sheet) => new Drawing(sheet.Svg).Texts.Single(text => text.Text == "市政府部门").Top;

    // The legend has its own strokes above the rows.
    private static int Strokes(ChartSheet sheet) => new Drawing(sheet.Svg).Shapes("path").Where(path => (string?)path.Attribute("stroke") == Palette.Grey).Skip(2).Sum(path => path.Attribute("d")!.Value.Count(c => c == 'M'));
}
