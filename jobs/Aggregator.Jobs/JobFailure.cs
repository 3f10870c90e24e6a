namespace Aggregator.Jobs;

/// <summary>A run that failed for good: its attempts are spent.</summary>
/// <param name="Job">The job's name.</param>
/// <param name="Id">The run's id.</param>
/// <param name="Attempts">How often it was tried, at least 1.</param>
/// <param name="At">When the last attempt failed, in UTC.</param>
/// <param name="Error">What the last attempt threw.</param>
public sealed record JobFailure(string Job, long Id, int Attempts, DateTimeOffset At, Exception Error);
