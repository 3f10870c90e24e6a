using Aggregator.Data;

namespace Aggregator.Jobs;

/// <summary>An engine whose schedule lies in a server's database, so that any number of processes work on it together.</summary>
public sealed record JobCluster
{
    /// <summary>The database, with the engine's tables in it (Quartz's: <see cref="OnQuartz.QuartzTables"/>); SQLite has no cluster.</summary>
    public required StoreOptions Database { get; init; }

    /// <summary>Whether this process has the office's folders and runs what needs them; <see cref="JobDefinition.NeedsOffice"/>.</summary>
    public bool IsOffice { get; init; } = true;

    /// <summary>Names of jobs that need the office's folders and that this process leaves to others all the same: it is not set up for them.</summary>
    public IReadOnlyList<string> Leaves { get; init; } = [];

    /// <summary>How often a process shows that it lives.</summary>
    public TimeSpan BeatEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After how long without it the others run again what it ran.</summary>
    public TimeSpan DeadAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether this process runs a job.</summary>
    public bool Takes(JobDefinition job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return !job.NeedsOffice || (IsOffice && !Leaves.Contains(job.Name));
    }
}
