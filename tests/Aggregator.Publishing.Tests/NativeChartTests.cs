using System.Globalization;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Workbooks;
using Aggregator.Publishing.Workbooks.Charts;
using Aggregator.Testing;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Aggregator.Publishing.Tests;

[TestClass]
public sealed class NativeChartTests
{
    [TestMethod]
    public void Every_title_states_the_finding()
    {
        var titles = CityCharts.Of(SampleSnapshot.Create()).Select(chart => chart.Title).ToList();
        Golden.AreEqual(string.Join('\n', titles) + "\n", "native-charts");
    }

    [TestMethod]
    public void The_cached_numbers_of_every_series_are_those_of_the_cells_it_refers_to()
    {
        var bytes = CityWorkbook.Bytes(LargeSnapshot.Create(60));
        using var workbook = new XLWorkbook(new MemoryStream(bytes));
        using var package = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var compared = 0;
        foreach (var series in Charts(package).SelectMany(chart => chart.ChartSpace.Descendants<BarChartSeries>()))
        {
            var reference = series.GetFirstChild<DocumentFormat.OpenXml.Drawing.Charts.Values>()!.NumberReference!;
            var cached = reference.NumberingCache!.Elements<NumericPoint>().ToDictionary(point => (int)point.Index!.Value, point => decimal.Parse(point.NumericValue!.Text, CultureInfo.InvariantCulture));
            var cells = workbook.Range(reference.Formula!.Text).Cells().ToList();
            for (var i = 0; i < cells.Count; i++)
            {
                Assert.AreEqual(cached.TryGetValue(i, out var number) ? number : (decimal?)null, cells[i].IsEmpty() ? (decimal?)null : cells[i].GetValue<decimal>(), $"{reference.Formula.Text} {i}");
                compared++;
            }

            var names = series.GetFirstChild<CategoryAxisData>()!.StringReference!;
            CollectionAssert.AreEqual(workbook.Range(names.Formula!.Text).Cells().Select(cell => cell.GetString()).ToList(), names.StringCache!.Elements<StringPoint>().Select(point => point.NumericValue!.Text).ToList());
        }

        Assert.IsGreaterThan(80, compared);
    }

    [TestMethod]
    public void Every_series_and_point_has_its_own_fill_without_which_some_programs_draw_nothing()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(CityWorkbook.Bytes(LargeSnapshot.Create(12))), false);
        var shapes = Charts(package).SelectMany(chart => chart.ChartSpace.Descendants().Where(e => e is BarChartSeries or DataPoint)).Select(e => e.GetFirstChild<ChartShapeProperties>()).ToList();
        Assert.IsGreaterThan(12, shapes.Count);
        Assert.IsTrue(shapes.All(shape => shape?.GetFirstChild<DocumentFormat.OpenXml.Drawing.SolidFill>() is not null));
    }

    [TestMethod]
    public void A_large_group_is_drawn_over_several_charts_none_of_which_is_taller_than_a_page()
    {
        var charts = CityCharts.Of(LargeSnapshot.Create(300)).Where(chart => chart.Head.StartsWith("名次", StringComparison.Ordinal)).ToList();
        var ranked = LargeSnapshot.Create(300).Ranking.Count(unit => unit.Rank is not null && Core.Reports.UnitKinds.IsRanked(unit.Group));
        Assert.AreEqual(ranked, charts.Sum(chart => chart.Categories.Count));
        Assert.IsLessThanOrEqualTo(36, charts.Max(chart => chart.Categories.Count));
    }

    [TestMethod]
    public void A_score_reaches_as_far_as_its_doubtful_leaves_let_it()
    {
        var unit = SampleSnapshot.Create().Ranking[0];
        var sure = new Core.Scoring.LeafScore("A11", "甲", 8, 10, "scored", "", []);
        Assert.AreEqual((0m, 0m), ScoreReach.Of(unit with { Leaves = [sure], Score = 80, Base = 80 }));
        Assert.AreEqual((20m, 10m), ScoreReach.Of(unit with { Leaves = [sure with { Low = 6, High = 9 }], Score = 80, Base = 80 }));
        Assert.AreEqual((20m, 10m), ScoreReach.Of(unit with { Leaves = [sure with { Low = 6, High = 9 }], Score = 82, Base = 80 }), "bonus moves both ends");
        var open = new Core.Scoring.LeafScore("B11", "乙", null, 10, "not-assessable", "", []) { Low = 0, High = 10 };
        Assert.AreEqual((40m, 10m), ScoreReach.Of(unit with { Leaves = [sure, open], Score = 80, Base = 80 }));
    }

    [TestMethod]
    [DataRow(FileFormatVersions.Office2013)]
    [DataRow(FileFormatVersions.Microsoft365)]
    public void The_validator_finds_nothing_in_the_charts(FileFormatVersions version)
    {
        foreach (var night in new CitySnapshot[] { LargeSnapshot.Create(12), SampleSnapshot.Create() with { Ranking = [], RollUp = [], Submissions = [] }, HostileSnapshot.Create("=1+1<&>\u0001\ud800_x000D_") })
        {
            using var package = SpreadsheetDocument.Open(new MemoryStream(CityWorkbook.Bytes(night)), false);
            Assert.AreEqual("", string.Join('\n', Charts(package).SelectMany(chart => new OpenXmlValidator(version).Validate(chart)).Select(e => $"{e.Path?.XPath}: {e.Description}")));
        }
    }

    private static IEnumerable<ChartPart> Charts(SpreadsheetDocument package) => package.WorkbookPart!.WorksheetParts.Select(part => part.DrawingsPart).OfType<DrawingsPart>().SelectMany(drawing => drawing.ChartParts);
}
