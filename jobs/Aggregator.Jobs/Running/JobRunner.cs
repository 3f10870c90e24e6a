using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aggregator.Jobs.Running;

/// <summary>Runs one attempt of one job and judges how it ended. What every engine shares, so that limits, delays and records are the same on each.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, JobCatalogue catalogue, TimeProvider clock, ILogger<JobRunner> log)
{
    /// <summary>Runs the job; a failure of the job is in the result, never thrown.</summary>
    /// <param name="job">The job's name; an unknown one fails for good.</param>
    /// <param name="id">The run's id.</param>
    /// <param name="attempt">Which attempt this is, from 1.</param>
    /// <param name="stop">Passed to the job.</param>
    /// <exception cref="AggregateException">The job failed for good and that could not be recorded: the engine must not count the run as dealt with.</exception>
    public async Task<JobResult> RunAsync(string job, long id, int attempt, CancellationToken stop)
    {
        var started = clock.GetTimestamp();
        try
        {
            var definition = catalogue.Get(job);
            log.LogInformation("Job {Job} {Id}: attempt {Attempt} of {Limit} starts", job, id, attempt, definition.MaxAttempts);
            await using var scope = scopes.CreateAsyncScope();
            var instance = (IJob)ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, definition.Type);
            await instance.RunAsync(id, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            log.LogInformation("Job {Job} {Id}: stopped when told to, after {Elapsed}", job, id, clock.GetElapsedTime(started));
            return new JobResult(JobEnd.Stopped);
        }
        catch (Exception error)
        {
            return await JudgeAsync(job, id, attempt, error).ConfigureAwait(false);
        }

        log.LogInformation("Job {Job} {Id}: done in {Elapsed}", job, id, clock.GetElapsedTime(started));
        return new JobResult(JobEnd.Done);
    }

    private async Task<JobResult> JudgeAsync(string job, long id, int attempt, Exception error)
    {
        if (catalogue.Find(job) is { } definition && attempt < definition.MaxAttempts)
        {
            var wait = definition.RetryDelays[Math.Max(attempt, 1) - 1];
            log.LogWarning(error, "Job {Job} {Id}: attempt {Attempt} of {Limit} failed, next in {Wait}", job, id, attempt, definition.MaxAttempts, wait);
            return new JobResult(JobEnd.Retry, wait, error);
        }

        log.LogError(error, "Job {Job} {Id}: failed for good at attempt {Attempt}", job, id, attempt);
        await RecordAsync(new JobFailure(job, id, attempt, clock.GetUtcNow(), error)).ConfigureAwait(false);
        return new JobResult(JobEnd.Failed, Error: error);
    }

    /// <summary>Tells every recorder, even when one of them fails. Not cut short by a shutdown: a failure is never lost for want of a second.</summary>
    private async Task RecordAsync(JobFailure failure)
    {
        List<Exception> errors = [];
        await using var scope = scopes.CreateAsyncScope();
        foreach (var failures in scope.ServiceProvider.GetServices<IJobFailures>())
        {
            try
            {
                await failures.RecordAsync(failure, CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception error)
            {
                errors.Add(error);
            }
        }

        if (errors.Count > 0)
        {
            throw new AggregateException($"Job {failure.Job} {failure.Id} failed, and that could not be recorded.", [failure.Error, .. errors]);
        }
    }
}
