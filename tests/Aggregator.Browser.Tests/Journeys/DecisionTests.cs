using System.Text.RegularExpressions;

namespace Aggregator.Browser.Tests.Journeys;

/// <summary>What a reviewer decides.</summary>
[TestClass]
public sealed class DecisionTests
{
    [TestMethod]
    public async Task A_pair_of_texts_is_decided_with_a_reason_and_the_list_says_so()
    {
        var (city, visitors) = (await Office.CityAsync(), await Office.VisitorsAsync());
        var page = await visitors.PersonAsync("reviewer", "复核");
        await page.GotoAsync(city.Address + "/reuse");
        await page.KeepAsync("reuse");
        var pairs = await page.Locator("a[href^='/reuse/pair']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.IsNotEmpty(pairs);
        foreach (var pair in pairs.Distinct())
        {
            await page.GotoAsync(city.Address + pair);
            if (await page.Locator("textarea[name=reason]").CountAsync() > 0)
            {
                break;
            }
        }

        var form = page.Locator("details:has(input[name=kind])");
        if (await form.CountAsync() > 0)
        {
            await form.First.Locator("summary").ClickAsync();
        }

        await page.Locator("input[name=kind][value=confirmed]").First.CheckAsync();
        await page.Locator("textarea[name=reason]").First.FillAsync("两段文字逐句相同，已与两个单位核实。");
        await page.GetByRole(AriaRole.Button, new() { Name = "记录处理意见" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("已与两个单位核实");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("reviewer的经办人");
        await page.KeepAsync("pair-decided");

        await page.GotoAsync(city.Address + "/ledger?q=" + Uri.EscapeDataString("已与两个单位核实"));
        await page.KeepAsync("ledger");
    }

    [TestMethod]
    public async Task Another_scheme_is_tried_and_nothing_is_changed_by_it()
    {
        var (city, visitors) = (await Office.CityAsync(), await Office.VisitorsAsync());
        var page = await visitors.PersonAsync("reviewer", "复核");
        await page.GotoAsync(city.Address + "/ranking");
        var before = await page.Locator("table.ranking tbody").First.InnerTextAsync();
        await page.GotoAsync(city.Address + "/scheme");
        await page.KeepAsync("scheme");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href='/downloads/scheme/scheme.json']").ClickAsync());
        var scheme = await File.ReadAllTextAsync(await download.PathAsync());
        var other = new Regex("\"name\": *\"[^\"]+\"").Replace(scheme, "\"name\": \"试算方案\"", 1);
        Assert.AreNotEqual(scheme, other);
        await page.Locator("input[type=file][name=file]").SetInputFilesAsync(new FilePayload { Name = "试算方案.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(other) });
        await page.GetByRole(AriaRole.Button, new() { Name = "核对并试算" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("^[0-9]{4} 年度报告$") }).First.WaitForAsync(new() { Timeout = 120_000 });
        await page.KeepAsync("scheme-trial");

        await page.GotoAsync(city.Address + "/ranking");
        Assert.AreEqual(before, await page.Locator("table.ranking tbody").First.InnerTextAsync());
    }
}
