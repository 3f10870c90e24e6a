using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Charts;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

[TestClass]
public sealed class YearsChartTests
{
    [TestMethod]
    public void A_year_without_a_number_is_a_gap_and_a_nought_is_a_bar_that_says_0()
    {
        var sheet = YearsChart.OfUnit(Night((2021, 40), (2022, 0), (2024, 60)), "B01")!;
        Assert.AreEqual("2025年云川市教育局新收申请13件，比上年减少47件（78.3%）", sheet.Finding);
        Assert.AreEqual("指标 2025 2024 2023 2022 2021", string.Join(' ', sheet.Figures.Head));
        Assert.AreEqual("新收申请 13 60 没有数字 0 40", string.Join(' ', sheet.Figures.Rows[0]));

        var drawing = new Drawing(sheet.Svg);
        var bars = drawing.Shapes("rect").Where(bar => bar.Value.Contains('年')).Select(bar => $"{bar.Value} {(string?)bar.Attribute("fill")}").ToList();
        CollectionAssert.AreEqual(new[] { "2021年：40 " + Palette.Blue, "2022年：0 " + Palette.Blue, "2023年：没有数字 " + Palette.Band, "2024年：60 " + Palette.Blue, "2025年：13 " + Palette.Blue }, bars);
        CollectionAssert.IsSubsetOf(new[] { "0", "40", "60", "13" }, drawing.Written.ToList());
    }

    [TestMethod]
    public void Bars_are_as_long_as_their_numbers()
    {
        var bars = new Drawing(YearsChart.OfUnit(Night((2023, 26), (2024, 52)), "B01")!.Svg).Shapes("rect").Where(bar => bar.Value.Contains('年')).Select(bar => Drawing.Number(bar, "height")).ToList();
        Assert.AreEqual(bars[1] / 2, bars[0], 0.2);
        Assert.AreEqual(bars[1] / 4, bars[2], 0.2);
    }

    [TestMethod]
    public void A_unit_whose_figures_are_counted_elsewhere_has_its_own_years_all_the_same()
    {
        var night = Night((2024, 60));
        var unit = night.Roster.Find("B01")!;
        night = night with { Roster = new Core.Reports.Roster([.. night.Roster.Units.Select(one => one == unit ? one with { IncludedIn = "B02" } : one)]) };
        Assert.AreEqual("13 60", string.Join(' ', YearsChart.OfUnit(night, "B01")!.Figures.Rows[0].Skip(1)));
    }

    [TestMethod]
    public void Who_has_no_numbers_has_no_picture_of_years()
    {
        Assert.IsNull(YearsChart.OfUnit(SampleSnapshot.Create(), "B03"));
        Assert.IsNull(YearsChart.OfUnit(SampleSnapshot.Create(), "nobody"));
        Assert.AreEqual("全市还没有可以画出的历年数字", YearsChart.Sheet(ChartCity.Empty()).Finding);
    }

    [TestMethod]
    public void A_total_that_lacks_units_is_called_provisional()
    {
        var sheet = YearsChart.Sheet(SampleSnapshot.Create());
        Assert.AreEqual("新收申请 33（暂定，已纳入3/4）", string.Join(' ', sheet.Figures.Rows[0]));
        StringAssert.Contains(sheet.Finding, "33件（暂定）");
    }

    private static CitySnapshot Night(params (int Year, decimal Received)[] years)
    {
        var sample = SampleSnapshot.Create();
        return sample with { Submissions = [.. sample.Submissions, .. years.Select(year => ChartCity.Former(sample.Submissions[0], "B01", year.Year, year.Received))] };
    }
}
