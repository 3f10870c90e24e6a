[assembly: DoNotParallelize]

namespace Aggregator.Browser.Tests;

/// <summary>One browser for all tests; each test has a window of its own, with cookies of its own.</summary>
internal static class Chromium
{
    private static readonly SemaphoreSlim Starting = new(1);
    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    /// <summary>A new window, without what any other window knows but the session it is given.</summary>
    /// <param name="width">Of the page, in CSS pixels.</param>
    /// <param name="withScript">Whether the page's scripts run.</param>
    /// <param name="session">Cookies of somebody signed in; null for nobody.</param>
    public static async Task<IPage> WindowAsync(int width = 1280, bool withScript = true, string? session = null)
    {
        var browser = await BrowserAsync();
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = withScript,
            StorageState = session,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            AcceptDownloads = true,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    public static async Task CloseAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static async Task<IBrowser> BrowserAsync()
    {
        var program = Needs.Program("chromium");
        await Starting.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = program,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            Starting.Release();
        }
    }
}
