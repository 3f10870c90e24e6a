namespace Aggregator.Browser.Tests.Journeys;

[TestClass]
public sealed class FirstStartTests
{
    [TestMethod]
    public async Task The_front_page_has_no_fault_of_accessibility()
    {
        var city = await Office.CityAsync();
        var page = await Chromium.WindowAsync();
        await page.GotoAsync(city.Address);
        await page.KeepAsync("front");
        var broken = await AxeRules.BrokenOnAsync(page);
        Assert.IsEmpty(broken, string.Join("\n", broken));
    }
}
