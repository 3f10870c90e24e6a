using System.Globalization;
using Aggregator.Jobs.Running;
using Hangfire.Client;
using Hangfire.States;
using Hangfire.Storage;
using Microsoft.Extensions.Logging;

namespace Aggregator.Jobs.OnHangfire;

/// <summary>Turns what <see cref="JobRunner"/> judged into states of Hangfire's, in place of its own retries, and keeps the list of what is open under each name.</summary>
internal sealed class RunStates(JobCatalogue catalogue, Lanes lanes, TimeProvider clock, ILogger log) : IClientFilter, IElectStateFilter, IApplyStateFilter
{
    /// <summary>Hangfire's own name for it, which its page of retries shows: failed attempts so far.</summary>
    public const string RetryCount = "RetryCount";

    /// <summary>How Hangfire tells a retry from any other delay.</summary>
    private const string RetryReason = "Retry attempt";

    private const string RetriesSet = "retries";

    private static readonly TimeSpan UnrecordedWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan KeepScheduled = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeepDone = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeepFailed = TimeSpan.FromDays(30);

    /// <summary>A recurring time that comes while the last one still waits adds nothing.</summary>
    public void OnCreating(CreatingContext filterContext)
    {
        if (filterContext.Parameters.ContainsKey("RecurringJobId") && RunName.Of(filterContext.Job) is { } run
            && OpenRun.Of(filterContext.Storage, filterContext.Connection, run).Any(open => open.WaitsUntil is not null))
        {
            filterContext.Canceled = true;
        }
    }

    public void OnCreated(CreatedContext filterContext)
    {
        // Nothing follows from it.
    }

    public void OnStateElection(ElectStateContext context)
    {
        if (RunName.Of(context.BackgroundJob.Job) is not { } run)
        {
            return;
        }

        context.CandidateState = context.CandidateState switch
        {
            ProcessingState next when lanes.WaitFor(context.Connection, LaneOf(run), next.ServerId) is { } wait => Later(wait, OpenRun.WaitsForLane),
            FailedState { Exception: LaneTakenException taken } => Later(taken.Wait, OpenRun.WaitsForLane),
            FailedState { Exception: RunFailedException { Result: { End: JobEnd.Retry } result } failed } => Again(context, run, failed.Attempt, result),
            FailedState { Exception: RunFailedException } failure => new KeptFailure(failure),
            FailedState failure when catalogue.Find(run.Job) is not null => Unrecorded(run, failure),
            var state => state,
        };
    }

    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        var background = context.BackgroundJob.Id;
        if (RunName.Of(context.BackgroundJob.Job) is not { } run)
        {
            return;
        }

        context.JobExpirationTimeout = context.NewState is KeptFailure ? KeepFailed : run.Id == 0 ? KeepScheduled : KeepDone;
        var (wasOpen, isOpen) = (IsOpen(context.OldStateName), IsOpen(context.NewState.Name));
        if (isOpen && !wasOpen)
        {
            transaction.AddToSet(RunName.OpenKey, background);
            transaction.AddToSet(run.Key, background);
        }
        else if (wasOpen && !isOpen)
        {
            transaction.RemoveFromSet(RunName.OpenKey, background);
            transaction.RemoveFromSet(run.Key, background);
        }

        if (context.NewState is ScheduledState { Reason: { } reason } && reason.StartsWith(RetryReason, StringComparison.Ordinal))
        {
            transaction.AddToSet(RetriesSet, background);
        }
    }

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        if (context.OldStateName == ScheduledState.StateName)
        {
            transaction.RemoveFromSet(RetriesSet, context.BackgroundJob.Id);
        }
    }

    public string LaneOf(RunName run) => run.Lane(catalogue.Find(run.Job)?.Exclusivity ?? Exclusivity.PerId);

    private static bool IsOpen(string? state) => state == EnqueuedState.StateName || state == ScheduledState.StateName || state == ProcessingState.StateName;

    private static ScheduledState Later(TimeSpan wait, string reason) => new(wait) { Reason = reason };

    private IState Again(ElectStateContext context, RunName run, int attempt, JobResult result)
    {
        if (OpenRun.Of(context.Storage, context.Connection, run).Any(open => open.Background != context.BackgroundJob.Id && open.WaitsUntil is not null))
        {
            return new DeletedState { Reason = "Another run of the same name waits already." };
        }

        context.SetJobParameter(RetryCount, attempt);
        var at = WholeSecond.NotBefore(clock.GetUtcNow() + result.RetryIn);
        var reason = string.Create(CultureInfo.InvariantCulture, $"{RetryReason} {attempt} of {catalogue.Get(run.Job).MaxAttempts - 1}: {result.Error?.Message}");
        return new ScheduledState(at.UtcDateTime) { Reason = reason };
    }

    private ScheduledState Unrecorded(RunName run, FailedState failure)
    {
        log.LogCritical(failure.Exception, "Job {Run}: its end could not be recorded; it runs again in {Wait}", run, UnrecordedWait);
        return Later(UnrecordedWait, "Its end could not be recorded.");
    }

    /// <summary>Hangfire keeps what failed for ever; ours stands in the application's own records and leaves Hangfire's after a month.</summary>
    private sealed class KeptFailure(FailedState failed) : IState
    {
        public string Name => failed.Name;

        public string Reason => failed.Reason;

        public bool IsFinal => true;

        public bool IgnoreJobLoadException => failed.IgnoreJobLoadException;

        public Dictionary<string, string> SerializeData() => failed.SerializeData();
    }
}
