namespace Aggregator.Core.Reuse;

/// <summary>Spreads numbered work over as many workers as run side by side.</summary>
/// <remarks>A worker has large buffers: <see cref="Parallel"/>.For would make new ones every time it relieves a task.</remarks>
internal static class Workers
{
    // More than run side by side anywhere. Those that come when all is done make nothing.
    private const int Most = 64;

    /// <summary>Does work 0 to <paramref name="count"/>, each by some worker, in no order.</summary>
    /// <param name="count">How much there is.</param>
    /// <param name="create">Makes a worker.</param>
    /// <param name="work">Does one piece of work.</param>
    /// <param name="stop">Stops it.</param>
    public static void Run<T>(int count, Func<T> create, Action<T, int> work, CancellationToken stop)
        where T : class
    {
        var next = -1;
        Parallel.For(0, Math.Min(count, Most), new ParallelOptions { CancellationToken = stop }, _ =>
        {
            T? worker = null;
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                stop.ThrowIfCancellationRequested();
                work(worker ??= create(), i);
            }
        });
    }
}
