using System.Globalization;
using Aggregator.Jobs.Running;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Aggregator.Jobs.OnQuartz;

/// <summary>The one job class Quartz knows: it runs ours and stores what follows. Its name is in the scheduler's tables, so it must not change.</summary>
internal sealed class QuartzRun(QuartzQueue queue, JobRunner runner, RunningJobs running, JobCatalogue catalogue, TimeProvider clock, ILogger log) : Quartz.IJob
{
    /// <summary>How long a run waits to be repeated when its failure could not even be recorded.</summary>
    private static readonly TimeSpan UnrecordedWait = TimeSpan.FromMinutes(1);

    /// <summary>Never throws for a failed job: by the time this returns, its retry is stored or its failure recorded.</summary>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var run = RunKey.Of(context);
        var attempt = AttemptOf(context);
        if (context.Recovering && catalogue.Find(run.Job) is not null)
        {
            // Handed back to the queue, so that a recovered run is like any other: it can be cancelled, coalesced and retried.
            log.LogWarning("Job {Job} {Id}: an earlier process died while it ran; it runs again", run.Job, run.Id);
            await queue.PutAsync(run, attempt, clock.GetUtcNow(), CancellationToken.None).ConfigureAwait(false);
            return;
        }

        using var now = running.Enter(run);
        try
        {
            await RunAsync(run, attempt, now).ConfigureAwait(false);
        }
        catch (SchedulerException error) when (running.ShuttingDown)
        {
            // The job outlasted the grace and the store takes nothing back any more. Returning would count as done, so this
            // never returns: the process is ending, and what follows is the same as after a crash.
            log.LogWarning(error, "Job {Job} {Id}: stopped too late; it runs again at the next start", run.Job, run.Id);
            await Task.Delay(Timeout.Infinite, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task RunAsync(RunKey run, int attempt, RunningJobs.Running now)
    {
        try
        {
            var result = await runner.RunAsync(run.Job, run.Id, attempt, now.Stop).ConfigureAwait(false);
            if (result.End == JobEnd.Retry)
            {
                await queue.PutAsync(run, attempt + 1, clock.GetUtcNow() + result.RetryIn, CancellationToken.None).ConfigureAwait(false);
            }
            else if (result.End == JobEnd.Stopped && !now.Cancelled)
            {
                await queue.PutAsync(run, attempt, clock.GetUtcNow(), CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (AggregateException error) when (catalogue.Find(run.Job) is not null)
        {
            log.LogCritical(error, "Job {Job} {Id}: its failure could not be recorded; it runs again in {Wait}", run.Job, run.Id, UnrecordedWait);
            await queue.PutAsync(run, attempt, clock.GetUtcNow() + UnrecordedWait, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static int AttemptOf(IJobExecutionContext context) =>
        context.Trigger.JobDataMap.TryGetValue(QuartzQueue.AttemptKey, out var stored)
        && int.TryParse(stored as string, NumberStyles.None, CultureInfo.InvariantCulture, out var attempt) ? attempt : 1;
}
