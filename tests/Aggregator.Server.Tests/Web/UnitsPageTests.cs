using Aggregator.Core.Snapshots;
using AngleSharp.Dom;

namespace Aggregator.Server.Tests.Web;

/// <summary>The list of units, a unit's history and versions.</summary>
[TestClass]
public sealed class UnitsPageTests
{
    [TestMethod]
    [DataRow("", "云川市人民政府,云川市教育局,=云川市<b>财政局</b>,云川市水利局,云川市临江区人民政府")]
    [DataRow("?kind=bureau", "云川市教育局,=云川市<b>财政局</b>,云川市水利局")]
    [DataRow("?state=未报", "云川市水利局")]
    [DataRow("?findings=errors&sort=-score", "=云川市<b>财政局</b>,云川市水利局")]
    [DataRow("?findings=none", "云川市人民政府,云川市临江区人民政府")]
    [DataRow("?group=区县政府&findings=errors", "")]
    [DataRow("?q=b01", "云川市教育局")]
    [DataRow("?kind=%3Cb%3E&sort=score", "云川市水利局,=云川市<b>财政局</b>,云川市临江区人民政府,云川市人民政府,云川市教育局")]
    public async Task The_list_is_filtered_and_sorted_by_the_address(string query, string units)
    {
        var page = await PageAsync("/units" + query);
        Assert.AreEqual(units, string.Join(',', page.QuerySelectorAll("#table tbody th").Select(th => th.TextContent)));
    }

    [TestMethod]
    public async Task A_choice_does_not_lose_the_search_nor_the_order()
    {
        var page = await PageAsync("/units?kind=bureau&q=%E5%B1%80&sort=-score");
        var form = page.QuerySelector("form.table-tools")!;
        Assert.AreEqual("局", form.QuerySelector("[name=q]")!.GetAttribute("value"));
        Assert.AreEqual("-score", form.QuerySelector("[name=sort]")!.GetAttribute("value"));
        Assert.AreEqual("bureau", form.QuerySelector("[name=kind] option[selected]")!.GetAttribute("value"));
        StringAssert.Contains(page.QuerySelector("thead a")!.GetAttribute("href")!, "kind=bureau");
    }

    [TestMethod]
    public async Task The_years_of_a_unit_stand_with_key_figures_that_lead_to_their_cells()
    {
        var page = await PageAsync("/units/B01");
        var row = page.QuerySelector("section[aria-labelledby=history] tbody tr")!;
        Assert.AreEqual("2025 2026-01-31 按期 96.50 2 35 空白 — — — —", PageTests.Words(row));
        Assert.AreEqual("/reports/B01/2025#f-T2-new_received-total", row.QuerySelector("td[data-label=新收申请] a")!.GetAttribute("href"));
        foreach (var link in page.QuerySelectorAll("nav.parts a[href^='#']").Select(a => a.GetAttribute("href")![1..]))
        {
            Assert.IsNotNull(page.GetElementById(link), link);
        }
    }

    [TestMethod]
    public async Task Two_versions_are_compared_cell_by_cell_and_section_by_section()
    {
        var unit = await PageAsync("/units/B01");
        var link = unit.QuerySelector("#versions + ul a[href^='/versions']")!.GetAttribute("href")!;
        var page = await PageAsync(link);
        Assert.AreEqual("表二“一、本年新收政府信息公开申请数量”行“总计”列 30 → 35 +5", PageTests.Words(Assert.ContainsSingle(page.QuerySelectorAll("#cells-table tbody tr"))));
        Assert.AreEqual("/reports/file/" + new string('b', 64) + "?at=6#f-T2-new_received-total", page.QuerySelector("td[data-label=原来] a")!.GetAttribute("href"));
        Assert.AreEqual("二、问题", page.QuerySelector("section[aria-labelledby=sections] h3")!.TextContent);
        Assert.AreEqual("太", page.QuerySelector("del")!.TextContent);
        Assert.AreEqual("够", page.QuerySelector("ins")!.TextContent);
        Assert.AreEqual("内容<b>不够</b>丰富。", page.QuerySelector("ins")!.ParentElement!.TextContent);
    }

    [TestMethod]
    public void A_paragraph_said_twice_and_then_once_was_taken_away_once()
    {
        var night = ReadingNight.Create();
        var report = night.Submissions.First(one => one.Unit == "B01").Report!;
        var twice = report with { Text = "甲段。\n甲段。\n乙段。", Body = new(0, 11), Sections = [], TableSpans = [], Figures = [] };
        var once = twice with { Text = "乙段。\n甲段。\n丙段。", Body = new(0, 11) };
        var change = Assert.ContainsSingle(Server.Web.Reading.VersionDifferences.Of(once, twice).Sections);
        Assert.AreEqual("甲段。", Assert.ContainsSingle(change.Removed));
        Assert.AreEqual("丙段。", Assert.ContainsSingle(change.Added));
    }

    [TestMethod]
    public void Only_the_words_that_changed_are_marked_and_a_number_is_one_word()
    {
        var line = Server.Web.Reading.ChangedLine.Of("全年受理申请1052件，同比增长5%。", "全年共受理申请1034件，同比增长5%。");
        Assert.AreEqual("1052", string.Concat(line.Before.Where(piece => piece.IsChanged).Select(piece => piece.Text)));
        CollectionAssert.AreEqual(new[] { "共", "1034" }, line.Now.Where(piece => piece.IsChanged).Select(piece => piece.Text).ToList());
        Assert.AreEqual("全年共受理申请1034件，同比增长5%。", string.Concat(line.Now.Select(piece => piece.Text)));
    }

    private static async Task<IDocument> PageAsync(string address, CitySnapshot? night = null)
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = night ?? ReadingNight.Create() });
        return await PageTests.PageAsync(host, address);
    }
}
