using Aggregator.Data;
using Aggregator.Data.Workers;
using Aggregator.Intake.Collecting;
using Aggregator.Jobs.Portals;
using Aggregator.Pipeline;
using Aggregator.Pipeline.Portals;
using Aggregator.Pipeline.Reviews;
using Aggregator.Pipeline.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aggregator.Jobs.Nights;

/// <summary>Puts the store, the pipeline and the jobs of a city into an application.</summary>
public static class NightServices
{
    /// <summary>Every job of the product.</summary>
    public static JobCatalogue Catalogue { get; } = new(
        JobDefinition.For<NightJob>(JobNames.Night, Exclusivity.PerName, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)).AtTheOffice(),
        JobDefinition.For<PortalJob>(JobNames.Portals, Exclusivity.PerName, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)).AtTheOffice(),
        JobDefinition.For<RequestPumpJob>(JobNames.RequestPump, Exclusivity.PerName),
        JobDefinition.For<NoticeJob>(JobNames.Notices, Exclusivity.PerName));

    /// <summary>Adds them. The caller migrates the store before the first use.</summary>
    /// <param name="services">The application's.</param>
    /// <param name="store">The database.</param>
    /// <param name="dataFolder">Where the kept bytes lie.</param>
    /// <param name="city">What the scheduled night works on; null when nothing is scheduled.</param>
    public static IServiceCollection AddNights(this IServiceCollection services, StoreOptions store, string dataFolder, ScheduledCity? city)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new Store(store));
        services.AddSingleton<Migrator>();
        services.AddSingleton<RunStore>();
        services.AddSingleton<LedgerStore>();
        services.AddSingleton<FileStore>();
        services.AddSingleton<OutputStore>();
        services.AddSingleton<ReturnStore>();
        services.AddSingleton<DecisionStore>();
        services.AddSingleton<ReviewStore>();
        services.AddSingleton<HandInStore>();
        services.AddSingleton<PlacementStore>();
        services.AddSingleton<WatchStore>();
        services.AddSingleton<NoticeStore>();
        services.TryAddSingleton(new NightWatch());
        services.AddSingleton<DueNights>();
        services.AddSingleton<PortalStore>();
        services.AddSingleton(provider => new FileVault(dataFolder, provider.GetService<IVaultShelf>()));
        services.AddSingleton<SnapshotLoader>();
        services.AddSingleton<ReviewImport>();
        services.AddSingleton<Night>();
        services.AddSingleton(provider => new NightRequests(provider.GetRequiredService<RunStore>(), provider.GetRequiredService<TimeProvider>(), city));
        services.TryAddSingleton(PortalOptions.Off);
        services.AddSingleton(provider => new PortalFetch(provider.GetRequiredService<PortalStore>(), provider.GetRequiredService<FileVault>(), provider.GetRequiredService<PortalOptions>(), provider.GetRequiredService<TimeProvider>(), city, provider.GetService<WorkerPresence>()));
        services.AddScoped<NightJob>();
        services.AddScoped<PortalJob>();
        services.AddScoped<RequestPumpJob>();
        services.AddScoped<NoticeJob>();
        services.AddScoped<IJobFailures, NightFailures>();
        return services;
    }

    /// <summary>Makes this process one of the workers of a database on a server, so that several carry a night together. The caller starts <see cref="WorkerService"/>, or lets the host.</summary>
    public static IServiceCollection AddWorkers(this IServiceCollection services, WorkerOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<WorkerStore>();
        services.AddSingleton<StageWorkStore>();
        services.AddSingleton<FileBytesStore>();
        services.AddSingleton<IVaultShelf, StoreShelf>();
        services.AddSingleton<WorkerPresence>();
        services.AddSingleton<NightCrew>();
        services.AddSingleton<UnitWorker>();
        services.AddSingleton<WorkerService>();
        services.AddHostedService(provider => provider.GetRequiredService<WorkerService>());
        return services;
    }
}
