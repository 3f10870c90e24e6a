using Aggregator.Data.Access;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data;

/// <summary>Nights that did not run, and signs of life. Every write is safe to repeat.</summary>
/// <param name="store">The database.</param>
/// <param name="clock">For the times.</param>
public sealed class WatchStore(Store store, TimeProvider clock)
{
    /// <summary>The name under which whatever carries out the schedule gives its sign of life.</summary>
    public const string Scheduler = "scheduler";

    /// <summary>A day before any night.</summary>
    public static readonly DateOnly Ever = new(2000, 1, 1);

    /// <summary>Writes down nights that did not run. One that is written down already stays as it was first noticed.</summary>
    public Task NoteMissedAsync(IReadOnlyCollection<MissedNight> nights, CancellationToken stop) => store.WriteAsync(
        async (context, token) =>
        {
            var days = nights.Select(night => night.Day).ToList();
            var known = (await context.MissedNights.Where(row => days.Contains(row.Day)).Select(row => row.Day).ToListAsync(token).ConfigureAwait(false)).ToHashSet();
            foreach (var night in nights.Where(night => known.Add(night.Day)))
            {
                context.Add(new MissedNightRow { Day = night.Day, DueAt = night.DueAt.UtcDateTime, NoticedAt = night.NoticedAt.UtcDateTime, MadeUp = night.MadeUp });
            }

            await context.SaveChangesAsync(token).ConfigureAwait(false);
        },
        stop);

    /// <summary>The nights of these days, both ends included, that did not run; in the order of the days.</summary>
    public async Task<IReadOnlyList<MissedNight>> MissedAsync(DateOnly from, DateOnly to, CancellationToken stop)
    {
        await using var context = store.Open();
        return (await context.MissedNights.Where(row => row.Day >= from && row.Day <= to).OrderBy(row => row.Day).ToListAsync(stop).ConfigureAwait(false))
            .ConvertAll(row => new MissedNight(row.Day, UtcTime.Of(row.DueAt), UtcTime.Of(row.NoticedAt), row.MadeUp));
    }

    /// <summary>Gives a sign of life.</summary>
    public Task BeatAsync(string name, CancellationToken stop) => store.WriteAsync(
        async (context, token) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (await context.Heartbeats.Where(row => row.Name == name).ExecuteUpdateAsync(set => set.SetProperty(row => row.At, now), token).ConfigureAwait(false) == 0)
            {
                context.Add(new HeartbeatRow { Name = name, At = now });
                await context.SaveChangesAsync(token).ConfigureAwait(false);
            }
        },
        stop);

    /// <summary>The last sign of life; null when there never was one.</summary>
    public async Task<DateTimeOffset?> LastBeatAsync(string name, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.Heartbeats.Where(row => row.Name == name).Select(row => (DateTime?)row.At).SingleOrDefaultAsync(stop).ConfigureAwait(false) is { } at ? UtcTime.Of(at) : null;
    }
}
