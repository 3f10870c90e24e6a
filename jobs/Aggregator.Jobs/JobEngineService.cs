using Microsoft.Extensions.Hosting;

namespace Aggregator.Jobs;

/// <summary>Runs the engine for as long as the host runs.</summary>
internal sealed class JobEngineService(IJobEngine engine, JobEngineOptions options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Schedule is { } schedule)
        {
            await engine.RecurAsync(schedule, cancellationToken).ConfigureAwait(false);
        }

        await engine.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task StopAsync(CancellationToken cancellationToken) => await engine.DisposeAsync().ConfigureAwait(false);
}
