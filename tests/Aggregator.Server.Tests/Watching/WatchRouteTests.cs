using System.Net;
using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Data.Rows;
using Aggregator.Jobs.Nights;
using Aggregator.Pipeline;
using Aggregator.Server.Notices;
using Aggregator.Server.Tests.Web;
using Aggregator.Server.Watching;
using Aggregator.Server.Web.Access;
using Aggregator.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Watching;

/// <summary>What a program that watches over the service is told, and what a stranger is not.</summary>
[TestClass]
public sealed class WatchRouteTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 9, 0, 0, ChinaTime.Offset);

    private static CancellationToken Stop => CancellationToken.None;

    [TestMethod]
    public async Task A_service_that_can_work_says_so_and_nothing_else_to_strangers()
    {
        await using var site = await WatchedSite.StartAsync(Now);
        using var answer = await site.Host.Stranger().GetAsync("/readyz");
        Assert.AreEqual((HttpStatusCode.OK, "ready\n"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.AreEqual("ok\n", await site.Host.Stranger().GetStringAsync("/healthz"));
    }

    [TestMethod]
    public async Task A_schedule_without_a_sign_of_life_is_told_and_why_to_administrators_alone()
    {
        await using var site = await WatchedSite.StartAsync(Now);
        await site.Watch.BeatAsync(WatchStore.Scheduler, Stop);
        site.Host.Clock.Advance(NightWatch.LongestPause + TimeSpan.FromSeconds(1));
        foreach (var stranger in new[] { site.Host.Stranger(), site.Host.Browser(Role.Unit, "B01"), site.Host.Browser(Role.Reviewer) })
        {
            using var answer = await stranger.GetAsync("/readyz");
            Assert.AreEqual((HttpStatusCode.ServiceUnavailable, "not ready\n"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        }

        using var told = await site.Host.Browser().GetAsync("/readyz");
        var text = await told.Content.ReadAsStringAsync();
        Assert.Contains("scheduler failed 调度自", text);
        Assert.Contains("database ok", text);
        Assert.DoesNotContain(site.Folder, text, "No path is told.");
    }

    [TestMethod]
    public async Task A_database_of_an_older_program_is_not_ready()
    {
        await using var site = await WatchedSite.StartAsync(Now, migrate: false);
        using var answer = await site.Host.Browser().GetAsync("/readyz");
        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("database failed", await answer.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task The_nights_are_measured_by_what_the_store_knows()
    {
        await using var site = await WatchedSite.StartAsync(Now);
        await site.RunAsync(RunState.Failed, "a");
        await site.RunAsync(RunState.DoneWithFaults, "b");
        site.Host.Clock.Advance(TimeSpan.FromHours(2));
        await site.Runs.RequestAsync("night", "{}", null, Stop);
        await site.Watch.NoteMissedAsync([new MissedNight(new DateOnly(2026, 3, 8), Now, Now, MadeUp: false)], Stop);
        var text = await site.Host.Browser(Role.Viewer).GetStringAsync("/metrics");
        foreach (var line in new[]
        {
            "# TYPE aggregator_nights gauge",
            "aggregator_nights{state=\"done-with-faults\"} 1", "aggregator_nights{state=\"failed\"} 1", "aggregator_nights{state=\"running\"} 0",
            "aggregator_last_night_age_seconds 7200", "aggregator_requests_unfinished 1", "aggregator_nights_missed 1",
            "aggregator_last_night_stage_items{result=\"done\",stage=\"read\"} 3", "aggregator_last_night_stage_items{result=\"skipped\",stage=\"read\"} 2",
            "aggregator_last_night_stage_faults{stage=\"read\"} 1", "aggregator_last_night_reports 5", "aggregator_hand_ins_total 0", "aggregator_notices{state=\"waiting\"} 0",
        })
        {
            Assert.Contains(line + "\n", text);
        }

        Assert.DoesNotContain("B01", text, "No unit is a label.");
        Assert.DoesNotContain("aggregator_scheduler_silence_seconds ", text, "It never gave a sign of life.");
    }

    [TestMethod]
    public async Task Refusals_are_counted_by_kind()
    {
        await using var site = await WatchedSite.StartAsync(Now);
        var before = Count(await site.Host.Browser().GetStringAsync("/metrics"));
        using (await site.Host.Browser(Role.Viewer).GetAsync("/accounts"))
        {
        }

        Assert.IsGreaterThan(before, Count(await site.Host.Browser().GetStringAsync("/metrics")));

        static int Count(string text) => text.Split('\n').FirstOrDefault(line => line.StartsWith("aggregator_refusals_total{kind=\"refused.access\"} ", StringComparison.Ordinal)) is { } line
            ? int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    [TestMethod]
    public async Task Strangers_and_units_read_no_measurements()
    {
        await using var site = await WatchedSite.StartAsync(Now);
        using var program = site.Host.Stranger();
        program.DefaultRequestHeaders.Remove("Accept");
        Assert.AreEqual(HttpStatusCode.Unauthorized, (await program.GetAsync("/metrics")).StatusCode);
        Assert.AreEqual(HttpStatusCode.Forbidden, (await site.Host.Browser(Role.Unit, "B01").GetAsync("/metrics")).StatusCode);
    }

    [TestMethod]
    [DataRow("127.0.0.1", HttpStatusCode.OK)]
    [DataRow("::1", HttpStatusCode.OK)]
    [DataRow("::ffff:127.0.0.1", HttpStatusCode.OK)]
    [DataRow("10.1.2.3", HttpStatusCode.Unauthorized)]
    public async Task Where_it_is_allowed_this_machine_reads_without_a_key(string from, HttpStatusCode status)
    {
        await using var site = await WatchedSite.StartAsync(Now, remote: IPAddress.Parse(from), settings: ("Metrics:AllowLoopback", "true"));
        using var program = site.Host.Stranger();
        program.DefaultRequestHeaders.Remove("Accept");
        Assert.AreEqual(status, (await program.GetAsync("/metrics")).StatusCode);
    }

    [TestMethod]
    public async Task Whoever_comes_through_a_proxy_is_not_this_machine_whatever_the_proxy_says()
    {
        await using var site = await WatchedSite.StartAsync(Now, settings: [("Metrics:AllowLoopback", "true"), ("Site:Proxies:0", "127.0.0.1")]);
        using var program = site.Host.Stranger();
        program.DefaultRequestHeaders.Remove("Accept");
        program.DefaultRequestHeaders.Add("X-Forwarded-For", "127.0.0.1");
        Assert.AreEqual(HttpStatusCode.Unauthorized, (await program.GetAsync("/metrics")).StatusCode);
    }

    [TestMethod]
    public async Task The_page_of_the_runs_shows_what_was_told_and_how_that_ended()
    {
        await using var site = await WatchedSite.StartAsync(Now);
        var message = new NoticeMessage("night-failed:4", NoticeEvents.Failed, "云川市", "2026-03-10", 4, "failed", "【云川市】<b>夜间处理失败", "x", null, "2026-03-10T01:00:00Z");
        await site.Notices.PutAsync("smtp", message.Id, message.Event, message.Run, message.ToJson(), Stop);
        await site.Notices.GiveUpAsync(1, "连不上邮件服务器。", Stop);
        var page = await PageTests.PageAsync(site.Host, "/runs");
        var row = page.QuerySelectorAll("#notices ~ table tbody tr").Single();
        Assert.Contains("【云川市】<b>夜间处理失败", row.TextContent);
        Assert.Contains("没有发出，不再重试", row.TextContent);
        Assert.Contains("连不上邮件服务器。", row.TextContent);
    }

    private sealed class WatchedSite : IAsyncDisposable
    {
        private readonly TempFolder _folder;
        private readonly Store _store;

        private WatchedSite(TempFolder folder, Store store, SiteHost host) => (_folder, _store, Host) = (folder, store, host);

        public SiteHost Host { get; }

        public string Folder => _folder.Path;

        public RunStore Runs => Host.App.Services.GetRequiredService<RunStore>();

        public WatchStore Watch => Host.App.Services.GetRequiredService<WatchStore>();

        public NoticeStore Notices => Host.App.Services.GetRequiredService<NoticeStore>();

        public static async Task<WatchedSite> StartAsync(DateTimeOffset now, bool migrate = true, IPAddress? remote = null, params (string Key, string? Value)[] settings)
        {
            var folder = new TempFolder();
            var options = StoreOptions.Parse(null, null, folder.Path);
            var store = new Store(options);
            if (migrate)
            {
                await new Migrator(store, TimeProvider.System).MigrateAsync(dryRun: false, CancellationToken.None);
            }

            var office = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, one.Value))).Build();
            var host = await SiteHost.StartAsync(BusyNight.Create(), remote: remote, now: now, services: services =>
            {
                services.AddNights(options, folder.Path, new ScheduledCity("roster.csv", "inbox", 2025, "out"));
                services.AddWatch(WatchSettings.Read(office), NoticeSettings.Read(office), folder.Path);
            }, settings: settings);
            return new WatchedSite(folder, store, host);
        }

        public async Task RunAsync(RunState state, string key)
        {
            var run = await Runs.StartOrResumeAsync(await Runs.RequestAsync("night", "{}", key, Stop), 2025, new DateOnly(2026, 3, 10), "1", Stop);
            await Runs.BeginStageAsync(run.Id, "read", 5, Stop);
            await Runs.AdvanceStageAsync(run.Id, "read", 3, 2, Stop);
            await Runs.AddFaultAsync(run.Id, "read", "B01.docx", "x", "", Stop);
            await Runs.EndStageAsync(run.Id, "read", Stop);
            await Runs.FinishAsync(run.Id, state, "", Stop);
        }

        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            _store.Dispose();
            _folder.Dispose();
        }
    }
}
