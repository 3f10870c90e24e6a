namespace Aggregator.Pipeline.Tests.Workers;

/// <summary>A wall clock and a stopwatch that are moved apart, as a clock set back moves them.</summary>
internal sealed class TwoClocks : TimeProvider
{
    private long _ticks;

    /// <summary>What the clock on the wall says.</summary>
    public DateTimeOffset Wall { get; set; } = new(2026, 4, 10, 1, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Wall;

    public override long GetTimestamp() => _ticks;

    /// <summary>Time goes by.</summary>
    public void Pass(TimeSpan time) => _ticks += time.Ticks;
}
