using Aggregator.Jobs;

namespace Aggregator.Server.Web;

/// <summary>When nights run by themselves. Registered only where a city's night is scheduled.</summary>
/// <param name="Night">The recurring night.</param>
public sealed record NightSchedule(Recurring Night)
{
    // A night that is a few minutes behind its time is not missing yet.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    // Two machines' clocks may differ, and a person who starts a night just before its time has as new figures.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private const int MostCounted = 400;

    /// <summary>The nights that should have begun since the newest one did and have not; null when none is missing, or no night has ever run.</summary>
    /// <param name="runs">The latest nights, newest first.</param>
    /// <param name="now">The moment asked about.</param>
    public MissedNights? Missed(IReadOnlyList<RunView> runs, DateTimeOffset now)
    {
        // While one is at work the next is behind it in the queue.
        if (runs.Count == 0 || runs[0].IsRunning)
        {
            return null;
        }

        var (count, first, last) = (0, default(DateTimeOffset), default(DateTimeOffset));
        for (var due = Night.NextAfter(runs[0].Started + Early); due is { } slot && slot + Grace <= now && count < MostCounted; due = Night.NextAfter(slot))
        {
            (count, first, last) = (count + 1, count == 0 ? slot : first, slot);
        }

        return count == 0 ? null : new MissedNights(count, first, last);
    }

    /// <summary>The next time it runs by itself; null when it never does.</summary>
    public DateTimeOffset? Next(DateTimeOffset now) => Night.NextAfter(now);
}
