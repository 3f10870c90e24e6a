using System.CommandLine;
using Aggregator.Data;
using Aggregator.Jobs;
using Aggregator.Jobs.Nights;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator worker</c>: the scheduler and its jobs without the web.</summary>
internal static class WorkerCommand
{
    public static Command Create()
    {
        var store = new StoreArguments();
        var city = new CityArguments();
        var command = new Command("worker", "只运行调度和处理，不提供网页。");
        store.AddTo(command);
        city.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var data = store.DataFolder(parsed);
            var scheduled = await city.CityAsync(parsed, data, stop);
            PrivateFolder.Create(data);
            var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
            builder.Logging.AddConsole();
            // A start that fails is told by the verb, once and without a trace.
            builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
            builder.Services.AddSingleton(PortalSettings.Read(data));
            builder.Services.AddNights(store.Store(parsed), data, scheduled);
            builder.Services.AddAggregatorJobs(new JobEngineOptions { Catalogue = NightServices.Catalogue, StoreFile = Path.Combine(data, "scheduler.db") });
            using var host = builder.Build();
            await host.Services.GetRequiredService<Migrator>().MigrateAsync(dryRun: false, stop);
            await host.RunAsync(stop);
            return ExitCodes.Done;
        });
        return command;
    }
}
