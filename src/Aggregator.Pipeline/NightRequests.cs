using System.Globalization;
using Aggregator.Data;

namespace Aggregator.Pipeline;

/// <summary>Asks for nights of the scheduled city.</summary>
public sealed class NightRequests(RunStore runs, TimeProvider clock, ScheduledCity? city)
{
    /// <summary>How the key of a wish begins that the schedule made.</summary>
    public const string ScheduledKey = "scheduled:";

    /// <summary>The day whose scheduled night a key names; null when it names none.</summary>
    public static DateOnly? DayOf(string key) =>
        key.StartsWith(ScheduledKey, StringComparison.Ordinal) && DateOnly.TryParseExact(key.AsSpan(ScheduledKey.Length), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Today's scheduled night: asked for once a day however often the schedule fires. Null when no city is configured.</summary>
    public async Task<long?> AskForScheduledAsync(CancellationToken stop) =>
        Today() is { } night ? await AskAsync(night, stop) : null;

    /// <summary>The scheduled night of an earlier day, made up today; asked for once however often. Null when no city is configured.</summary>
    public async Task<long?> AskForMissedAsync(DateOnly day, CancellationToken stop) =>
        On(day) is { } night ? await AskAsync(night with { MadeUpOn = ShanghaiClock.Today(clock) }, stop) : null;

    /// <summary>A night now, because a person asks. Null when one is unfinished already or no city is configured.</summary>
    public async Task<long?> AskNowAsync(CancellationToken stop) =>
        Today() is { } night && await runs.NextUnfinishedRequestAsync(stop) is null ? await runs.RequestAsync(NightParameters.RequestKind, night.ToJson(), null, stop) : null;

    /// <summary>Whether a city's nights are scheduled.</summary>
    public bool IsScheduled => city is not null;

    /// <summary>What a night asked for now works on; null when no city is configured.</summary>
    public NightParameters? Tonight => Today();

    private Task<long> AskAsync(NightParameters night, CancellationToken stop) =>
        runs.RequestAsync(NightParameters.RequestKind, night.ToJson(), ScheduledKey + night.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), stop);

    private NightParameters? Today() => On(ShanghaiClock.Today(clock));

    private NightParameters? On(DateOnly day) =>
        city is null ? null : new NightParameters(city.RosterPath, city.InboxFolder, city.Year ?? day.Year - 1, day, city.OutFolder, city.CalendarPath);
}
