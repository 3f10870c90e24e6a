using System.Net;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class ChartPageTests
{
    [TestMethod]
    [DataRow("/charts", 2, "市政府部门：3家中1家未报，第一名云川市教育局96.50分")]
    [DataRow("/charts?view=ranking&group=区县政府", 1, "区县政府：1家全部报送，第一名云川市临江区人民政府88.00分")]
    [DataRow("/charts?view=lateness", 1, "5家中1家逾期，最晚迟12天；1家未报")]
    [DataRow("/charts?view=heatmap", 1, "失分最多的是“按期报送”，4家中1家失分，共失8分；另有1家没有计分")]
    [DataRow("/charts?view=years", 1, "2025年全市新收申请33件（暂定），只有一个年度，没有可比的数字")]
    [DataRow("/charts?view=filing", 1, "2025年度：应报5家，按期3家，逾期1家，未报1家")]
    [DataRow("/charts?view=nonsense&group=nobody&p=x", 2, "市政府部门：3家中1家未报，第一名云川市教育局96.50分")]
    public async Task A_kind_of_chart_has_its_view(string address, int sheets, string finding)
    {
        var page = await PageAsync(SampleSnapshot.Create(), address);
        Assert.AreEqual(sheets, page.QuerySelectorAll("figure.chart [role=region] > svg[role=img]").Length);
        Assert.AreEqual(finding, page.QuerySelector("figure.chart svg > title")!.TextContent);
        StringAssert.Contains(page.QuerySelector(".as-of")!.TextContent, "数据截至 2026年4月10日");
    }

    [TestMethod]
    [DataRow("/units/B02", 2)]
    [DataRow("/rollup/years", 1)]
    [DataRow("/reuse", 1)]
    public async Task A_page_shows_its_charts_with_their_figures_as_a_table(string address, int charts)
    {
        var page = await PageAsync(SampleSnapshot.Create(), address);
        var figures = page.QuerySelectorAll("figure.chart").ToList();
        Assert.AreEqual(charts, figures.Count);
        foreach (var figure in figures)
        {
            var picture = figure.QuerySelector(".picture[role=region]")!;
            var phone = figure.QuerySelector(".phone");
            Assert.IsTrue(phone is null || phone.QuerySelector("svg > title")!.TextContent == picture.QuerySelector("svg > title")!.TextContent);
            Assert.AreEqual("region 0", $"{picture.GetAttribute("role")} {picture.GetAttribute("tabindex")}");
            Assert.IsTrue(picture.GetAttribute("aria-label")!.Length > 0);
            var described = page.GetElementById(picture.GetAttribute("aria-describedby")!)!;
            StringAssert.StartsWith(described.TextContent, figure.QuerySelector("svg > title")!.TextContent);
            var table = page.GetElementById(picture.GetAttribute("aria-details")!)!;
            Assert.AreEqual("TABLE", table.TagName);
            Assert.IsTrue(table.QuerySelectorAll("tbody tr").Length > 0, address);
        }
    }

    [TestMethod]
    public async Task A_chart_can_be_taken_away_where_its_file_is_published()
    {
        var data = new FakeSiteData { Snapshot = SampleSnapshot.Create(), Files = { ["charts/lateness.svg"] = "<svg/>" } };
        await using var host = await SiteHost.StartAsync(data);
        var page = await new HtmlParser().ParseDocumentAsync(await host.Browser().GetStringAsync(new Uri("/charts?view=lateness", UriKind.Relative)));
        Assert.AreEqual("/downloads/charts/lateness.svg", page.QuerySelector("figcaption a")!.GetAttribute("href"));
        var other = await new HtmlParser().ParseDocumentAsync(await host.Browser().GetStringAsync(new Uri("/charts?view=heatmap", UriKind.Relative)));
        Assert.IsNull(other.QuerySelector("figcaption a"));
    }

    [TestMethod]
    public async Task Three_hundred_units_are_paged_and_filtered_by_group()
    {
        var night = Large(300);
        var first = await PageAsync(night, "/charts?view=lateness");
        Assert.AreEqual(4, first.QuerySelectorAll("figure.chart").Length);
        StringAssert.StartsWith(first.QuerySelector("figure.chart svg > title")!.TextContent, "300家中");
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        Assert.AreEqual("/charts?view=lateness&p=2", next);
        Assert.AreNotEqual(first.QuerySelector("figure.chart svg")!.OuterHtml, (await PageAsync(night, next)).QuerySelector("figure.chart svg")!.OuterHtml);

        var filtered = await PageAsync(night, "/charts?view=lateness&group=" + Uri.EscapeDataString("区县政府"));
        var titles = filtered.QuerySelectorAll("figure.chart [role=region] > svg > title").Select(title => title.TextContent).ToList();
        StringAssert.StartsWith(titles[0], "300家中");
        Assert.IsTrue(titles.Skip(1).All(title => title.StartsWith("区县政府：", StringComparison.Ordinal)), string.Join('\n', titles));
        Assert.AreEqual("区县政府", filtered.QuerySelector("ul[aria-label=按组筛选] [aria-current]")!.TextContent);
    }

    [TestMethod]
    public async Task Before_the_first_night_the_page_says_so()
    {
        var page = await PageAsync(null, "/charts");
        StringAssert.Contains(page.QuerySelector("main")!.TextContent, "还没有完成过一次夜间运行");
    }

    [TestMethod]
    public async Task A_city_without_units_has_no_ranking_and_says_so()
    {
        var sample = SampleSnapshot.Create();
        var page = await PageAsync(sample with { Roster = new Roster([]), Submissions = [], Findings = [], Reuse = [], RollUp = [], Ranking = [], LastYear = [] }, "/charts");
        StringAssert.Contains(page.QuerySelector("main")!.TextContent, "没有参加排名的单位");
    }

    [TestMethod]
    public async Task A_persons_number_in_a_name_is_masked_in_picture_and_table()
    {
        var sample = SampleSnapshot.Create();
        var night = sample with { Roster = new Roster([.. sample.Roster.Units.Select(unit => unit.Code == "B01" ? unit with { Name = "联系人13912345678局" } : unit)]) };
        foreach (var view in new[] { "ranking", "lateness", "heatmap" })
        {
            Assert.IsFalse((await PageAsync(night, "/charts?view=" + view)).DocumentElement.OuterHtml.Contains("13912345678", StringComparison.Ordinal), view);
        }
    }

    private static CitySnapshot Large(int count)
    {
        var sample = SampleSnapshot.Create();
        var units = Enumerable.Range(0, count).Select(i => sample.Roster.Units[1 + (i % 4)] with { Code = $"U{i:000}", Name = $"云川市第{i}单位" }).ToList();
        return sample with
        {
            Roster = new Roster(units),
            Submissions = [.. units.Select((unit, i) => sample.Submissions[i % 2] with { File = unit.Code + ".txt", Unit = unit.Code })],
            Ranking = [.. units.GroupBy(unit => unit.Group).SelectMany(group => group.Select((unit, i) => sample.Ranking[0] with { Group = group.Key, Unit = unit.Code, Rank = i + 1 }))],
        };
    }

    private static async Task<IDocument> PageAsync(CitySnapshot? night, string address)
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = night });
        using var answer = await host.Browser().GetAsync(new Uri(address, UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode, address);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }
}
