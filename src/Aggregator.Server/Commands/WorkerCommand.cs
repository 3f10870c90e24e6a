using System.CommandLine;
using Aggregator.Data;
using Aggregator.Jobs.Nights;
using Aggregator.Server.Hosting;
using Aggregator.Server.Notices;
using Aggregator.Server.Settings;
using Aggregator.Server.Watching;

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

            var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
            builder.Configuration.AddOfficeSources(data);
            var watch = WatchSettings.Read(builder.Configuration);
            watch.Logs.Apply(builder.Logging);
            // A start that fails is told by the verb, once and without a trace.
            builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
            builder.Services.AddServiceManagers();
            builder.Services.AddWatch(watch, NoticeSettings.Read(builder.Configuration), data);
            var portals = PortalSettings.Read(data);
            builder.Services.AddSingleton(portals);
            builder.Services.AddNights(options, data, scheduled);
            builder.Services.AddEngine(options, data, isOffice: scheduled is not null, fetches: portals.IsOn);
            using var host = builder.Build();
            await EngineServices.MigrateAsync(host.Services.GetRequiredService<Store>(), stop);
            await host.RunAsync(stop);
            return ExitCodes.Done;
        });
        return command;
    }
}
