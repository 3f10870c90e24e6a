using System.Net;
using Aggregator.Core.Reports;
using Aggregator.Publishing.OpenData;
using Aggregator.Publishing.Workbooks.Evaluations;
using Aggregator.Server.Web.Access;
using AngleSharp.Html.Parser;

namespace Aggregator.Server.Tests.Web;

/// <summary>A unit's own person, trying what it may not.</summary>
[TestClass]
public sealed class UnitPersonTests
{
    [TestMethod]
    public async Task The_front_page_leads_to_the_own_unit_and_the_head_shows_nothing_else()
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create());
        var browser = host.Browser(Role.Unit, "B05");
        using var answer = await browser.GetAsync("/");
        Assert.AreEqual("/units/B05", answer.Headers.Location!.OriginalString);
        var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync("/units/B05"));
        CollectionAssert.AreEqual(new[] { "/units/B05", "/submissions/hand-in", "/precheck", "/ledger", "/rules", "/help" }, page.QuerySelectorAll("nav[aria-label=主要栏目] a").Select(a => a.GetAttribute("href")).ToList());
        Assert.IsEmpty(page.QuerySelectorAll("form[method=post]"));
    }

    [TestMethod]
    [DataRow("/rollup")]
    [DataRow("/no-such-page")]
    public async Task What_is_not_for_it_leads_back_to_its_own_page(string address)
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create());
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept", "text/html" } } };
        using var answer = await host.Browser(Role.Unit, "B05").SendAsync(request);
        var link = (await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync())).QuerySelector("main a")!;
        Assert.AreEqual(("返回本单位", "/units/B05"), (link.TextContent, link.GetAttribute("href")));
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("")]
    [DataRow("B99")]
    public async Task A_unit_account_whose_unit_is_unknown_sees_nothing(string? unit)
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create());
        foreach (var address in new[] { "/units/B05", "/units/B99", "/units/" })
        {
            using var answer = await host.Browser(Role.Unit, unit).GetAsync(address);
            Assert.IsTrue(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{address} {answer.StatusCode}");
        }
    }

    [TestMethod]
    public async Task Another_units_page_is_not_there_however_its_code_is_written()
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create());
        var browser = host.Browser(Role.Unit, "B05");
        foreach (var address in new[] { "/units/B01", "/units/b05", "/units/B05%20", "/units/B05/", "/units/B05/../B01", "/Units/B01", "/units/B01?handler=Decide" })
        {
            using var answer = await browser.GetAsync(address);
            Assert.IsTrue(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden || !address.Contains("B01", StringComparison.Ordinal), $"{address} {answer.StatusCode}");
        }
    }

    [TestMethod]
    public async Task Of_the_others_its_page_shows_neither_names_nor_codes_nor_texts()
    {
        foreach (var data in new[] { BusyNight.Create(), new FakeSiteData { Snapshot = ReuseNight.Create() } })
        {
            var night = data.Snapshot!;
            await using var host = await SiteHost.StartAsync(data);
            foreach (var own in night.Roster.Units)
            {
                var text = (await new HtmlParser().ParseDocumentAsync(await host.Browser(Role.Unit, own.Code).GetStringAsync("/units/" + own.Code))).DocumentElement.OuterHtml;
                foreach (var other in night.Roster.Units.Where(one => one.Code != own.Code && one.Kind != UnitKind.CityGovernment && !own.Name.Contains(one.Name, StringComparison.Ordinal)))
                {
                    Assert.DoesNotContain(other.Name, text, $"{own.Code} reads of {other.Code}");
                    foreach (var file in night.Submissions.Where(one => one.Unit == other.Code && !night.Submissions.Any(mine => mine.Unit == own.Code && mine.File == one.File)).Select(one => one.File))
                    {
                        Assert.DoesNotContain(">" + file + "<", text, own.Code);
                    }
                }
            }
        }
    }

    [TestMethod]
    public void A_copy_is_told_without_from_whom_and_keeps_its_name_over_re_runs()
    {
        var night = ReuseNight.Create();
        var copied = night.Findings.First(one => one.Rule == "COPY_OTHER");
        var shown = UnitSnapshot.For(night, new Person("u", "u", Role.Unit, copied.Unit));
        var told = shown.Findings.Single(one => one.Fingerprint == copied.Fingerprint);
        Assert.AreEqual(Discretion.Of(copied).Message, told.Message);
        Assert.AreEqual("peer", told.Subject);
        Assert.AreSame(told, Discretion.Of(told), "What was cut once stays as it is.");
        Assert.IsEmpty(shown.Reuse);
        Assert.IsTrue(shown.Submissions.All(one => one.Unit == copied.Unit) && shown.Findings.All(one => one.Unit == copied.Unit));
    }

    [TestMethod]
    public void Its_group_counts_as_many_as_it_has_and_its_rank_stays()
    {
        var night = BusyNight.Create().Snapshot!;
        foreach (var own in night.Ranking)
        {
            var shown = UnitSnapshot.For(night, new Person("u", "u", Role.Unit, own.Unit));
            Assert.AreEqual(night.Ranking.Count(one => one.Group == own.Group), shown.Ranking.Count);
            Assert.AreEqual((own.Rank, own.Score), (shown.Ranking[0].Rank, shown.Ranking[0].Score));
            Assert.IsTrue(shown.Ranking.Skip(1).All(one => one.Rank is null && one.Score == 0 && shown.Roster.Find(one.Unit) is null));
        }
    }

    [TestMethod]
    public async Task Guessing_the_hash_of_anothers_original_gives_nothing_and_the_own_one_is_given()
    {
        var data = BusyNight.Create();
        var night = data.Snapshot!;
        await using var host = await SiteHost.StartAsync(data);
        var own = night.Submissions.First(one => one.Unit is not null && one.Sha256.Length > 0);
        foreach (var submission in night.Submissions.Where(one => one.Sha256.Length > 0))
        {
            data.Originals[submission.Sha256] = "bytes";
        }

        var browser = host.Browser(Role.Unit, own.Unit);
        var mine = night.Submissions.Where(one => one.Unit == own.Unit).Select(one => one.Sha256).ToHashSet();
        foreach (var hash in night.Submissions.Select(one => one.Sha256).Where(hash => hash.Length > 0).Distinct())
        {
            using var answer = await browser.GetAsync("/originals/" + hash);
            Assert.AreEqual(mine.Contains(hash) ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.IsTrue(data.Opened.All(mine.Contains), "Nothing of another was even opened.");
    }

    [TestMethod]
    public async Task Of_the_published_files_it_takes_its_own_sheet_alone()
    {
        var data = BusyNight.Create();
        var night = data.Snapshot!;
        var own = night.Ranking[0].Unit;
        foreach (var ranked in night.Ranking)
        {
            data.Files[EvaluationFiles.NameOf(night, ranked.Unit)!] = "sheet";
        }

        await using var host = await SiteHost.StartAsync(data);
        var browser = host.Browser(Role.Unit, own);
        foreach (var file in data.Files.Keys)
        {
            using var answer = await browser.GetAsync("/downloads/" + string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));
            Assert.AreEqual(file == EvaluationFiles.NameOf(night, own) ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode, file);
        }
    }

    [TestMethod]
    public async Task It_decides_nothing_even_on_its_own_findings()
    {
        var actions = new FakeOfficeActions();
        await using var host = await SiteHost.StartAsync(BusyNight.Create(), services: s => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<Aggregator.Server.Web.IOfficeActions>(s, actions));
        foreach (var (role, unit) in new[] { (Role.Unit, "B05"), (Role.Viewer, (string?)null) })
        {
            var browser = host.Browser(role, unit);
            foreach (var handler in new[] { "Decide", "Return", "Withdraw" })
            {
                using var answer = await browser.SendAsync("/account", "/units/B05?handler=" + handler, ("year", "2025"), ("reason", "x"), ("kind", "dismissed"), ("role", "administrator"));
                Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode, handler);
            }
        }

        Assert.IsEmpty(actions.Asked);
    }
}
