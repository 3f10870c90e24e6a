using ClosedXML.Excel;

namespace Aggregator.Browser.Tests.Journeys;

/// <summary>What is taken away from the site.</summary>
[TestClass]
public sealed class DownloadTests
{
    [TestMethod]
    public async Task The_workbook_opens_and_ranks_as_the_page_does()
    {
        var (city, visitors) = (await Office.CityAsync(), await Office.VisitorsAsync());
        var page = await visitors.PersonAsync("viewer", "查看");
        await page.GotoAsync(city.Address + "/ranking");
        var first = (await page.Locator("table.ranking tbody th").First.InnerTextAsync()).Trim();
        await page.GotoAsync(city.Address + "/downloads");
        await page.KeepAsync("downloads");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='.xlsx']").Filter(new() { HasText = "考核" }).First.ClickAsync());
        await using var bytes = File.OpenRead(await download.PathAsync());
        using var workbook = new XLWorkbook(bytes);
        var names = workbook.Worksheet("排名").CellsUsed(cell => !cell.HasFormula).Select(cell => cell.GetString()).ToList();
        CollectionAssert.Contains(names, first);
    }
}
