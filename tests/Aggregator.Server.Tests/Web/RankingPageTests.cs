using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Testing;
using AngleSharp.Dom;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class RankingPageTests
{
    [TestMethod]
    public async Task A_group_is_shown_with_ranks_bands_movements_and_its_summary()
    {
        var page = await PageAsync("/ranking");
        CollectionAssert.AreEqual(
            new[] { "1 1 ↑1 云川市教育局 96.50 优秀 3.50 0", "2 2–3 ↓1 =云川市<b>财政局</b> 61.25 基本合格 受限 39.75 2", "3 3 云川市水利局 0.00 不合格 受限 100.00 1" },
            Rows(page));
        StringAssert.Contains(page.QuerySelector("main")!.TextContent, "共3个单位，已评定2个，未报1个");
        CollectionAssert.AreEqual(new[] { "市政府部门 3", "区县政府 1", "市政府(不排名) 1", "全部单位" }, page.QuerySelectorAll("ul[aria-label=各组] li").Select(PageTests.Words).ToList());
    }

    [TestMethod]
    [DataRow("?sort=score", "云川市水利局,=云川市<b>财政局</b>,云川市教育局")]
    [DataRow("?sort=-score&q=市%20局", "云川市教育局,=云川市<b>财政局</b>,云川市水利局")]
    [DataRow("?grade=不合格", "云川市水利局")]
    [DataRow("?grade=不合格&q=教育", "")]
    [DataRow("?group=区县政府", "云川市临江区人民政府")]
    [DataRow("?group=*&sort=-score", "云川市教育局,云川市人民政府,云川市临江区人民政府,=云川市<b>财政局</b>,云川市水利局")]
    [DataRow("?group=没有&grade=没有", "云川市教育局,=云川市<b>财政局</b>,云川市水利局")]
    public async Task The_address_filters_and_sorts(string query, string units)
    {
        var page = await PageAsync("/ranking" + query);
        Assert.AreEqual(units, string.Join(',', page.QuerySelectorAll("table.ranking tbody th").Select(th => th.TextContent)));
    }

    [TestMethod]
    public async Task Across_groups_no_rank_is_shown() =>
        Assert.AreEqual("云川市教育局 市政府部门 96.50 优秀 3.50 0", Rows(await PageAsync("/ranking?group=*"))[0]);

    [TestMethod]
    public async Task The_workbook_and_the_data_are_there_to_take_away()
    {
        var data = new FakeSiteData { Snapshot = SampleSnapshot.Create() };
        data.Files["考核.xlsx"] = "";
        data.Files["data/ranking.json"] = "[]";
        data.Files["data/rollup.json"] = "[]";
        await using var host = await SiteHost.StartAsync(data);
        var page = await PageTests.PageAsync(host, "/ranking");
        CollectionAssert.AreEqual(new[] { "考核.xlsx", "data/ranking.json" }, page.QuerySelectorAll("section[aria-labelledby=files] a").Select(a => a.TextContent).ToList());
    }

    [TestMethod]
    [DataRow("?handler=Csv", "云川市教育局,'=云川市<b>财政局</b>,云川市水利局")]
    [DataRow("?handler=Csv&sort=score&q=市%20局", "云川市水利局,'=云川市<b>财政局</b>,云川市教育局")]
    [DataRow("?handler=Csv&group=*&grade=优秀", "云川市教育局,云川市人民政府")]
    public async Task A_group_is_downloaded_as_the_address_filters_and_sorts_it_and_no_name_is_a_formula(string query, string units)
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = SampleSnapshot.Create() });
        using var answer = await host.Browser().GetAsync(new Uri("/ranking" + query, UriKind.Relative));
        Assert.AreEqual("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.AreEqual("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\ufeff').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        StringAssert.StartsWith(lines[0], "分组,名次,最好名次,最差名次,较上年升降,单位代码,单位,报送情况,得分,失分,等次");
        Assert.AreEqual(units, string.Join(',', lines.Skip(1).Select(line => line.Split(',')[6])));
    }

    [TestMethod]
    public async Task The_page_leads_to_its_file_and_keeps_filter_and_order()
    {
        var page = await PageAsync("/ranking?grade=优秀&sort=-score");
        var links = page.QuerySelectorAll("a[href*='handler=Csv']").Select(a => Uri.UnescapeDataString(a.GetAttribute("href")!)).ToList();
        CollectionAssert.AreEqual(new[] { "/ranking?grade=优秀&sort=-score&handler=Csv", "/ranking?group=*&handler=Csv" }, links);
    }

    [TestMethod]
    public async Task Who_sent_a_file_that_cannot_be_used_has_not_failed_to_report()
    {
        var night = SampleSnapshot.Create();
        var lost = night.Submissions[0] with { File = "B03.pdf", Unit = "B03", Status = SubmissionStatus.Unreadable, Report = null };
        foreach (var address in new[] { "/ranking" })
        {
            var words = (await PageAsync(address, night with { Submissions = [.. night.Submissions, lost] })).QuerySelector("main")!.TextContent;
            StringAssert.Contains(words, "共3个单位，已评定2个，未采纳1个；", address);
            StringAssert.Contains(words, "3家中1家未采纳", address);
        }
    }

    [TestMethod]
    public async Task The_front_page_has_a_line_for_a_large_group_and_leads_to_all_of_it()
    {
        var night = SampleSnapshot.Create();
        var many = Enumerable.Range(1, 40).Select(i => night.Ranking[0] with { Rank = i, Unit = $"X{i:00}", Score = 100 - i }).ToList();
        var large = night with { Ranking = [.. many, night.Ranking[3]] };
        var front = await PageAsync("/", large);
        Assert.AreEqual(2, front.QuerySelectorAll("section[aria-labelledby=ranking] tbody tr").Length);
        var link = front.QuerySelectorAll("section[aria-labelledby=ranking] a").Single(a => a.TextContent == "市政府部门");
        Assert.AreEqual(40, (await PageAsync(link.GetAttribute("href")!, large)).QuerySelectorAll("table.ranking tbody tr").Length);
    }

    private static List<string> Rows(IDocument page) => [.. page.QuerySelectorAll("table.ranking tbody tr").Select(PageTests.Words)];

    private static async Task<IDocument> PageAsync(string address, CitySnapshot? night = null)
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = night ?? SampleSnapshot.Create() });
        return await PageTests.PageAsync(host, address);
    }
}
