namespace Aggregator.Jobs;

/// <summary>What the application asks of a job engine. Quartz is the default; another engine implements these members and passes the same contract tests.</summary>
/// <remarks>
/// <para>A run is named by job and id. At most one run of a name waits at any time: asking again for a run that waits changes nothing,
/// or brings it forward when the new time is earlier. Asking while it runs queues one more run, because the running one may have read
/// its row too early. So a caller that is not sure whether it asked may simply ask again.</para>
/// <para>Every run happens at least once; a process that dies in the middle repeats it. Disposing stops the engine: no new run starts,
/// running jobs are told to stop, and those that stopped unfinished wait for the next start.</para>
/// </remarks>
public interface IJobEngine : IAsyncDisposable
{
    /// <summary>Starts working, first on what an earlier process left unfinished. May be called after runs were enqueued; once only.</summary>
    /// <exception cref="SchedulerInUseException">Another process works on the same store.</exception>
    Task StartAsync(CancellationToken stop = default);

    /// <summary>Asks for a run as soon as possible.</summary>
    /// <returns>False when such a run was waiting already, no later than now.</returns>
    /// <exception cref="ArgumentException">No such job.</exception>
    Task<bool> EnqueueAsync(string job, long id, CancellationToken stop = default);

    /// <summary>Asks for a run at a time; one that has passed means as soon as possible.</summary>
    /// <returns>False when such a run was waiting already, no later than that.</returns>
    /// <exception cref="ArgumentException">No such job.</exception>
    Task<bool> ScheduleAsync(string job, long id, DateTimeOffset at, CancellationToken stop = default);

    /// <summary>Makes this the whole list of recurring jobs: what is not on it no longer recurs, what is unchanged keeps its next time, so that one missed while no process ran is made up once.</summary>
    /// <exception cref="ArgumentException">No such job, or a job listed twice.</exception>
    /// <exception cref="FormatException">A cron line cannot be read.</exception>
    Task RecurAsync(IReadOnlyList<Recurring> schedule, CancellationToken stop = default);

    /// <summary>Drops the waiting run, retries included, and tells the running one to stop. A cancelled run is neither repeated nor recorded as failed.</summary>
    /// <returns>False when neither was there.</returns>
    Task<bool> CancelAsync(string job, long id, CancellationToken stop = default);

    /// <summary>Waits until nothing runs and nothing waits, retries and later runs included; recurring times to come do not count. For the foreground verb.</summary>
    Task DrainAsync(CancellationToken stop = default);
}
