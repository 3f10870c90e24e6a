using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Intake.Portals;
using Aggregator.Pipeline.Portals;
using Aggregator.Pipeline.Workers;
using Aggregator.Testing;

namespace Aggregator.Pipeline.Tests.Portals;

/// <summary>A city of two bureaus, one web server, and the rounds and nights over both. Its clock is moved by hand.</summary>
internal sealed class PortalCity : IAsyncDisposable
{
    private readonly List<PortalRound> _rounds = [];

    private PortalCity(TestSite site) => Site = site;

    public NightHarness Harness { get; } = new();

    public TestSite Site { get; }

    public PortalStore Store => new(Harness.Store, Harness.Clock);

    public PortalLimits Limits { get; set; } = new() { Pause = TimeSpan.Zero, AllowedHosts = ["127.0.0.1"] };

    /// <summary>The visits of all rounds so far.</summary>
    public IReadOnlyList<PortalRound> Rounds => _rounds;

    public static async Task<PortalCity> StartAsync()
    {
        var city = new PortalCity(await TestSite.StartAsync());
        await new Migrator(city.Harness.Store, city.Harness.Clock).MigrateAsync(dryRun: false, CancellationToken.None);
        Directory.CreateDirectory(city.Harness.PathOf("inbox"));
        city.Harness.PutRoster($"""
            code,name,aliases,kind,portal_url
            B01,云川市教育局,市教育局,bureau,{city.Site.At("/jyj/")}
            B02,云川市财政局,市财政局,bureau,
            """);
        return city;
    }

    /// <summary>Lays profiles beside the roster.</summary>
    public void PutProfiles(string json) => File.WriteAllText(Harness.PathOf("portals.json"), json);

    /// <summary>A column with links.</summary>
    public void Column(string path, params (string Title, string Url)[] links) => Site.Page(path,
        $"<html><head><meta charset=\"utf-8\"><title>政府信息公开年报</title></head><body><a href=\"/\">首页</a><ul>{string.Concat(links.Select(link => $"<li><a title=\"{link.Title}\" href=\"{link.Url}\">{link.Title[..Math.Min(10, link.Title.Length)]}…</a></li>"))}</ul></body></html>");

    /// <summary>One scheduled round.</summary>
    public Task<PortalTally> RoundAsync(bool isOn = true) => Fetch(isOn).RoundAsync(new Listed(_rounds), CancellationToken.None);

    /// <summary>The same the next night.</summary>
    public Task<PortalTally> NextRoundAsync()
    {
        Harness.Clock.Advance(TimeSpan.FromDays(1));
        return RoundAsync();
    }

    /// <summary>A round because a person asks.</summary>
    public async Task<PortalTally> GrantAsync(string unit) => await Fetch(isOn: true).GrantAsync(await Store.WishAsync(unit, "张三", Harness.Clock.GetUtcNow(), CancellationToken.None), new Listed(_rounds), CancellationToken.None);

    /// <summary>A night of the clock's day, with what was fetched.</summary>
    public Task<NightOutcome> NightAsync(string to = "out") => Harness.RunAsync(ShanghaiClock.Today(Harness.Clock), to);

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        Harness.Dispose();
    }

    /// <summary>One scheduled round by one of several processes.</summary>
    public Task<PortalTally> RoundAsync(WorkerPresence presence, CancellationToken stop) => Fetch(isOn: true, presence).RoundAsync(new Listed(_rounds), stop);

    private PortalFetch Fetch(bool isOn, WorkerPresence? presence = null) =>
        new(Store, Harness.Vault, new PortalOptions(isOn, Limits), Harness.Clock, new ScheduledCity(Harness.PathOf("roster.csv"), Harness.PathOf("inbox"), 2025, Harness.PathOf("out")), presence);

    private sealed class Listed(List<PortalRound> rounds) : IProgress<PortalRound>
    {
        public void Report(PortalRound value)
        {
            lock (rounds)
            {
                rounds.Add(value);
            }
        }
    }
}
