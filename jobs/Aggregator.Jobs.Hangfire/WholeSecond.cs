namespace Aggregator.Jobs.OnHangfire;

/// <summary>Hangfire cuts the time of a delayed run to a whole second and would start it early.</summary>
internal static class WholeSecond
{
    public static DateTimeOffset NotBefore(DateTimeOffset time)
    {
        var past = time.Ticks % TimeSpan.TicksPerSecond;
        return past == 0 ? time : time.AddTicks(TimeSpan.TicksPerSecond - past);
    }
}
