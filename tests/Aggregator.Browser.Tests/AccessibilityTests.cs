namespace Aggregator.Browser.Tests;

/// <summary>Pages as a browser shows them, held to WCAG 2.2 AA as far as a tool can tell, on a desk and on a phone.</summary>
[TestClass]
public sealed class AccessibilityTests
{
    private static readonly string[] Addresses =
    [
        "/", "/ranking", "/units", "/rollup", "/rollup/T2/new_received/total", "/rollup/years", "/submissions", "/submissions/hand-in", "/portals", "/precheck", "/ledger", "/ledger/workbook",
        "/reuse", "/reuse/clusters", "/charts", "/rules", "/rules/SUM_ROW", "/scheme", "/runs", "/runs/1", "/runs/compare", "/downloads", "/fields", "/exam", "/search?q=%E5%B1%80",
        "/help", "/api", "/account", "/accounts", "/audit",
    ];

    [TestMethod]
    [DataRow(1280)]
    [DataRow(390)]
    public async Task No_page_has_a_fault_the_tool_can_tell_or_is_wider_than_its_window(int width)
    {
        var (city, visitors) = (await Office.CityAsync(), await Office.VisitorsAsync());
        var page = await visitors.AdministratorAsync(width);
        await page.GotoAsync(city.Address + "/ranking");
        var unit = await page.Locator("table.ranking tbody th a").First.GetAttributeAsync("href");
        await page.GotoAsync(city.Address + unit);
        var report = await page.Locator("a[href^='/reports/']").First.GetAttributeAsync("href");
        await page.GotoAsync(city.Address + "/reuse");
        var pair = await page.Locator("a[href^='/reuse/pair']").First.GetAttributeAsync("href");

        var faults = new List<string>();
        foreach (var address in Addresses.Concat([unit!, report!, pair!, "/ledger/scores/C11" + unit!["/units".Length..]]))
        {
            await page.GotoAsync(city.Address + address);
            await page.KeepAsync($"{width}{address.Split('?', '#')[0].Replace('/', '-').TrimEnd('-')}");
            faults.AddRange((await AxeRules.BrokenOnAsync(page)).Select(fault => address + " " + fault));
            var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
            if (wide > 0)
            {
                faults.Add($"{address} is {wide} px wider than its window");
            }
        }

        Assert.IsEmpty(faults, string.Join("\n", faults));
    }

    [TestMethod]
    public async Task The_first_key_leads_past_the_head_and_what_has_the_focus_is_seen()
    {
        var (city, visitors) = (await Office.CityAsync(), await Office.VisitorsAsync());
        var page = await visitors.AdministratorAsync();
        await page.GotoAsync(city.Address + "/ranking");
        await page.Keyboard.PressAsync("Tab");
        Assert.AreEqual("跳到正文", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await Assertions.Expect(page.GetByText("跳到正文")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.AreEqual("main", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.Keyboard.PressAsync("Tab");
        Assert.AreEqual("solid", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
    }
}
