using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Server.Web.Searching;
using Aggregator.Testing;
using AngleSharp.Dom;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class SearchPageTests
{
    [TestMethod]
    public async Task Units_findings_and_texts_are_found_and_the_words_are_marked()
    {
        var page = await PageAsync("水利");
        Assert.AreEqual("云川市水利局", page.QuerySelector("section[aria-labelledby=units] a")!.TextContent);
        Assert.AreEqual("水利", page.QuerySelector("section[aria-labelledby=units] mark")!.TextContent);
        var findings = await PageAsync("逾期12天");
        Assert.AreEqual("=云川市<b>财政局</b> 2025：LATE_SUBMIT", findings.QuerySelector("section[aria-labelledby=findings] a")!.TextContent);
        var texts = await PageAsync("不够");
        var hit = texts.QuerySelector("section[aria-labelledby=texts] li")!;
        var at = ReadingNight.Text.IndexOf("不够", StringComparison.Ordinal);
        Assert.AreEqual($"/reports/B01/2025?mark={at}-2#here", hit.QuerySelector("a")!.GetAttribute("href"));
        StringAssert.Contains(hit.TextContent, "内容<b>不够</b>丰富。");
    }

    [TestMethod]
    [DataRow("35件 丰富", 2)]
    [DataRow("丰富 35件", 2)]
    [DataRow("３５件", 2)]
    [DataRow("3５", 2)]
    [DataRow("富", 2)]
    [DataRow("丰富 没有的", 0)]
    [DataRow("本年新收13件", 3)]
    [DataRow("首页", 0)]
    public async Task All_words_have_to_stand_in_the_body_whatever_their_width(string words, int reports)
    {
        var page = await PageAsync(words, "&kind=texts");
        Assert.AreEqual(reports, page.QuerySelectorAll("section[aria-labelledby=texts] li").Length);
    }

    [TestMethod]
    public async Task A_number_of_a_person_is_masked_beside_what_was_found()
    {
        var page = await PageAsync("电话");
        StringAssert.Contains(page.QuerySelector("section[aria-labelledby=texts] li")!.TextContent, "139****5678");
        // Its end is no number of the text, and searching for the whole shows no more of it.
        Assert.IsNull((await PageAsync("45678")).QuerySelector("section[aria-labelledby=texts]"));
        Assert.IsFalse((await PageAsync("13912345678")).QuerySelector("section[aria-labelledby=texts]")!.TextContent.Contains("345678", StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow("35", "/reports/B01/2025#f-T2-new_received-total,/reports/B01/2025#n-")]
    [DataRow("教育局 35 表二", "/reports/B01/2025#f-T2-new_received-total")]
    [DataRow("30 2024", "/reports/B01/2025#n-")]
    [DataRow("35条", "")]
    [DataRow("3", "")]
    [DataRow("13", "/reports/B02/2025#f-T2-new_received-total,/reports/C00/2025#f-T2-new_received-total,/reports/D01/2025#f-T2-new_received-total")]
    public async Task A_figure_is_found_by_its_value_with_unit_year_and_place_and_leads_to_its_cell(string words, string places)
    {
        var page = await PageAsync(words, "&kind=figures");
        var found = page.QuerySelectorAll("section[aria-labelledby=figures] a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal).ToList();
        var expected = places.Split(',', StringSplitOptions.RemoveEmptyEntries);
        Assert.HasCount(expected.Length, found, string.Join(' ', found));
        foreach (var (place, at) in expected.Zip(found))
        {
            StringAssert.StartsWith(at, place);
        }
    }

    [TestMethod]
    public async Task A_figure_is_told_in_words()
    {
        var page = await PageAsync("教育局 35", "&kind=figures");
        var line = PageTests.Words(page.QuerySelector("section[aria-labelledby=figures] li")!);
        StringAssert.StartsWith(line, "云川市教育局 2025：表二“");
        StringAssert.Contains(line, "35件");
    }

    [TestMethod]
    [DataRow("5,085.9", true)]
    [DataRow("5085.9", true)]
    [DataRow("５０８５.９", true)]
    [DataRow("5085.90", true)]
    [DataRow("5085", false)]
    [DataRow("085.9", false)]
    [DataRow("5085.9万元", true)]
    public async Task A_number_is_found_however_it_is_written_and_never_inside_another(string word, bool isFound)
    {
        var night = ReadingNight.Create();
        var submissions = night.Submissions.Select(one => one is { Unit: "B01", Status: SubmissionStatus.Accepted, Report: { } report }
            ? one with { Report = report with { Figures = [report.Figures[0] with { Value = 5085.9m, Raw = "5,085.9", Measure = "万元" }], Text = report.Text.Replace("</b>丰富。", "5,085.9", StringComparison.Ordinal) } } : one).ToList();
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = night with { Submissions = submissions } });
        var page = await PageTests.PageAsync(host, "/search?q=" + Uri.EscapeDataString(word));
        Assert.AreEqual(isFound, page.QuerySelector("section[aria-labelledby=figures]") is not null);
        if (word != "5085.90" && !word.EndsWith('元'))
        {
            Assert.AreEqual(isFound ? 1 : 0, page.QuerySelectorAll("section[aria-labelledby=texts] li").Length);
        }
    }

    [TestMethod]
    public async Task Every_place_of_a_report_can_be_seen_one_after_another()
    {
        var text = ReadingNight.Text + string.Concat(Enumerable.Range(0, 70).Select(i => "完善查阅点。" + new string('文', 120) + "\n"));
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = ReadingNight.Create(text) });
        var page = await PageTests.PageAsync(host, "/search?q=" + Uri.EscapeDataString("查阅点"));
        var more = page.QuerySelectorAll("section[aria-labelledby=texts] a").Single(a => a.TextContent.StartsWith("这份报告里还有 69 处：云川市教育局", StringComparison.Ordinal) && a.GetAttribute("href")!.EndsWith("in=B01%2F2025", StringComparison.Ordinal));
        var all = await PageTests.PageAsync(host, more.GetAttribute("href")!);
        Assert.HasCount(50, all.QuerySelectorAll("section[aria-labelledby=places] li"));
        var rest = await PageTests.PageAsync(host, all.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var items = rest.QuerySelectorAll("section[aria-labelledby=places] li");
        Assert.HasCount(20, items);
        StringAssert.StartsWith(items[^1].QuerySelector("a")!.GetAttribute("href"), "/reports/B01/2025?");
    }

    [TestMethod]
    public async Task Nothing_found_says_where_was_looked_and_markup_stays_text()
    {
        var page = await PageAsync("<script>alert(1)</script>");
        StringAssert.Contains(page.QuerySelector("main .empty")!.TextContent, "没有找到“<script>alert(1)</script>”。查过 5 个单位");
        Assert.AreEqual("<script>alert(1)</script>", page.GetElementById("site-q")!.GetAttribute("value"));
    }

    [TestMethod]
    public async Task Many_results_are_paged_and_counted_no_further_than_needed()
    {
        var night = SampleSnapshot.Create();
        var many = Enumerable.Range(0, 620).Select(i => night.Submissions[0] with { File = $"{i:0000}.txt", Status = SubmissionStatus.Superseded, Sha256 = $"{i:x64}" }).ToList();
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = night with { Submissions = many } });
        var page = await PageTests.PageAsync(host, "/search?q=" + Uri.EscapeDataString("总体") + "&kind=texts&p=99");
        StringAssert.Contains(page.QuerySelector("ul[aria-label=查找结果的类别]")!.TextContent, "500 以上");
        Assert.AreEqual(20 - 10, page.QuerySelectorAll("a[rel=prev]").Length * 10);
        Assert.AreEqual(50, page.QuerySelectorAll("section[aria-labelledby=texts] li").Length);
    }

    [TestMethod]
    public void The_index_finds_what_reading_every_text_finds()
    {
        var random = new Random(20260411);
        const string letters = "公开信息申请年度ＡａBb12３。";
        var sample = SampleSnapshot.Create();
        var night = sample with
        {
            Submissions =
            [
                .. Enumerable.Range(0, 200).Select(i =>
                {
                    var text = string.Create(60, random, (span, r) => { foreach (ref var c in span) { c = letters[r.Next(letters.Length)]; } });
                    return sample.Submissions[0] with { File = $"{i:000}", Report = sample.Submissions[0].Report! with { Text = text, Body = new TextSpan(5, 50) } };
                }),
            ],
        };
        var index = new TextIndex(night);
        for (var i = 0; i < 300; i++)
        {
            var words = Enumerable.Range(0, random.Next(1, 3)).Select(_ => SearchFolding.Of(string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => letters[random.Next(letters.Length)])))).ToList();
            var expected = night.Submissions.Where(one => words.TrueForAll(word => Regex.IsMatch(SearchFolding.Of(one.Report!.Text[5..55]), word.All(char.IsAsciiDigit) ? $"(?<![0-9]){word}(?![0-9])" : Regex.Escape(word)))).Select(one => one.File).ToList();
            var found = index.Find(words, int.MaxValue);
            CollectionAssert.AreEquivalent(expected, found.Select(hit => hit.Submission.File).ToList(), string.Join(' ', words));
            Assert.IsTrue(found.All(hit => words.Contains(SearchFolding.Of(hit.Place.Of(hit.Submission.Report!.Text)))));
        }
    }

    private static async Task<IDocument> PageAsync(string words, string more = "")
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = ReadingNight.Create() });
        return await PageTests.PageAsync(host, "/search?q=" + Uri.EscapeDataString(words) + more);
    }
}
