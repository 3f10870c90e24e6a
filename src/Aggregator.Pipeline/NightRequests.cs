using System.Globalization;
using Aggregator.Data;

namespace Aggregator.Pipeline;

/// <summary>Asks for nights of the scheduled city.</summary>
public sealed class NightRequests(RunStore runs, TimeProvider clock, ScheduledCity? city)
{
    /// <summary>How the key of a wish begins that the schedule made.</summary>
    public const string ScheduledKey = "scheduled:";

    /// <summary>Today's scheduled night: asked for once a day however often the schedule fires. Null when no city is configured.</summary>
    public async Task<long?> AskForScheduledAsync(CancellationToken stop) =>
        Today() is { } night ? await runs.RequestAsync(NightParameters.RequestKind, night.ToJson(), ScheduledKey + night.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), stop) : null;

    /// <summary>A night now, because a person asks. Null when one is unfinished already or no city is configured.</summary>
    public async Task<long?> AskNowAsync(CancellationToken stop) =>
        Today() is { } night && await runs.NextUnfinishedRequestAsync(stop) is null ? await runs.RequestAsync(NightParameters.RequestKind, night.ToJson(), null, stop) : null;

    /// <summary>Whether a city's nights are scheduled.</summary>
    public bool IsScheduled => city is not null;

    /// <summary>What a night asked for now works on; null when no city is configured.</summary>
    public NightParameters? Tonight => Today();

    private NightParameters? Today()
    {
        var today = ShanghaiClock.Today(clock);
        return city is null ? null : new NightParameters(city.RosterPath, city.InboxFolder, city.Year ?? today.Year - 1, today, city.OutFolder, city.CalendarPath);
    }
}
