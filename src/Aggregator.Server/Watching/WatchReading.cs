using Aggregator.Data;
using Aggregator.Data.Access;
using Aggregator.Data.Rows;

namespace Aggregator.Server.Watching;

/// <summary>What the store says of the nights at one moment, for whoever watches from outside. Of a cluster it is the whole cluster's.</summary>
/// <param name="RunsByState">How many runs stand in each state.</param>
/// <param name="Last">The newest run whose results can be shown; null before the first.</param>
/// <param name="LastNightAge">Since that run ended; null before the first.</param>
/// <param name="Silence">Since the unfinished newest run's last sign of life; null when none is unfinished.</param>
/// <param name="BeatAge">Since the schedule's last sign of life; null when it never gave one.</param>
/// <param name="Unfinished">Requests nobody has seen through.</param>
/// <param name="Missed">Nights of the last 366 days that did not run at their time.</param>
/// <param name="Notices">Messages on their way, sent and given up.</param>
/// <param name="HandIns">Files handed in over the web.</param>
internal sealed record WatchReading(
    IReadOnlyDictionary<RunState, int> RunsByState,
    RunView? Last,
    TimeSpan? LastNightAge,
    TimeSpan? Silence,
    TimeSpan? BeatAge,
    int Unfinished,
    int Missed,
    (int Waiting, int Sent, int GivenUp) Notices,
    int HandIns)
{
    private const int DaysLookedBack = 366;

    /// <summary>Reads the store.</summary>
    public static async Task<WatchReading> ReadAsync(RunStore runs, WatchStore watch, NoticeStore notices, HandInStore handIns, TimeProvider clock, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime).AddDays(1);
        var (last, newest) = (await runs.LatestFinishedAsync(stop), await runs.LatestAsync(stop));
        return new WatchReading(
            await runs.CountByStateAsync(stop),
            last,
            last?.FinishedAt is { } end ? now - UtcTime.Of(end) : null,
            newest is { FinishedAt: null } ? now - UtcTime.Of(newest.HeartbeatAt) : null,
            now - await watch.LastBeatAsync(WatchStore.Scheduler, stop),
            (await runs.UnfinishedAsync(stop)).Count,
            (await watch.MissedAsync(today.AddDays(-DaysLookedBack), today, stop)).Count,
            await notices.CountAsync(stop),
            await handIns.CountAsync(stop));
    }
}
