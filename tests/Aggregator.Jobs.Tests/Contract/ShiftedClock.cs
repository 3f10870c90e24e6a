namespace Aggregator.Jobs.Tests.Contract;

/// <summary>A clock that runs as fast as the real one, from another time of day on.</summary>
public sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan _shift = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
