namespace Aggregator.Jobs;

/// <summary>The only place that knows a time of day.</summary>
public static class Schedule
{
    /// <summary>China's one time zone. Windows without ICU knows it by another name.</summary>
    public static TimeZoneInfo Zone { get; } =
        TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Shanghai", out var zone) ? zone : TimeZoneInfo.FindSystemTimeZoneById("China Standard Time");

    /// <summary>What runs by itself, and when.</summary>
    public static IReadOnlyList<Recurring> All { get; } =
    [
        new(JobNames.Night, "30 1 * * *", "Offices have closed and portals are idle; the ranking is ready when they open."),
        new(JobNames.Portals, "30 0 * * *", "Sites are idle; an hour is left for the slow ones before the night reads what was kept."),
        new(JobNames.RequestPump, "* * * * *", "Picks up run requests whose process died before it could enqueue them, and nights that are due."),
        new(JobNames.Notices, "* * * * *", "Whoever has to see to a night hears of it within the minute; what could not be sent waits for its next attempt."),
    ];
}
