namespace Aggregator.Jobs.Running;

/// <summary>How one attempt ended, and what the engine is to do next.</summary>
/// <param name="End">How it ended.</param>
/// <param name="RetryIn">How long to wait before the next attempt; zero unless <see cref="JobEnd.Retry"/>.</param>
/// <param name="Error">What the job threw; null unless it failed.</param>
public sealed record JobResult(JobEnd End, TimeSpan RetryIn = default, Exception? Error = null);
