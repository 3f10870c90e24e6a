namespace Aggregator.Jobs;

/// <summary>Told of every run that failed for good, in a service scope of its own. Register any number; the engine logs the failure besides.</summary>
public interface IJobFailures
{
    /// <summary>Keeps the failure where people see it. Safe to repeat: a process that dies right after it repeats the run and may report it again.</summary>
    Task RecordAsync(JobFailure failure, CancellationToken stop);
}
