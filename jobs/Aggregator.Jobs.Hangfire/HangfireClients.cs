using Hangfire;

namespace Aggregator.Jobs.OnHangfire;

/// <summary>What the dashboard acts through: by the engine's own rules, so that a run repeated there is like any other.</summary>
internal sealed class HangfireClients(IJobEngine engine) : IBackgroundJobClientFactory, IRecurringJobManagerFactory
{
    public IBackgroundJobClient GetClient(JobStorage storage) => new BackgroundJobClient(storage, ((HangfireEngine)engine).Filters);

    public IRecurringJobManager GetManager(JobStorage storage) => new RecurringJobManager(storage, ((HangfireEngine)engine).Filters);
}
