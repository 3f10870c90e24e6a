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
        // Searching for its end shows no more of it.
        Assert.IsFalse((await PageAsync("45678")).QuerySelector("section[aria-labelledby=texts]")!.TextContent.Contains("345678", StringComparison.Ordinal));
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
            var expected = night.Submissions.Where(one => words.TrueForAll(word => SearchFolding.Of(one.Report!.Text[5..55]).Contains(word, StringComparison.Ordinal))).Select(one => one.File).ToList();
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
