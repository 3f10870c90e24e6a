using System.Net;
using System.Text.RegularExpressions;
using Aggregator.Server.Web;
using Aggregator.Testing;
using AngleSharp.Html.Parser;

namespace Aggregator.Server.Tests.Web;

/// <summary>Follows every link of the site over a night with numbers of persons wherever a text can stand.</summary>
[TestClass]
public sealed partial class MaskedPagesTests
{
    [TestMethod]
    public async Task No_page_holds_a_number_of_a_person()
    {
        var text = $"某人{PersonsNumbers.Phrase}，";
        var data = new FakeSiteData { Snapshot = HostileSnapshot.Create(text) };
        var start = new DateTimeOffset(2026, 4, 9, 17, 30, 0, TimeSpan.Zero);
        data.Runs.Add(new RunView(1, 2025, new DateOnly(2026, 4, 10), start, start.AddMinutes(3), "done-with-faults", text, [new StageView("check", 1, 1, 1, true)], [new FaultView("check", text, text)]));
        data.Runs.Insert(0, data.Runs[0] with { Id = 2 });
        data.Nights[2] = data.Snapshot;
        data.Nights[1] = data.Snapshot with { Findings = [], Submissions = [], RollUp = [], Ranking = [] };
        await using var host = await SiteHost.StartAsync(data);
        var browser = host.Browser();
        var seen = new HashSet<string>();
        var waiting = new Queue<string>(["/"]);
        var shown = 0;
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address) || address.Split("sort=").Length > 2 || address.StartsWith("/downloads/", StringComparison.Ordinal) || address.StartsWith("/originals/", StringComparison.Ordinal) || PersonsNumbers.In(Uri.UnescapeDataString(address)).Any())
            {
                continue;
            }

            using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
            Assert.IsTrue(answer.IsSuccessStatusCode, $"{address} answers {answer.StatusCode}.");
            var page = await answer.Content.ReadAsStringAsync();
            // A unit's code is the office's own word, out of its roster, and the address of its page.
            foreach (var line in UnitAddress().Replace(page, "").Split('\n').Select(WebUtility.HtmlDecode).Select(line => Uri.UnescapeDataString(line!)))
            {
                Assert.AreEqual("", string.Join('、', PersonsNumbers.In(line)), $"{address}: {line}");
            }

            shown += page.Contains("139****5678", StringComparison.Ordinal) ? 1 : 0;
            foreach (var link in (await new HtmlParser().ParseDocumentAsync(page)).QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
            {
                waiting.Enqueue(link);
            }
        }

        Assert.IsGreaterThan(3, shown, "The masked number is shown on page after page.");
    }

    [GeneratedRegex("href=\"/(?:units|reports)/[^\"]*\"")]
    private static partial Regex UnitAddress();
}
