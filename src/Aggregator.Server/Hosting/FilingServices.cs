using Aggregator.Server.Web.Filing;

namespace Aggregator.Server.Hosting;

/// <summary>What the pages for handing in need of the stores.</summary>
internal static class FilingServices
{
    public static IServiceCollection AddFiling(this IServiceCollection services, string dataFolder)
    {
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<UploadQuota>(provider, (Func<long>)(() => UploadQuota.FreeAt(dataFolder))));
        services.AddSingleton<ArrivingFiles>();
        services.AddSingleton<PrecheckDesk>();
        services.AddSingleton<IPrecheckDesk>(provider => provider.GetRequiredService<PrecheckDesk>());
        services.AddSingleton<FirstLooks>();
        services.AddHostedService(provider => provider.GetRequiredService<FirstLooks>());
        services.AddSingleton<IHandInDesk, HandInDesk>();
        services.AddSingleton<IPlacementDesk, PlacementDesk>();
        return services;
    }
}
