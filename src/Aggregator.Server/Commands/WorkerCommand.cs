using System.CommandLine;
using Aggregator.Data;
using Aggregator.Jobs.Nights;
using Aggregator.Server.Hosting;
using Aggregator.Server.Notices;
using Aggregator.Server.Settings;
using Aggregator.Server.Watching;
using Aggregator.Server.Web;
using Microsoft.AspNetCore.HostFiltering;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator worker</c>: the scheduler and its jobs without the web.</summary>
internal static class WorkerCommand
{
    public static Command Create()
    {
        var store = new StoreArguments();
        var city = new CityArguments();
        var command = new Command("worker", "只运行调度和处理，不提供网页。几个进程可以共用一个 SQL Server 或 PostgreSQL 数据库，一起完成一次处理；没有给出名册和收件目录的只协助处理。");
        store.AddTo(command);
        city.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var data = store.DataFolder(parsed);
            SettingsKeys.RefuseUnknown(data);
            var scheduled = await city.CityAsync(parsed, data, stop);
            var options = store.Store(parsed);
            // A worker of a shared database needs no folder of its own: bytes come from the database.
            if (options.Provider == StoreProvider.Sqlite || scheduled is not null)
            {
                PrivateFolder.Create(data);
            }

            var own = WorkerSettings.Read(data);
            var health = own.HealthUrl;
            var builder = Builder(own);
            ((ConfigurationManager)builder.Configuration).AddOfficeSources(data);
            var watch = WatchSettings.Read(builder.Configuration);
            watch.Logs.Apply(builder.Logging);
            // A start that fails is told by the verb, once and without a trace.
            builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
            builder.Services.AddServiceManagers();
            builder.Services.AddWatch(watch, NoticeSettings.Read(builder.Configuration), Directory.Exists(data) ? data : Path.GetTempPath());
            var portals = PortalSettings.Read(data);
            builder.Services.AddSingleton(portals);
            builder.Services.AddNights(options, data, scheduled);
            builder.Services.AddEngine(options, data, isOffice: scheduled is not null, fetches: portals.IsOn);
            using var host = Host(builder);
            await EngineServices.MigrateAsync(host.Services.GetRequiredService<Store>(), JobSettings.Read(data), stop);
            await RunAsync(host, health, stop);
            return ExitCodes.Done;
        });
        return command;
    }

    // No web at all unless somebody wants to ask how this process does.
    private static IHostApplicationBuilder Builder(WorkerSettings own)
    {
        if (own.HealthUrl is not { } health)
        {
            return Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        }

        var web = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        web.Logging.ClearProviders();
        web.WebHost.UseUrls(health);
        if (!own.HealthOpen)
        {
            // A foreign page can have its own name resolve to this machine, and so reach what is open here from a browser on it.
            web.Services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        }

        return web;
    }

    private static IHost Host(IHostApplicationBuilder builder)
    {
        if (builder is not WebApplicationBuilder web)
        {
            return ((HostApplicationBuilder)builder).Build();
        }

        var app = web.Build();
        app.UseHostFiltering();
        WatchRoutes.MapOpen(app);
        return app;
    }

    private static async Task RunAsync(IHost host, string? health, CancellationToken stop)
    {
        if (host is WebApplication web)
        {
            await ListenAddress.StartAsync(web, health!, "Workers:HealthUrl", stop);
            await web.WaitForShutdownAsync(stop);
            await web.StopAsync(CancellationToken.None);
            return;
        }

        await host.RunAsync(stop);
    }
}
