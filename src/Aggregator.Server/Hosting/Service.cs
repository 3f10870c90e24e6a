using Aggregator.Core.Checking;
using Aggregator.Data;
using Aggregator.Data.Rows;
using Aggregator.Jobs;
using Aggregator.Jobs.Nights;
using Aggregator.Pipeline;
using Aggregator.Server.Accounts;
using Aggregator.Server.Commands;
using Aggregator.Server.Notices;
using Aggregator.Server.Watching;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Portals;

namespace Aggregator.Server.Hosting;

/// <summary>The service: migrates the store, starts the engine and the web, and sees to it that an unfinished night is finished.</summary>
internal static class Service
{
    /// <summary>Runs until stopped.</summary>
    public static async Task<int> RunAsync(ServiceSettings settings, CancellationToken stop)
    {
        ListenAddress.RefuseUnusable(settings.Urls);
        PrivateFolder.Create(settings.DataFolder);
        var city = await CityOfAsync(settings, stop);
        await using var app = Build(settings, city);
        var runs = app.Services.GetRequiredService<RunStore>();
        if (!await HasResultsOfAsync(runs, city, stop))
        {
            await app.Services.GetRequiredService<NightRequests>().AskNowAsync(stop);
        }

        await FirstAdministrator.MakeAsync(app.Services, stop);
        await ListenAddress.StartAsync(app, settings.Urls, stop);
        var address = app.Urls.First();
        if (ListenAddress.WarningFor(settings.Urls) is { } warning)
        {
            Console.WriteLine(warning);
        }

        Console.WriteLine($"网页 {address}（按 Ctrl-C 停止）");
        try
        {
            await FinishNightsAsync(app, stop);
            Console.WriteLine($"就绪：{address}");
            await app.WaitForShutdownAsync(stop);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C in the middle of a night: the next start finishes it.
        }

        Console.WriteLine("正在停止……未完成的处理会在下次启动时继续。");
        await app.StopAsync(CancellationToken.None);
        return ExitCodes.Done;
    }

    private static WebApplication Build(ServiceSettings settings, ScheduledCity? city)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Configuration.AddOfficeSettings(settings.DataFolder);
        var watch = WatchSettings.Read(builder.Configuration);
        watch.Logs.Apply(builder.Logging);
        // A start that fails is told by the verb, once and without a trace; the keys lie in the office's own data folder.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // It warns whenever it makes a page with a form uncacheable, which is what it is there for.
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.Services.AddServiceManagers();
        builder.WebHost.UseUrls(settings.Urls);
        AccountServices.Add(builder.Services, settings.DataFolder);
        builder.Services.AddWatch(watch, NoticeSettings.Read(builder.Configuration), settings.DataFolder);
        var portals = PortalSettings.Read(settings.DataFolder);
        builder.Services.AddSingleton(portals);
        builder.Services.AddNights(settings.Store, settings.DataFolder, city);
        builder.Services.AddEngine(settings.Store, settings.DataFolder, isOffice: city is not null, fetches: portals.IsOn);
        builder.Services.AddSingleton<ISiteData, StoreSiteData>();
        builder.Services.AddSingleton<MakerChecker>();
        builder.Services.AddSingleton<IOfficeActions, OfficeActions>();
        builder.Services.AddSingleton<IReviewDesk, ReviewDesk>();
        builder.Services.AddSingleton<WaitingDecisions>();
        builder.Services.AddSingleton<IScoreDesk, ScoreDesk>();
        builder.Services.AddSingleton<ISchemeTrials, SchemeTrials>();
        builder.Services.AddSingleton<INightDesk, NightDesk>();
        builder.Services.AddSingleton<IDecisionLog, DecisionLog>();
        builder.Services.AddSingleton<IYearBundles>(provider => ActivatorUtilities.CreateInstance<YearBundles>(provider, Path.Combine(settings.DataFolder, "bundles")));
        builder.Services.AddSingleton<IEvidenceFiles>(provider => ActivatorUtilities.CreateInstance<EvidenceFiles>(provider, settings.DataFolder));
        builder.Services.AddSingleton(_ => new CsvTables(Path.Combine(settings.DataFolder, "tables")));
        builder.Services.AddFiling(settings.DataFolder);
        builder.Services.AddSingleton<IPortalDesk, PortalDesk>();
        if (city is not null)
        {
            builder.Services.AddSingleton(new NightSchedule(Schedule.All.First(recurring => recurring.Job == JobNames.Night)));
        }

        builder.Services.AddSingleton<Func<string, RuleInfo?>>(RuleCatalogue.Find);
        var keys = Path.Combine(settings.DataFolder, "keys");
        PrivateFolder.Create(keys);
        Site.AddSite(builder, keys);
        var app = builder.Build();
        Site.UseSite(app);
        return app;
    }

    // The store is brought up to date before anything asks it.
    private static async Task<ScheduledCity?> CityOfAsync(ServiceSettings settings, CancellationToken stop)
    {
        using var store = new Store(settings.Store);
        var report = await EngineServices.MigrateAsync(store, JobSettings.Read(settings.DataFolder), stop);
        if (report.Applied.Count > 0)
        {
            Console.WriteLine($"数据库 {settings.Store.Place}");
        }

        if (settings.City is not null)
        {
            return settings.City;
        }

        var runs = new RunStore(store, TimeProvider.System);
        if ((await runs.LatestFinishedAsync(stop) ?? await runs.LatestAsync(stop)) is { } last)
        {
            var night = await ParametersAsync(runs, last.RequestId, stop);
            return new ScheduledCity(night.RosterPath, night.InboxFolder, night.Year, night.OutFolder, night.CalendarPath);
        }

        return settings.WithSample ? SampleOnFirstStart.InPlace(settings.DataFolder) : null;
    }

    // A night that was refused or was another city's leaves the page without what this start was told to show; one that failed for want of room is done again.
    private static async Task<bool> HasResultsOfAsync(RunStore runs, ScheduledCity? city, CancellationToken stop)
    {
        if (await runs.LatestAsync(stop) is { State: RunState.Failed })
        {
            return false;
        }

        if (await runs.LatestFinishedAsync(stop) is not { } last)
        {
            return false;
        }

        var night = await ParametersAsync(runs, last.RequestId, stop);
        return city is null || (night.RosterPath == city.RosterPath && night.InboxFolder == city.InboxFolder && (city.Year ?? night.Year) == night.Year);
    }

    private static async Task<NightParameters> ParametersAsync(RunStore runs, long request, CancellationToken stop) =>
        NightParameters.FromJson((await runs.GetRequestAsync(request, stop)).ParametersJson);

    private static async Task FinishNightsAsync(WebApplication app, CancellationToken stop)
    {
        var runs = app.Services.GetRequiredService<RunStore>();
        while (await runs.NextUnfinishedRequestAsync(stop) is { } request)
        {
            await app.Services.GetRequiredService<IJobEngine>().EnqueueAsync(JobNames.Night, request, stop);
            // Whoever has set the log to be read by a program finds nothing else in its stream.
            var isTold = app.Services.GetRequiredService<WatchSettings>().Logs.IsText;
            var run = await NightWatcher.FollowAsync(runs, request, stop, isTold);
            if (!isTold)
            {
                continue;
            }

            var night = await ParametersAsync(runs, request, stop);
            await NightEnd.TellAsync(run, app.Services.GetRequiredService<OutputStore>(), night.OutFolder, stop);
        }
    }
}
