using System.Xml.Linq;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Charts;

namespace Aggregator.Publishing.Tests;

/// <summary>What holds for every sheet of every city, however many units it has and however long their names are.</summary>
[TestClass]
public sealed class ChartLayoutTests
{
    // A4 less margins of 15 mm, in points.
    private const double PaperWidth = (210 - 30) / 25.4 * 72;
    private const double PaperHeight = (297 - 30) / 25.4 * 72;

    private const string Phone = " on a phone";

    public static IEnumerable<object[]> Cities => ChartCity.All.Keys.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Cities))]
    public void No_two_texts_meet_and_none_leaves_the_picture(string city) => Each(city, (file, drawing) =>
    {
        foreach (var text in drawing.Texts)
        {
            Assert.IsTrue(text.Left >= 0 && text.Top >= 0 && text.Right <= drawing.Width && text.Bottom <= drawing.Height, $"{file}: {text} leaves the picture");
        }

        for (var i = 0; i < drawing.Texts.Count; i++)
        {
            for (var j = i + 1; j < drawing.Texts.Count; j++)
            {
                Assert.IsFalse(drawing.Texts[i].Meets(drawing.Texts[j]), $"{file}: {drawing.Texts[i]} meets {drawing.Texts[j]}");
            }
        }
    });

    [TestMethod]
    [DynamicData(nameof(Cities))]
    public void A_sheet_fits_on_A4_with_letters_of_9_points_and_its_narrow_form_on_a_phone(string city) => Each(city, (file, drawing) =>
    {
        if (file.EndsWith(Phone, StringComparison.Ordinal))
        {
            Assert.AreEqual(340, drawing.Width, file);
            Assert.IsTrue(drawing.Texts.All(text => text.Size >= 13), file);
            return;
        }

        var scale = Math.Min(PaperWidth / drawing.Width, PaperHeight / drawing.Height);
        Assert.IsTrue(drawing.Texts.Min(text => text.Size) * scale >= 9, $"{file}: {drawing.Texts.Min(text => text.Size) * scale:0.00}");
    });

    [TestMethod]
    [DynamicData(nameof(Cities))]
    public void Nothing_that_is_drawn_leaves_the_picture(string city) => Each(city, (file, drawing) =>
    {
        foreach (var shape in drawing.Shapes("rect"))
        {
            var (x, y) = (Drawing.Number(shape, "x"), Drawing.Number(shape, "y"));
            var (right, bottom) = (x + Drawing.Number(shape, "width"), y + Drawing.Number(shape, "height"));
            Assert.IsTrue(x >= 0 && y >= 0 && right <= drawing.Width && bottom <= drawing.Height && right >= x && bottom >= y, $"{file}: {shape}");
        }

        foreach (var shape in drawing.Shapes("line"))
        {
            Assert.IsTrue(new[] { "x1", "x2" }.All(x => Drawing.Number(shape, x) is var at && at >= 0 && at <= drawing.Width), $"{file}: {shape}");
            Assert.IsTrue(new[] { "y1", "y2" }.All(y => Drawing.Number(shape, y) is var at && at >= 0 && at <= drawing.Height), $"{file}: {shape}");
        }
    });

    [TestMethod]
    [DynamicData(nameof(Cities))]
    public void A_picture_has_a_role_a_title_and_nothing_that_runs_or_clashes(string city) => Each(city, (file, drawing) =>
    {
        Assert.AreEqual("img", (string?)drawing.Root.Attribute("role"), file);
        Assert.IsTrue(drawing.Title.Length > 0 && drawing.Description.Contains("数据截至2026-04-10，评分方案：", StringComparison.Ordinal), file);
        Assert.IsFalse(drawing.Root.Descendants().Any(element => element.Name.LocalName is "script" or "style" or "a" or "use" or "image" or "foreignObject" or "pattern"), file);
        Assert.IsFalse(drawing.Root.DescendantsAndSelf().Attributes().Any(a => a.Name.LocalName is "id" or "class" or "style" or "href" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)), file);
        Assert.IsFalse(drawing.Root.ToString().Contains('\u202e'), file);
    });

    [TestMethod]
    [DynamicData(nameof(Cities))]
    public void The_same_city_is_drawn_the_same_way(string city)
    {
        var (first, second) = (ChartFiles.Of(ChartCity.All[city]()).ToList(), ChartFiles.Of(ChartCity.All[city]()).ToList());
        CollectionAssert.AreEqual(first.Select(file => file.File).ToList(), second.Select(file => file.File).ToList());
        CollectionAssert.AreEqual(first.Select(file => file.Sheet.Svg).ToList(), second.Select(file => file.Sheet.Svg).ToList());
        CollectionAssert.AllItemsAreUnique(first.Select(file => file.File).ToList());
    }

    [TestMethod]
    [DynamicData(nameof(Cities))]
    public void Every_table_has_a_caption_and_rows_as_wide_as_its_head(string city)
    {
        foreach (var (file, sheet) in ChartFiles.Of(ChartCity.All[city]()))
        {
            Assert.IsTrue(sheet.Figures.Caption.Length > 0 && sheet.Figures.Head.Count > 0, file);
            Assert.IsTrue(sheet.Figures.Rows.All(row => row.Count == sheet.Figures.Head.Count), file);
        }
    }

    [TestMethod]
    [DataRow("12")]
    [DataRow("300")]
    public void Every_ranked_unit_stands_in_the_tables_of_ranking_heat_map_and_lateness(string city)
    {
        var night = ChartCity.All[city]();
        var wanted = night.Ranking.Select(unit => night.Roster.Find(unit.Unit)!.Name).Order(StringComparer.Ordinal).ToList();
        foreach (var kind in new[] { ChartKind.Ranking, ChartKind.HeatMap })
        {
            var shown = ChartFiles.Of(night, kind).SelectMany(file => file.Sheet.Figures.Rows).Select(row => row[0]).Order(StringComparer.Ordinal).ToList();
            CollectionAssert.AreEqual(wanted, shown, kind.ToString());
        }

        var lateness = ChartFiles.Of(night, ChartKind.Lateness).Where(file => city == "12" || file.Sheet.Groups.Count > 0).SelectMany(file => file.Sheet.Figures.Rows).Select(row => row[0]).Order(StringComparer.Ordinal).ToList();
        CollectionAssert.AreEqual(night.Roster.Expected(2025).Select(unit => unit.Name).Order(StringComparer.Ordinal).ToList(), lateness);
    }

    [TestMethod]
    public void Twelve_units_stand_on_one_sheet_and_three_hundred_on_numbered_ones()
    {
        Assert.AreEqual("charts/heatmap.svg", string.Join(' ', ChartFiles.Of(ChartCity.Of(12), ChartKind.HeatMap).Select(file => file.File)));
        var many = ChartFiles.Of(ChartCity.Of(300), ChartKind.HeatMap);
        Assert.AreEqual("charts/heatmap.svg charts/heatmap-2.svg charts/heatmap-3.svg", string.Join(' ', many.Take(3).Select(file => file.File)));
        Assert.IsTrue(many.All(file => file.Sheet.Groups.Count == 1));
    }

    private static void Each(string city, Action<string, Drawing> check)
    {
        CitySnapshot night = ChartCity.All[city]();
        foreach (var (file, sheet) in ChartFiles.Of(night))
        {
            check(file, new Drawing(sheet.Svg));
            Assert.AreEqual(sheet.Kind is ChartKind.Ranking or ChartKind.Lateness or ChartKind.Years, sheet.Narrow is not null, file);
            if (sheet.Narrow is { } narrow)
            {
                check(file + Phone, new Drawing(narrow));
            }
        }

        foreach (var unit in night.Roster.Units.Take(12))
        {
            foreach (var sheet in new[] { HeatMapChart.OfUnit(night, unit.Code), YearsChart.OfUnit(night, unit.Code) }.OfType<ChartSheet>())
            {
                check(sheet.Kind + " " + unit.Code, new Drawing(sheet.Svg));
                if (sheet.Narrow is { } narrow)
                {
                    check(sheet.Kind + " " + unit.Code + Phone, new Drawing(narrow));
                }
            }
        }
    }
}
