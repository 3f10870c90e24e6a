using Aggregator.Jobs.Running;
using Hangfire;
using Hangfire.Server;

namespace Aggregator.Jobs.OnHangfire;

/// <summary>The one job class Hangfire knows: it runs ours. Its name, its method's and their assembly's are in Hangfire's tables, so they must not change.</summary>
/// <remarks>Its arguments are the job's name and the id. Hangfire's own retries are off: <see cref="RunStates"/> decides what follows, as <see cref="JobRunner"/> has judged.</remarks>
[AutomaticRetry(Attempts = 0)]
public sealed class HangfireRun
{
    private readonly JobRunner _runner;
    private readonly RunStates _states;
    private readonly Lanes _lanes;
    private readonly RunCount _count;

    internal HangfireRun(JobRunner runner, RunStates states, Lanes lanes, RunCount count) => (_runner, _states, _lanes, _count) = (runner, states, lanes, count);

    /// <summary>Runs one attempt.</summary>
    /// <exception cref="Exception">Anything but its success; the state that follows is chosen by it.</exception>
    [JobDisplayName("{0} {1}")]
    public async Task RunAsync(string job, long id, PerformContext? context, CancellationToken stop)
    {
        var (background, lane) = (context!.BackgroundJob.Id, _states.LaneOf(new RunName(job, id)));
        var attempt = context.GetJobParameter<int>(RunStates.RetryCount) + 1;
        _lanes.Take(lane, background, context.ServerId);
        using var now = _count.Enter();
        JobResult result;
        try
        {
            result = await _runner.RunAsync(job, id, attempt, stop).ConfigureAwait(false);
        }
        finally
        {
            await _lanes.ReleaseAsync(lane, background, context.ServerId).ConfigureAwait(false);
        }

        switch (result.End)
        {
            case JobEnd.Done:
                return;
            case JobEnd.Stopped:
                // A shutdown puts it back into its queue; whoever was cancelled is deleted already.
                throw new OperationCanceledException(stop);
            default:
                throw new RunFailedException(result, attempt);
        }
    }
}
