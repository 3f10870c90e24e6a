namespace Aggregator.Jobs;

/// <summary>How an engine is set up. Engines differ by what they do with it, callers do not.</summary>
public sealed record JobEngineOptions
{
    /// <summary>The jobs that may run.</summary>
    public required JobCatalogue Catalogue { get; init; }

    /// <summary>The engine's own SQLite file (<c>data/scheduler.db</c>), made when absent; null keeps everything in memory, for a foreground run that another start need not resume. An engine that has no store on SQLite keeps everything in memory too, and takes the file's <see cref="SchedulerHold"/>.</summary>
    public string? StoreFile { get; init; }

    /// <summary>The database the engine shares with others, in place of a file; null for an engine of this process alone.</summary>
    public JobCluster? Cluster { get; init; }

    /// <summary>What the hosted service lets recur; null leaves what recurs to the others of the cluster.</summary>
    public IReadOnlyList<Recurring>? Schedule { get; init; } = Jobs.Schedule.All;

    /// <summary>How many runs at once. Few: a job fans out inside itself.</summary>
    public int Workers { get; init; } = 4;

    /// <summary>How long a shutdown waits for jobs that were told to stop. Shorter than the host's own limit of 30 seconds.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(20);
}
