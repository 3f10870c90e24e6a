using System.Text.RegularExpressions;

namespace Aggregator.Browser.Tests.Journeys;

/// <summary>From the ranking to the cell somebody wrote.</summary>
[TestClass]
public sealed class RankingToCellTests
{
    [TestMethod]
    public async Task From_the_ranking_over_a_unit_to_the_place_of_its_figure()
    {
        var (city, visitors) = (await Office.CityAsync(), await Office.VisitorsAsync());
        var page = await visitors.AdministratorAsync();
        await page.GotoAsync(city.Address + "/");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "主要栏目" }).GetByRole(AriaRole.Link, new() { Name = "排名", Exact = true }).ClickAsync();
        await page.KeepAsync("ranking");
        await page.Locator("table.ranking tbody th a").First.ClickAsync();
        await page.KeepAsync("unit");
        var figure = page.Locator("td a[href*='/reports/'][href*='#']").Filter(new() { HasTextRegex = new Regex("^[0-9,]+$") }).First;
        var said = (await figure.InnerTextAsync()).Trim();
        await figure.ClickAsync();
        StringAssert.Matches(page.Url, new Regex("/reports/[^/]+/[0-9]{4}#"));
        await AssertIsShownAsync(page, said);
        await page.KeepAsync("report");
    }

    [TestMethod]
    public async Task From_a_total_of_the_city_over_its_units_to_the_place_of_one_contribution()
    {
        var (city, visitors) = (await Office.CityAsync(), await Office.VisitorsAsync());
        var page = await visitors.AdministratorAsync();
        await page.GotoAsync(city.Address + "/rollup/T2/new_received/total");
        await page.KeepAsync("rollup-cell");
        var figure = page.Locator("td a[href*='/reports/'][href*='#']").Filter(new() { HasTextRegex = new Regex("^[0-9]+$") }).First;
        var said = (await figure.InnerTextAsync()).Trim();
        await figure.ClickAsync();
        await AssertIsShownAsync(page, said);
    }

    // The browser has gone to the place, it is in sight, and it says the number that was clicked.
    private static async Task AssertIsShownAsync(IPage page, string number)
    {
        var target = page.Locator(":target");
        await Assertions.Expect(target).ToHaveCountAsync(1);
        await Assertions.Expect(target).ToBeInViewportAsync();
        Assert.Contains(number.Replace(",", "", StringComparison.Ordinal), (await target.InnerTextAsync()).Replace(",", "", StringComparison.Ordinal));
    }
}
