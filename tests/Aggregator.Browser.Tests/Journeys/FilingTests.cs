using System.Text;
using System.Text.RegularExpressions;

namespace Aggregator.Browser.Tests.Journeys;

/// <summary>A report on its way in.</summary>
[TestClass]
public sealed class FilingTests
{
    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task A_faulty_report_is_handed_in_checked_and_sent_back(bool withScript)
    {
        var (city, visitors) = (await Office.CityAsync(), await Office.VisitorsAsync());
        var page = await visitors.AdministratorAsync(withScript: withScript);
        await page.GotoAsync(city.Address + "/units");
        var unit = (await page.Locator("tbody th a").Nth(withScript ? 3 : 4).GetAttributeAsync("href"))!.Split('/', '#')[2];
        await page.GotoAsync($"{city.Address}/units/{unit}");
        var name = Regex.Replace((await page.Locator("h1").InnerTextAsync()).Trim(), "\\s.*$", "");

        await page.GotoAsync(city.Address + "/submissions/hand-in");
        await page.KeepAsync("hand-in");
        await page.Locator("input[name=unit]").FillAsync(unit);
        await page.Locator("input[name=files]").SetInputFilesAsync(new FilePayload { Name = name + "2025年年报.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Faulty(name)) });
        await page.GetByLabel("收下后立即处理").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "报送", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/submissions/receipts/"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("收下 1 个文件");
        await page.KeepAsync(withScript ? "receipt" : "receipt-without-script");

        await AfterNightAsync(page, city.Address);
        await page.GotoAsync($"{city.Address}/units/{unit}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(name + "2025年年报.txt");
        await page.KeepAsync(withScript ? "unit-after-hand-in" : "unit-after-hand-in-without-script");
    }

    // Reloads by hand: the page does it by itself only where scripts or refreshing are allowed.
    private static async Task AfterNightAsync(IPage page, string address)
    {
        for (var i = 0; i < 240; i++)
        {
            await page.GotoAsync(address + "/runs?refresh=off");
            if (await page.Locator("tbody tr").First.Locator(".tag.run-done, .tag.run-done-with-faults").CountAsync() > 0)
            {
                return;
            }

            await Task.Delay(500);
        }

        Assert.Fail("The night did not end.\n" + await page.Locator("main").InnerTextAsync());
    }

    // Sections two to four are missing, and the year is another one in the text.
    private static string Faulty(string unit) => $"""
        {unit}2025年政府信息公开工作年度报告

        一、总体情况
        2025年，{unit}主动公开信息12条，比上年增加3条。

        五、存在的主要问题及改进情况
        有的栏目更新不及时。下一步逐月检查。

        六、其他需要报告的事项
        本年度没有收取信息处理费。

        {unit}
        2026年1月20日
        """;
}
