using Aggregator.Jobs.Tests.Contract;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Jobs.Tests;

[TestClass]
public sealed class QuartzInMemoryTests : EngineContract
{
    protected override void AddEngine(IServiceCollection services) =>
        services.AddAggregatorJobs(new JobEngineOptions { Catalogue = ScriptedJobs.Catalogue, Grace = TimeSpan.FromSeconds(5) });
}
