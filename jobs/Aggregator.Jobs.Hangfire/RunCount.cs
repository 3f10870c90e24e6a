namespace Aggregator.Jobs.OnHangfire;

/// <summary>How many runs this process has at work, a cancelled one that has not yet stopped included.</summary>
internal sealed class RunCount
{
    private int _now;

    public bool IsZero => Volatile.Read(ref _now) == 0;

    public IDisposable Enter()
    {
        Interlocked.Increment(ref _now);
        return new Exit(this);
    }

    private sealed class Exit(RunCount owner) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref owner._now);
    }
}
