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
    public void The_ranking_chart_of_the_sample_night_is_the_golden() =>
        Golden.AreEqual(RankingChart.Svg(SampleSnapshot.Create(), "市政府部门"), "ranking.svg");

    [TestMethod]
    public void The_filing_chart_of_the_sample_night_is_the_golden() => Golden.AreEqual(FilingChart.Svg(SampleSnapshot.Create()), "filing.svg");

    [TestMethod]
    public void The_title_states_the_finding()
    {
        var ranking = XElement.Parse(RankingChart.Svg(SampleSnapshot.Create(), "市政府部门"));
        Assert.AreEqual("市政府部门：3家中1家未报，第一名云川市教育局96.50分", ranking.Element(Svg + "title")!.Value);
        var filing = XElement.Parse(FilingChart.Svg(SampleSnapshot.Create()));
        Assert.AreEqual("2025年度：应报5家，按期3家，逾期1家，未报1家", filing.Element(Svg + "title")!.Value);
    }

    [TestMethod]
    [DataRow(12)]
    [DataRow(300)]
    public void Every_unit_has_its_line_and_no_text_reaches_into_the_bars(int count)
    {
        var night = LargeSnapshot.Create(count);
        foreach (var group in ChartFiles.RankedGroups(night))
        {
            var svg = XElement.Parse(RankingChart.Svg(night, group));
            var names = svg.Elements(Svg + "text").Where(t => (string?)t.Attribute("text-anchor") == "end" && (string?)t.Attribute("x") == "408" && t.Element(Svg + "title") is not null).ToList();
            Assert.AreEqual(night.Ranking.Count(r => r.Group == group), names.Count, group);
            foreach (var name in names)
            {
                var shown = string.Concat(name.Nodes().OfType<XText>().Select(t => t.Value));
                Assert.IsLessThanOrEqualTo(34, Texts.TextWidth.Of(shown), shown);
                var full = name.Element(Svg + "title")!.Value;
                Assert.IsTrue(night.Roster.Units.Any(u => u.Name == full), full);
            }
        }
    }

    [TestMethod]
    public void Hostile_names_stay_text()
    {
        const string name = "<script>alert(1)</script>&\u0001\ud800\"'\u202e局";
        var sample = SampleSnapshot.Create();
        var units = sample.Roster.Units.Select(u => u.Code == "B01" ? u with { Name = name } : u).ToList();
        var night = sample with { City = name, Roster = new Roster(units), Ranking = [.. sample.Ranking.Select(r => r with { Grade = name, Caps = [name] })] };
        foreach (var text in new[] { RankingChart.Svg(night, "市政府部门"), FilingChart.Svg(night) })
        {
            var svg = XElement.Parse(text);
            Assert.IsFalse(svg.Descendants(Svg + "script").Any());
            Assert.IsFalse(svg.Descendants().Attributes().Any(a => a.Name.LocalName is "style" or "id" or "href" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
            Assert.IsFalse(text.Contains('\u202e'));
        }
    }

    [TestMethod]
    public void A_unit_whose_deadline_is_not_past_is_not_called_missing()
    {
        var night = SampleSnapshot.Create() with { AsOf = new DateOnly(2026, 1, 31) };
        StringAssert.Contains(RankingChart.Svg(night, "市政府部门"), "3家中1家未到期");
        StringAssert.Contains(FilingChart.Svg(night), "未报0家，未到期1家");
        StringAssert.Contains(RankingChart.Svg(night with { AsOf = new DateOnly(2026, 2, 1) }, "市政府部门"), "3家中1家未报");
    }

    [TestMethod]
    public void A_group_without_units_says_so()
    {
        var svg = RankingChart.Svg(SampleSnapshot.Create(), "功能区");
        StringAssert.Contains(svg, "本组没有单位。");
    }

    [TestMethod]
    public void Units_that_share_the_first_place_are_counted()
    {
        var sample = SampleSnapshot.Create();
        var night = sample with { Ranking = [.. sample.Ranking.Select(r => r.Unit == "B02" ? r with { Rank = 1, Score = 96.5m } : r)] };
        StringAssert.Contains(RankingChart.Svg(night, "市政府部门"), "并列第一名2家，96.50分");
    }

    [TestMethod]
    public void Groups_whose_names_meet_in_one_file_name_get_two_files()
    {
        var sample = SampleSnapshot.Create();
        var night = sample with { Ranking = [sample.Ranking[0] with { Group = "甲/乙" }, sample.Ranking[1] with { Group = "甲:乙" }] };
        Assert.AreEqual("charts/filing.svg charts/ranking-甲_乙.svg charts/ranking-甲_乙-2.svg", string.Join(' ', ChartFiles.Of(night).Select(f => f.File)));
    }

    [TestMethod]
    public void Groups_that_are_only_listed_get_no_chart()
    {
        var files = ChartFiles.Of(SampleSnapshot.Create()).Select(f => f.File).ToList();
        CollectionAssert.AreEqual(new[] { "charts/filing.svg", "charts/ranking-市政府部门.svg", "charts/ranking-区县政府.svg" }, files);
    }

    [TestMethod]
    public void A_renderer_draws_the_charts()
    {
        var renderer = Needs.Program("rsvg-convert");
        using var folder = new TempFolder();
        CitySnapshot night = LargeSnapshot.Create(300);
        File.WriteAllText(folder.File("chart.svg"), RankingChart.Svg(night, "市政府部门"));
        using var process = Process.Start(new ProcessStartInfo(renderer, [folder.File("chart.svg"), "-o", folder.File("chart.png")]))!;
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode);
        Assert.IsGreaterThan(10_000, new FileInfo(folder.File("chart.png")).Length);
    }
}
