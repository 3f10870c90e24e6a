using Hangfire;
using Hangfire.Common;

namespace Aggregator.Jobs.OnHangfire;

/// <summary>How often Hangfire looks, and when it takes somebody for dead.</summary>
internal static class HangfirePace
{
    private static readonly TimeSpan InMemoryPoll = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(2);

    /// <summary>How often delayed and recurring runs, cancellations and the queues of a server are looked at.</summary>
    public static TimeSpan PollOf(JobCluster? cluster) => cluster is null ? InMemoryPoll : cluster.BeatEvery < LongestPoll ? cluster.BeatEvery : LongestPoll;

    public static BackgroundJobServerOptions Of(JobEngineOptions options, IJobFilterProvider filters, JobActivator activator)
    {
        var poll = PollOf(options.Cluster);
        var server = new BackgroundJobServerOptions
        {
            WorkerCount = options.Workers,
            Queues = [RunQueue.Anywhere, .. options.Catalogue.All.Where(job => options.Cluster?.Takes(job) != false).Select(job => job.Group).OfType<string>().Order(StringComparer.Ordinal)],
            FilterProvider = filters,
            Activator = activator,
            SchedulePollingInterval = poll,
            CancellationCheckInterval = poll,
            StopTimeout = TimeSpan.Zero,
            ShutdownTimeout = options.Grace,
        };
        if (options.Cluster is { } cluster)
        {
            server.HeartbeatInterval = cluster.BeatEvery;
            server.ServerTimeout = cluster.DeadAfter;
            server.ServerCheckInterval = cluster.BeatEvery;
        }

        return server;
    }
}
