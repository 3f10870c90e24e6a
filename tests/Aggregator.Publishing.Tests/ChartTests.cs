using System.Diagnostics;
using System.Xml.Linq;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Charts;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

[TestClass]
public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [TestMethod]
    [DataRow(ChartKind.Ranking)]
    [DataRow(ChartKind.Filing)]
    [DataRow(ChartKind.HeatMap)]
    [DataRow(ChartKind.Lateness)]
    [DataRow(ChartKind.Years)]
    [DataRow(ChartKind.Reuse)]
    public void A_chart_of_the_sample_night_is_the_golden(ChartKind kind) =>
        Golden.AreEqual(ChartFiles.Of(SampleSnapshot.Create(), kind)[0].Sheet.Svg, kind.Code() + ".svg");

    [TestMethod]
    public void The_title_states_the_finding()
    {
        var night = SampleSnapshot.Create();
        Assert.AreEqual("市政府部门：3家中1家未报，第一名云川市教育局96.50分", Title(ChartKind.Ranking));
        Assert.AreEqual("2025年度：应报5家，按期3家，逾期1家，未报1家", Title(ChartKind.Filing));
        Assert.AreEqual("5家中1家逾期，最晚迟12天；1家未报", Title(ChartKind.Lateness));
        Assert.AreEqual("失分最多的是“按期报送”，4家中1家失分，共失8分；另有1家没有计分", Title(ChartKind.HeatMap));
        Assert.AreEqual("2025年全市新收申请33件（暂定），只有一个年度，没有可比的数字", Title(ChartKind.Years));
        Assert.AreEqual("2家的报告与其他单位或范本雷同，分1组，最大一组2家", Title(ChartKind.Reuse));

        string Title(ChartKind kind) => new Drawing(ChartFiles.Of(night, kind)[0].Sheet.Svg).Title;
    }

    [TestMethod]
    [DataRow(12)]
    [DataRow(300)]
    public void Every_unit_has_its_line_with_its_whole_name_behind_it(int count)
    {
        var night = LargeSnapshot.Create(count);
        foreach (var group in ChartFiles.RankedGroups(night))
        {
            var tips = RankingChart.Sheets(night, group).SelectMany(sheet => new Drawing(sheet.Svg).Shapes("text")).Where(text => (string?)text.Attribute("x") == "62").Select(text => text.Element(Svg + "title")?.Value).OfType<string>().ToList();
            CollectionAssert.AreEqual(night.Ranking.Where(unit => unit.Group == group).Select(unit => night.Roster.Find(unit.Unit)!.Name).ToList(), tips, group);
        }
    }

    [TestMethod]
    public void A_unit_whose_deadline_is_not_past_is_not_called_missing()
    {
        var night = SampleSnapshot.Create() with { AsOf = new DateOnly(2026, 1, 31) };
        StringAssert.Contains(RankingChart.Sheets(night, "市政府部门")[0].Svg, "3家中1家未到期");
        StringAssert.Contains(FilingChart.Sheet(night).Svg, "未报0家，未到期1家");
        StringAssert.Contains(RankingChart.Sheets(night with { AsOf = new DateOnly(2026, 2, 1) }, "市政府部门")[0].Svg, "3家中1家未报");
    }

    [TestMethod]
    public void A_group_without_units_says_so()
    {
        var svg = RankingChart.Sheets(SampleSnapshot.Create(), "功能区")[0].Svg;
        StringAssert.Contains(svg, "本组没有单位。");
    }

    [TestMethod]
    public void Who_has_no_report_leads_no_group()
    {
        var sample = SampleSnapshot.Create();
        var night = sample with { Ranking = [sample.Ranking[2] with { Rank = 1, RankLow = 1, RankHigh = 1 }] };
        Assert.AreEqual("市政府部门：1家中1家未报，没有可以评分的报告", RankingChart.Sheets(night, "市政府部门")[0].Finding);
    }

    [TestMethod]
    public void Units_that_share_the_first_place_are_counted()
    {
        var sample = SampleSnapshot.Create();
        var night = sample with { Ranking = [.. sample.Ranking.Select(r => r.Unit == "B02" ? r with { Rank = 1, Score = 96.5m } : r)] };
        StringAssert.Contains(RankingChart.Sheets(night, "市政府部门")[0].Svg, "并列第一名2家，96.50分");
    }

    [TestMethod]
    public void Groups_whose_names_meet_in_one_file_name_get_two_files()
    {
        var sample = SampleSnapshot.Create();
        var night = sample with { Ranking = [sample.Ranking[0] with { Group = "甲/乙" }, sample.Ranking[1] with { Group = "甲:乙" }] };
        Assert.AreEqual("charts/ranking-甲_乙.svg charts/ranking-甲_乙-2.svg", string.Join(' ', ChartFiles.Of(night, ChartKind.Ranking).Select(f => f.File)));
    }

    [TestMethod]
    public void Groups_that_are_only_listed_get_no_ranking()
    {
        var files = ChartFiles.Of(SampleSnapshot.Create()).Select(f => f.File).ToList();
        CollectionAssert.AreEqual(new[] { "charts/ranking-市政府部门.svg", "charts/ranking-区县政府.svg", "charts/lateness.svg", "charts/heatmap.svg", "charts/years.svg", "charts/reuse.svg", "charts/filing.svg" }, files);
    }

    [TestMethod]
    public void A_renderer_draws_the_charts()
    {
        var renderer = Needs.Program("rsvg-convert");
        using var folder = new TempFolder();
        CitySnapshot night = LargeSnapshot.Create(300);
        File.WriteAllText(folder.File("chart.svg"), RankingChart.Sheets(night, "市政府部门")[0].Svg);
        using var process = Process.Start(new ProcessStartInfo(renderer, [folder.File("chart.svg"), "-o", folder.File("chart.png")]))!;
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode);
        Assert.IsGreaterThan(10_000, new FileInfo(folder.File("chart.png")).Length);
    }
}
