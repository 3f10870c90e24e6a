using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Data.Access;
using Aggregator.Pipeline;

namespace Aggregator.Jobs.Nights;

/// <summary>
/// Asks for the scheduled nights whose time has come. It goes by what the store knows, not by what the scheduler fired: neither a service that was off, nor a
/// scheduler whose file was deleted, nor a clock that was set back loses a night.
/// </summary>
/// <remarks>Safe to repeat, also by several processes at once: a night is named by its day.</remarks>
public sealed class DueNights(RunStore runs, WatchStore watch, NightRequests requests, NightWatch settings, TimeProvider clock)
{
    private const int RunsLookedAt = 20;

    private const int MostNoted = 366;

    /// <summary>Asks for tonight's where it is due and for those before it that did not run, the oldest first.</summary>
    /// <param name="isTime">Whether the schedule says that it is time: then tonight's is asked for though a person's night has looked today already.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task AskAsync(bool isTime, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (requests.Tonight?.AsOf is not { } today)
        {
            return;
        }

        // Before the first scheduled night nothing can have been missed: the service was not there.
        var last = await runs.GreatestKeyAsync(NightRequests.ScheduledKey, stop).ConfigureAwait(false) is { } key ? NightRequests.DayOf(key) : null;
        var seen = last is null ? today : await LastLookAsync(last.Value, today, stop).ConfigureAwait(false);
        var missed = new List<MissedNight>();
        for (var day = seen.AddDays(1); day < today; day = day.AddDays(1))
        {
            if (TimeOf(day) is { } due && due + NightWatch.Grace <= now)
            {
                missed.Add(new MissedNight(day, due, now, MadeUp: today.DayNumber - day.DayNumber <= settings.MakeUpDays));
            }
        }

        // Written down first: a process that dies in between finds them missing again, and does not find them noted twice.
        await watch.NoteMissedAsync([.. missed.TakeLast(MostNoted)], stop).ConfigureAwait(false);
        foreach (var night in missed.Where(night => night.MadeUp))
        {
            await requests.AskForMissedAsync(night.Day, stop).ConfigureAwait(false);
        }

        var isDue = TimeOf(today) is { } tonight && tonight <= now;
        if (isTime ? isDue || last is null : isDue && seen < today)
        {
            await requests.AskForScheduledAsync(stop).ConfigureAwait(false);
        }
    }

    // The last day somebody looked: by the schedule, by hand on that very day, or by a night that is still to be finished.
    private async Task<DateOnly> LastLookAsync(DateOnly last, DateOnly today, CancellationToken stop)
    {
        var byHand = (await runs.RecentAsync(RunsLookedAt, stop).ConfigureAwait(false))
            .Where(run => run.State is Data.Rows.RunState.Done or Data.Rows.RunState.DoneWithFaults && run.AsOf == ChinaTime.DayOf(UtcTime.Of(run.StartedAt)))
            .Select(run => run.AsOf);
        var waiting = (await runs.UnfinishedAsync(stop).ConfigureAwait(false)).Where(request => request.Kind == NightParameters.RequestKind).Select(request => NightParameters.FromJson(request.ParametersJson).AsOf);
        return byHand.Concat(waiting).Where(day => day <= today).Append(last).Max();
    }

    private static DateTimeOffset? TimeOf(DateOnly day)
    {
        var midnight = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), ChinaTime.Offset);
        return Schedule.All.First(recurring => recurring.Job == JobNames.Night).NextAfter(midnight.AddTicks(-1)) is { } next && next < midnight.AddDays(1) ? next : null;
    }
}
