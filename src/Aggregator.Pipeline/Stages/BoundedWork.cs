namespace Aggregator.Pipeline.Stages;

/// <summary>Runs somebody's file through our code for a bounded time.</summary>
public static class BoundedWork
{
    /// <summary>Longest time one file or one report may take; a real one takes a fraction of a second.</summary>
    public static readonly TimeSpan PerItem = TimeSpan.FromSeconds(60);

    /// <summary>How long work that was told to stop may take to notice.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The work's value. Work that overruns is told to stop, and left behind when it does not listen: one thread may be lost, the night is not.
    /// </summary>
    /// <exception cref="TimeoutException">It took too long, or one of its patterns did.</exception>
    public static async Task<T> RunAsync<T>(Func<CancellationToken, T> work, TimeSpan limit, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var own = CancellationTokenSource.CreateLinkedTokenSource(stop);
        own.CancelAfter(limit);
        var running = Task.Factory.StartNew(() => work(own.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _ = running.ContinueWith(
            ended =>
            {
                _ = ended.Exception;
                own.Dispose();
            },
            TaskScheduler.Default);
        try
        {
            return await running.WaitAsync(limit + Grace, stop);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException($"Stopped after {limit}.");
        }
    }
}
