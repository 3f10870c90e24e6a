using System.Net;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Server.Web.Reading;
using Aggregator.Testing;
using AngleSharp.Dom;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class ReportPageTests
{
    [TestMethod]
    public async Task The_text_is_shown_with_its_headings_and_hostile_characters_are_named()
    {
        var page = await PageAsync("/reports/B01/2025");
        var doc = page.QuerySelector(".doc")!;
        CollectionAssert.AreEqual(new[] { "一、总体情况", "二、问题" }, doc.QuerySelectorAll("h3").Select(h => h.TextContent).ToList());
        StringAssert.Contains(doc.TextContent, "〔U+202E〕电话139****5678〔U+0007〕。");
        StringAssert.Contains(doc.TextContent, "内容<b>不够问题2</b>丰富。");
        Assert.IsEmpty(doc.QuerySelectorAll("b"));
        Assert.AreEqual("首页>公开", doc.QuerySelector("p.aside")!.TextContent);
        Assert.AreEqual("缺失 第2页 有一张图片没有读出。", PageTests.Words(page.QuerySelector("section[aria-labelledby=losses] li")!));
    }

    [TestMethod]
    public async Task Every_figure_has_its_place_in_the_prose_or_in_the_forms_table()
    {
        var page = await PageAsync("/reports/B01/2025");
        var cell = page.GetElementById("f-T2-new_received-total")!;
        Assert.AreEqual("td", cell.LocalName);
        Assert.AreEqual("3５ 读作 35 存疑 问题1", PageTests.Words(cell));
        Assert.AreEqual("空白", page.GetElementById("f-T2-carried_in-total")!.TextContent);
        var at = ReadingNight.Text.IndexOf("35", StringComparison.Ordinal);
        Assert.AreEqual("35", page.GetElementById($"n-{at}")!.TextContent);
        Assert.AreEqual("fig past", page.GetElementById($"n-{ReadingNight.Text.IndexOf("30", StringComparison.Ordinal)}")!.ClassName);
        // A table that is not in the report has a sentence to land on.
        StringAssert.Contains(page.GetElementById("no-T3")!.TextContent, "没有找到");
        Assert.IsTrue(page.QuerySelectorAll("td[id], mark[id]").All(e => e.GetAttribute("tabindex") == "-1"));
    }

    [TestMethod]
    public async Task The_place_of_a_finding_leads_to_it_and_back()
    {
        var night = ReadingNight.Create();
        var page = await PageAsync("/reports/B01/2025", night);
        var lines = page.QuerySelectorAll(".problems > li");
        Assert.AreEqual(2, lines.Length);
        foreach (var line in lines)
        {
            var places = line.QuerySelectorAll("a[href^='/reports/B01/2025#']").Select(a => a.GetAttribute("href")!.Split('#')[1]).ToList();
            Assert.IsNotEmpty(places);
            foreach (var place in places)
            {
                Assert.IsNotNull(page.GetElementById(place), place);
            }

            Assert.IsNotEmpty(page.QuerySelectorAll($".doc a[href='#{line.Id}']"));
        }

        var vague = ReadingNight.Findings()[1];
        Assert.AreEqual("不够", page.GetElementById(ReportLinks.AnchorOf(vague, 0))!.TextContent);
        var unit = await PageAsync("/units/B01", night);
        Assert.AreEqual($"/reports/B01/2025#e-{vague.Fingerprint}-0", unit.GetElementById("f-" + vague.Fingerprint)!.QuerySelector("a.place")!.GetAttribute("href"));
        Assert.IsNotNull(page.QuerySelector($"a[href='/units/B01#f-{vague.Fingerprint}']"));
    }

    [TestMethod]
    public async Task A_number_of_the_city_leads_to_its_cell_in_the_source()
    {
        var night = ReadingNight.Create();
        var page = await PageAsync("/rollup/T2/new_received/total", night);
        var link = page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("教育局", StringComparison.Ordinal)).QuerySelector("td[data-label=原文] a")!.GetAttribute("href")!;
        Assert.AreEqual("/reports/B01/2025#f-T2-new_received-total", link);
        Assert.IsNotNull((await PageAsync(link.Split('#')[0], night)).GetElementById(link.Split('#')[1]));
    }

    [TestMethod]
    public async Task A_superseded_and_an_unreadable_file_have_their_pages()
    {
        var before = await PageAsync("/reports/file/" + new string('b', 64) + "?at=6");
        StringAssert.Contains(before.QuerySelector(".notice.warning strong")!.TextContent, "已被更正件替代");
        StringAssert.Contains(before.QuerySelector(".doc")!.TextContent, "不太");
        Assert.AreEqual("/reports/B01/2025", before.QuerySelector(".notice.warning ~ dl, .notice.warning a")!.GetAttribute("href"));
        var lost = await PageAsync("/reports/file/" + new string('d', 64));
        StringAssert.Contains(lost.QuerySelector(".empty")!.TextContent, "整份都是图片。");
        Assert.IsNull(lost.QuerySelector(".doc"));
    }

    [TestMethod]
    public async Task Of_several_reports_of_a_file_the_address_tells_which()
    {
        var night = SampleSnapshot.Create();
        var one = night.Submissions[0] with { Status = SubmissionStatus.Superseded, Sha256 = new string('c', 64) };
        var body = one.Report! with { Body = new TextSpan(7, 8) };
        var many = night with { Submissions = [one, one with { Unit = "B03", Report = body }] };
        Assert.AreEqual($"/reports/file/{one.Sha256}?at=7", ReportLinks.To(many.Submissions[1]));
        var second = await PageAsync($"/reports/file/{one.Sha256}?at=7", many);
        Assert.AreEqual("云川市水利局 2025年度报告", second.QuerySelector("h1")!.TextContent);
        Assert.AreEqual(2, second.QuerySelectorAll("ul[aria-label=同一文件里的报告] li").Length);
        Assert.AreEqual("云川市教育局 2025年度报告", (await PageAsync($"/reports/file/{one.Sha256}?at=9999", many)).QuerySelector("h1")!.TextContent);
    }

    [TestMethod]
    public async Task A_long_report_is_cut_into_parts_and_every_link_finds_its_part()
    {
        var text = string.Concat(ReadingNight.Text, string.Concat(Enumerable.Range(0, 9_000).Select(i => $"第{i:0000}段的文字在这里。\n")), "末尾有99件。\n");
        var night = ReadingNight.Create(text);
        var own = night.Submissions.Single(one => one is { Unit: "B01", Status: SubmissionStatus.Accepted });
        var last = new Figure(NarrativeCodes.ThisYear, "requests_received_total", "", FigureState.Value, 99, "件", "99", new Provenance("末行", new TextSpan(text.IndexOf("99件", StringComparison.Ordinal), 2)));
        var longer = own with { Report = own.Report! with { Figures = [.. own.Report.Figures, last] } };
        night = night with { Submissions = [.. night.Submissions.Select(one => ReferenceEquals(one, own) ? longer : one)] };
        var parts = ReportParts.Of(longer.Report);
        Assert.AreEqual(text, string.Concat(parts.Select(part => part.Of(text))));
        Assert.IsGreaterThan(1, parts.Count);
        var link = ReportLinks.To(longer, last)!;
        StringAssert.StartsWith(link, $"/reports/B01/2025?part={parts.Count}#n-");
        var page = await PageAsync(link.Split('#')[0], night);
        Assert.AreEqual("99", page.GetElementById(link.Split('#')[1])!.TextContent);
        Assert.AreEqual(parts.Count, page.QuerySelectorAll("nav[aria-label=各部分] a").Length);
        // What a search found is shown in its part without being told which.
        var found = await PageAsync(ReportLinks.To(longer, last.Source.Span)!.Split('#')[0], night);
        Assert.AreEqual("99", found.GetElementById("here")!.TextContent);
        Assert.AreEqual(parts.Count, (await PageAsync("/reports/B01/2025?part=99", night)).QuerySelectorAll("nav[aria-label=各部分] a[aria-current]").Select(a => int.Parse(a.TextContent.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)).Single());
    }

    [TestMethod]
    [DataRow("?mark=5-99999999")]
    [DataRow("?mark=99999999-5")]
    [DataRow("?mark=-1--1")]
    [DataRow("?mark=a-b&part=x&at=y")]
    [DataRow("?figures.q=%00&figures.sort=x&figures.p=-4")]
    public async Task An_address_nobody_wrote_does_no_harm(string query)
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = ReadingNight.Create() });
        using var answer = await host.Browser().GetAsync(new Uri("/reports/B01/2025" + query, UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [TestMethod]
    public async Task Places_outside_the_text_and_over_each_other_do_no_harm()
    {
        var night = ReadingNight.Create();
        var finding = ReadingNight.Findings()[1];
        var spans = new[] { (-5, 3), (0, 9999), (8, 0), (10, 12), (14, 20), (9999, 4), (16, 2), (16, 2), (16, 30), (17, 1), (17, 9), (18, 3) };
        var wild = spans.Select((span, i) => new Core.Checking.Finding(finding.Rule, finding.Severity, finding.Outcome, "B01", 2025, $"第{i}条", null, null, null, [finding.Evidence[0] with { Span = new TextSpan(span.Item1, span.Item2) }], $"s{i}"));
        var page = await PageAsync("/reports/B01/2025", night with { Findings = [.. wild] });
        var plain = string.Concat(page.QuerySelectorAll(".doc > p:not(.aside), .doc > h3").Select(p => Without(p, ".flag")));
        Assert.AreEqual("一、总体情况收到申请35件，去年30件。〔U+202E〕电话139****5678〔U+0007〕。二、问题内容<b>不够</b>丰富。", plain);
        CollectionAssert.AllItemsAreUnique(page.QuerySelectorAll("[id]").Select(e => e.Id).ToList());
    }

    private static string Without(IElement element, string selector)
    {
        var copy = (IElement)element.Clone();
        foreach (var one in copy.QuerySelectorAll(selector).ToList())
        {
            one.Remove();
        }

        return copy.TextContent;
    }

    private static async Task<IDocument> PageAsync(string address, CitySnapshot? night = null)
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = night ?? ReadingNight.Create() });
        return await PageTests.PageAsync(host, address);
    }
}
