namespace Aggregator.Jobs.OnHangfire;

/// <summary>Another run took the lane between the look and the start: this one waits.</summary>
internal sealed class LaneTakenException(TimeSpan wait) : Exception("Another run of this job is at work.")
{
    public TimeSpan Wait => wait;
}
