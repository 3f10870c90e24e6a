using Aggregator.Jobs.Tests.Contract;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Jobs.OnHangfire.Tests;

[TestClass]
public sealed class HangfireInMemoryTests : EngineContract
{
    protected override void AddEngine(IServiceCollection services) =>
        services.AddAggregatorJobsOnHangfire(new JobEngineOptions { Catalogue = ScriptedJobs.Catalogue, Grace = TimeSpan.FromSeconds(5) });

    protected override Task<TimeProvider?> JustBeforeAMinuteAsync() => HangfireCluster.NearAMinuteAsync();
}
