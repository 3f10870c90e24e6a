using System.Text.Json;

namespace Aggregator.Browser.Tests;

/// <summary>What axe-core finds wrong with a page as the browser shows it: WCAG 2.0 to 2.2, A and AA.</summary>
internal static class AxeRules
{
    private static readonly Lazy<string> Script = new(() =>
    {
        var path = Repository.PathOf("tests/Aggregator.Browser.Tests/node_modules/axe-core/axe.min.js");
        if (!File.Exists(path))
        {
            Assert.Inconclusive("needs install: axe-core");
        }

        return File.ReadAllText(path);
    });

    /// <summary>A line a fault: rule, what is wrong, where. Empty for a page without fault.</summary>
    public static async Task<IReadOnlyList<string>> BrokenOnAsync(IPage page)
    {
        // Through the debugger and not as a script of the page, which the page's own policy would refuse.
        await page.EvaluateAsync(Script.Value);
        var json = await page.EvaluateAsync<string>("async () => JSON.stringify((await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations.map(v => ({ id: v.id, help: v.help, nodes: v.nodes.slice(0, 5).map(n => n.html.slice(0, 200)) })))");
        using var found = JsonDocument.Parse(json);
        return [.. found.RootElement.EnumerateArray().Select(one => $"{one.GetProperty("id").GetString()}: {one.GetProperty("help").GetString()}\n    {string.Join("\n    ", one.GetProperty("nodes").EnumerateArray().Select(node => node.GetString()))}")];
    }
}
