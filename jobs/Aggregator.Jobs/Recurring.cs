using Quartz;

namespace Aggregator.Jobs;

/// <summary>A time of day at which a job runs by itself, with id 0.</summary>
/// <param name="Job">The job's name.</param>
/// <param name="Cron">Five fields as in a Unix crontab (minute, hour, day, month, weekday), read on the clock of <see cref="Schedule.Zone"/>. Every engine reads this form.</param>
/// <param name="Why">For whoever asks why it runs then.</param>
public sealed record Recurring(string Job, string Cron, string Why)
{
    /// <summary>The first time strictly after <paramref name="moment"/>, with the offset of <see cref="Schedule.Zone"/>; null when there is none (30 February).</summary>
    /// <exception cref="FormatException">The cron line cannot be read.</exception>
    public DateTimeOffset? NextAfter(DateTimeOffset moment) =>
        CronExpression.Parse(Cron, CronFormat.Unix).WithTimeZone(Schedule.Zone).GetNextValidTimeAfter(moment) is { } next
            ? TimeZoneInfo.ConvertTime(next, Schedule.Zone)
            : null;
}
