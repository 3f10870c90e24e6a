
namespace Aggregator.Browser.Tests.Journeys;

/// <summary>A unit's own person, and what it may not.</summary>
[TestClass]
public sealed class UnitTests
{
    [TestMethod]
    public async Task A_unit_s_own_person_sees_its_unit_and_nothing_of_others()
    {
        var (city, visitors) = (await Office.CityAsync(), await Office.VisitorsAsync());
        var office = await visitors.AdministratorAsync();
        await office.GotoAsync(city.Address + "/ranking");
        var units = await office.Locator("table.ranking tbody th a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        var (own, other) = (units[0].Split('/', '#')[2], units[1].Split('/', '#')[2]);
        var foreign = (await office.Locator("table.ranking tbody th a").Nth(1).InnerTextAsync()).Trim();
        await office.GotoAsync($"{city.Address}/reports/{other}/2025");
        var original = await office.Locator("a[href^='/originals/']").First.GetAttributeAsync("href");

        var page = await visitors.PersonAsync("bureau", "单位", own);
        await page.GotoAsync(city.Address + "/");
        StringAssert.EndsWith(page.Url, "/units/" + own);
        Assert.DoesNotContain(foreign, await page.Locator("body").InnerTextAsync());
        await page.KeepAsync("own-unit");

        foreach (var address in new[] { "/ranking", "/units", "/units/" + other, $"/reports/{other}/2025", "/rollup", "/reuse", "/runs", "/accounts", "/audit", "/downloads", "/search?q=" + Uri.EscapeDataString(foreign), original!, "/downloads/data/ranking.json" })
        {
            var answer = await page.APIRequest.GetAsync(city.Address + address, new() { Headers = new Dictionary<string, string> { ["Accept"] = "text/html" } });
            var body = await answer.TextAsync();
            Assert.IsTrue(answer.Status is 403 or 404, $"{address}: {answer.Status}");
            Assert.DoesNotContain(foreign, body, address);
        }

        var ranking = await page.APIRequest.GetAsync(city.Address + "/api/v1/ranking");
        Assert.AreEqual(200, ranking.Status);
        var told = await ranking.TextAsync();
        Assert.Contains("\"" + own + "\"", told);
        Assert.DoesNotContain("\"" + other + "\"", told);

        foreach (var link in (await page.Locator("a[href^='/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href').split('#')[0])")).Distinct().Where(link => link.Length > 0))
        {
            var answer = await page.APIRequest.GetAsync(city.Address + link, new() { Headers = new Dictionary<string, string> { ["Accept"] = "text/html" } });
            Assert.AreEqual(200, answer.Status, $"A link of its own page leads nowhere: {link}");
        }
    }

    [TestMethod]
    public async Task A_viewer_is_offered_no_form_that_changes_anything()
    {
        var (city, visitors) = (await Office.CityAsync(), await Office.VisitorsAsync());
        var page = await visitors.PersonAsync("viewer", "查看");
        foreach (var address in new[] { "/", "/runs", "/reuse", "/ledger", "/scheme", "/submissions" })
        {
            await page.GotoAsync(city.Address + address);
            var forms = await page.Locator("main form[method=post]").EvaluateAllAsync<string[]>("forms => forms.map(form => form.getAttribute('action'))");
            Assert.IsEmpty(forms, $"{address}: {string.Join(' ', forms)}");
        }
    }
}
