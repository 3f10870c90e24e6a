using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Aggregator.Server.Tests.Web;

/// <summary>Follows every link of the site from its front page, so that a new page is held to these rules without being named here.</summary>
[TestClass]
public sealed class EveryPageTests
{
    private static Dictionary<string, IDocument> _pages = [];

    [ClassInitialize]
    public static async Task Walk(TestContext context)
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create());
        var browser = host.Browser();
        var waiting = new Queue<string>(["/"]);
        while (waiting.TryDequeue(out var address))
        {
            // Orders of several tables of a page multiply without end: one at a time is looked at.
            if (_pages.ContainsKey(address) || address.Split("sort=").Length > 2 || address.StartsWith("/downloads/", StringComparison.Ordinal) || address.StartsWith("/originals/", StringComparison.Ordinal) || address.StartsWith("/submissions/letters/", StringComparison.Ordinal))
            {
                continue;
            }

            using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), context.CancellationToken);
            Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode, address);
            if (answer.Content.Headers.ContentDisposition?.DispositionType == "attachment")
            {
                continue;
            }

            var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(context.CancellationToken), context.CancellationToken);
            _pages.Add(address, page);
            foreach (var link in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(h => h.Length > 0))
            {
                Assert.IsTrue(link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal), $"{address} links to {link}");
                waiting.Enqueue(link);
            }
        }
    }

    [TestMethod]
    public void The_walk_reaches_every_kind_of_page()
    {
        foreach (var address in new[] { "/", "/units/B05", "/units", "/ranking", "/ranking?group=*", "/reports/B05/2025", "/reuse/clusters", "/rollup", "/rollup/T1/admin_fee/amount", "/rollup/T3/cases/review_total", "/rollup/T2/new_received/total/B05", "/rollup/years", "/runs/compare", "/runs/compare?from=1&to=3", "/runs/compare?from=3&to=3", "/submissions", "/submissions?status=unplaced", "/submissions/hand-in", "/portals", "/precheck", "/reuse", "/reuse?p=2", "/reuse?view=self", "/reuse?unit=B05", "/reuse/pair?a=B05%2F2025&b=B01%2F2024", "/charts", "/charts?view=heatmap", "/charts?view=years", "/runs", "/runs/4", "/exam", "/ledger", "/ledger/workbook", "/ledger/scores/C11/B05", "/rules", "/rules?family=tables", "/rules/SUM_ROW", "/scheme", "/downloads", "/fields", "/help" })
        {
            Assert.IsTrue(_pages.ContainsKey(address), address);
        }

        // 15 units, 14 + 175 + 15 cells less one for the form's ragged table, lists and runs.
        Assert.IsTrue(_pages.Count > 200, $"{_pages.Count}");
    }

    [TestMethod]
    public void Every_page_is_Chinese_with_one_heading_landmarks_and_a_skip_link() => Each(page =>
    {
        Assert.AreEqual("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.AreEqual(1, page.QuerySelectorAll("h1").Length);
        foreach (var landmark in new[] { "header", "nav", "main", "footer" })
        {
            Assert.IsNotNull(page.QuerySelector(landmark), landmark);
        }

        Assert.AreEqual("#main", page.QuerySelector("a")!.GetAttribute("href"));
        Assert.IsTrue(page.Title!.Length > 0);
        Assert.IsNotNull(page.QuerySelector("meta[name=viewport]"));
    });

    [TestMethod]
    public void Headings_do_not_skip_a_level() => Each(page =>
    {
        var last = 0;
        foreach (var level in page.QuerySelectorAll("h1,h2,h3,h4").Select(h => h.LocalName[1] - '0'))
        {
            // Findings are h4 directly under their section's h2: a level for each year would say nothing.
            Assert.IsTrue(level <= last + 1 || (level == 4 && last >= 2), $"h{level} after h{last}");
            last = level;
        }
    });

    [TestMethod]
    public void Every_table_has_a_caption_and_its_headings_a_scope() => Each(page =>
    {
        foreach (var table in page.QuerySelectorAll("table"))
        {
            Assert.IsTrue(table.QuerySelector("caption")?.TextContent.Trim().Length > 0);
            Assert.IsTrue(table.QuerySelectorAll("th").All(th => th.GetAttribute("scope") is "col" or "row" or "rowgroup"));
            Assert.IsTrue(table.QuerySelectorAll("thead th").All(th => th.TextContent.Trim().Length > 0));
        }
    });

    [TestMethod]
    public void Ids_are_unique_and_every_reference_inside_a_page_has_its_target() => Each(page =>
    {
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        CollectionAssert.AllItemsAreUnique(ids);
        var references = page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..])
            .Concat(new[] { "aria-labelledby", "aria-describedby", "aria-details" }.SelectMany(name => page.QuerySelectorAll($"[{name}]").Select(e => e.GetAttribute(name)!)));
        foreach (var reference in references)
        {
            CollectionAssert.Contains(ids, reference);
        }
    });

    [TestMethod]
    public void Every_link_button_and_progress_bar_has_a_name() => Each(page =>
    {
        foreach (var element in page.QuerySelectorAll("a, button, progress, summary"))
        {
            Assert.IsTrue((element.GetAttribute("aria-label") ?? element.TextContent).Trim().Length > 0, element.OuterHtml);
        }
    });

    [TestMethod]
    public void Nothing_on_a_page_comes_from_outside_and_only_our_own_script_runs() => Each(page =>
    {
        Assert.AreEqual(0, page.QuerySelectorAll("script:not([src^='/site.js']:empty, [src^='/upload.js']:empty), style, iframe, object, embed, img, base, [style]").Length);
        Assert.IsFalse(page.All.Any(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))));
        var sources = page.QuerySelectorAll("[src]").Select(e => e.GetAttribute("src")!).Concat(page.QuerySelectorAll("link[href]").Select(e => e.GetAttribute("href")!));
        Assert.IsTrue(sources.All(s => s.StartsWith('/') && !s.StartsWith("//", StringComparison.Ordinal)));
    });

    [TestMethod]
    public void Markup_in_the_data_stays_text() => Each(page =>
        Assert.AreEqual(0, page.QuerySelectorAll("main b, main u, main i").Length));

    private static void Each(Action<IDocument> check)
    {
        foreach (var (address, page) in _pages)
        {
            try
            {
                check(page);
            }
            catch (AssertFailedException e)
            {
                throw new AssertFailedException($"{address}: {e.Message}", e);
            }
        }
    }
}
