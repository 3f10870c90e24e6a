using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace Aggregator.Jobs.OnHangfire;

/// <summary>Puts runs into Hangfire's store and takes them out.</summary>
internal sealed class RunQueue(JobStorage storage, IJobFilterProvider filters, JobCatalogue catalogue, TimeProvider clock)
{
    /// <summary>What any process of the database may run. It comes first: these runs take moments, and stores serve queues in the order of their names.</summary>
    public const string Anywhere = "anywhere";

    private const int Looks = 5;

    private static readonly TimeSpan LockWait = TimeSpan.FromMinutes(1);

    private readonly BackgroundJobClient _client = new(storage, filters);

    /// <summary>Stores a waiting run unless one of that name waits already for no later a time.</summary>
    public bool Put(RunName run, DateTimeOffset time)
    {
        var at = time <= clock.GetUtcNow() ? DateTimeOffset.MinValue : WholeSecond.NotBefore(time);
        var queue = QueueOf(run.Job);
        using var connection = storage.GetConnection();
        using var turn = connection.AcquireDistributedLock(run.Lock, LockWait);
        for (var look = 1; look <= Looks; look++)
        {
            if (OpenRun.Of(storage, connection, run).FirstOrDefault(open => open.WaitsUntil is not null) is not { } waiting)
            {
                _client.Create(run.ToJob(queue), StateAt(at, queue));
                return true;
            }

            if (waiting.WaitsUntil <= at)
            {
                return false;
            }

            if (_client.ChangeState(waiting.Background, StateAt(at, queue), waiting.State))
            {
                return true;
            }
        }

        // It was taken up while it was looked at: it runs no later than was asked for.
        return false;
    }

    /// <summary>Takes out the run of that name that waits and tells the one that runs to stop.</summary>
    public bool TakeOut(RunName run)
    {
        using var connection = storage.GetConnection();
        using var turn = connection.AcquireDistributedLock(run.Lock, LockWait);
        var isFound = false;
        for (var look = 1; look <= Looks && OpenRun.Of(storage, connection, run) is { Count: > 0 } open; look++)
        {
            foreach (var one in open)
            {
                isFound |= _client.ChangeState(one.Background, new DeletedState { Reason = "Cancelled." }, one.State);
            }
        }

        return isFound;
    }

    /// <summary>Whether anything waits or runs; recurring times to come do not count.</summary>
    public bool HasWork()
    {
        using var connection = storage.GetConnection();
        return connection.GetAllItemsFromSet(RunName.OpenKey).Count > 0;
    }

    public void Recur(IReadOnlyList<Recurring> schedule)
    {
        // All are read before any is stored: a wrong line leaves the old schedule as it was.
        var wanted = schedule.ToDictionary(recurring => recurring.Job, recurring => (Job: new RunName(recurring.Job, 0).ToJob(QueueOf(recurring.Job)), recurring.Cron), StringComparer.Ordinal);
        foreach (var recurring in schedule)
        {
            _ = recurring.NextAfter(DateTimeOffset.UnixEpoch);
        }

        var manager = new RecurringJobManager(storage, filters);
        using var connection = storage.GetConnection();
        foreach (var stored in connection.GetRecurringJobs().Where(stored => !wanted.ContainsKey(stored.Id)))
        {
            manager.RemoveIfExists(stored.Id);
        }

        // One that is unchanged keeps its next time, and a time that passed while no process ran is made up once.
        var options = new RecurringJobOptions { TimeZone = Schedule.Zone, MisfireHandling = MisfireHandlingMode.Relaxed };
        foreach (var (name, (job, cron)) in wanted)
        {
            manager.AddOrUpdate(name, job, cron, options);
        }
    }

    private string QueueOf(string job) => catalogue.Get(job).Group ?? Anywhere;

    private static IState StateAt(DateTimeOffset at, string queue) => at == DateTimeOffset.MinValue ? new EnqueuedState(queue) : new ScheduledState(at.UtcDateTime);
}
