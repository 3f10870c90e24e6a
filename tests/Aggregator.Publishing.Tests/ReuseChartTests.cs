using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;
using Aggregator.Publishing.Charts;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

[TestClass]
public sealed class ReuseChartTests
{
    [TestMethod]
    public void Units_are_discs_templates_squares_and_a_line_joins_who_shares()
    {
        var sheet = ReuseChart.Sheet(ChartCity.WithCopies(ChartCity.Of(5), 2));
        StringAssert.StartsWith(sheet.Finding, "4家的报告与其他单位或范本雷同，分2组，最大一组2家");
        Assert.AreEqual("第1组 第1组 第1组 第2组 第2组", string.Join(' ', sheet.Figures.Rows.Select(row => row[1])));
        var drawing = new Drawing(sheet.Svg);

        // One of each stands in the legend.
        Assert.AreEqual(5, drawing.Shapes("circle").Count());
        Assert.AreEqual(2, drawing.Shapes("rect").Count(square => (string?)square.Attribute("fill") == Palette.Plum));
        Assert.AreEqual(3, drawing.Shapes("path").Count());
    }

    [TestMethod]
    public void What_is_customary_or_the_units_own_or_of_another_year_joins_nobody()
    {
        var night = SampleSnapshot.Create();
        var copied = night.Reuse[0];
        var passages = new[]
        {
            copied with { Verdict = "customary" },
            copied with { Kind = "own-past", B = copied.A with { Id = "B02/2024", Year = 2024 } },
            copied with { A = copied.A with { Id = "B02/2024", Year = 2024 }, B = copied.B with { Id = "B01/2024", Year = 2024 } },
        };
        var sheet = ReuseChart.Sheet(night with { Reuse = passages });
        Assert.AreEqual("2025年度没有发现与其他单位或范本雷同的报告", sheet.Finding);
        Assert.AreEqual(0, sheet.Figures.Rows.Count);
    }

    [TestMethod]
    public void Groups_without_room_are_counted_and_stand_in_the_table()
    {
        var sheet = ReuseChart.Sheet(ChartCity.WithCopies(ChartCity.Of(300), 4));
        var drawing = new Drawing(sheet.Svg);
        var drawn = drawing.Shapes("circle").Count() - 1;
        Assert.IsTrue(drawn is > 60 and < 80, $"{drawn}");
        Assert.IsTrue(drawing.Written.Any(text => text.StartsWith($"另有{300 - drawn}家（含较小的", StringComparison.Ordinal)), string.Join('\n', drawing.Written.TakeLast(3)));
        Assert.AreEqual(301, sheet.Figures.Rows.Count);
        StringAssert.Contains(sheet.Finding, "300家的报告");
        StringAssert.Contains(sheet.Finding, "分75组，最大一组4家");
    }

    [TestMethod]
    public void A_clique_of_three_hundred_shows_its_strongest_lines_only()
    {
        var drawing = new Drawing(ReuseChart.Sheet(ChartCity.WithCopies(ChartCity.Of(300), 300)).Svg);
        var lines = drawing.Shapes("path").Count();
        Assert.IsTrue(lines is > 60 and <= 164, $"{lines}");
        Assert.IsTrue(drawing.Written.Any(text => text.Contains("每家只画占比最高的2条", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_templates_id_cannot_be_taken_for_a_unit()
    {
        var night = SampleSnapshot.Create();
        var sheet = ReuseChart.Sheet(night with { Reuse = [night.Reuse[0] with { Kind = "template", B = new ReuseSide("B01", "", 0, "", new TextSpan(0, 4), "一、总体") }] });
        Assert.AreEqual("范本“B01”|=云川市<b>财政局</b>", string.Join('|', sheet.Figures.Rows.Select(row => row[0])));
        StringAssert.StartsWith(sheet.Finding, "1家的报告");
    }
}
