using System.Diagnostics.Metrics;
using Aggregator.Data;
using Aggregator.Data.Rows;
using Aggregator.Server.Web;

namespace Aggregator.Server.Watching;

/// <summary>
/// The nights as instruments of <c>System.Diagnostics.Metrics</c>. Their values come from the store, read anew before each collection: so they are right after a
/// restart, and of several workers each tells the same.
/// </summary>
internal sealed class WatchMeter : IDisposable
{
    private readonly Meter _meter = new(SiteMeter.Name);
    private readonly Func<CancellationToken, Task<WatchReading>> _read;
    private volatile WatchReading? _now;

    public WatchMeter(RunStore runs, WatchStore watch, NoticeStore notices, HandInStore handIns, TimeProvider clock)
    {
        _read = stop => WatchReading.ReadAsync(runs, watch, notices, handIns, clock, stop);
        _meter.CreateObservableGauge("aggregator.nights", () => Each(now => Enum.GetValues<RunState>().Select(state => Of((long)now.RunsByState.GetValueOrDefault(state), ("state", state.Code())))), null, "Runs by how they stand.");
        _meter.CreateObservableGauge("aggregator.nights.missed", () => Each<long>(now => [Of((long)now.Missed)]), null, "Scheduled nights of the last 366 days that did not run at their time.");
        _meter.CreateObservableGauge("aggregator.last_night.age", () => Each(now => Seconds(now.LastNightAge)), "s", "Since the newest night with a result ended; absent before the first.");
        _meter.CreateObservableGauge("aggregator.scheduler.silence", () => Each(now => Seconds(now.BeatAge)), "s", "Since the schedule gave its last sign of life, which it gives every minute; absent when it never did.");
        _meter.CreateObservableGauge("aggregator.night.silence", () => Each(now => Seconds(now.Silence)), "s", "Since the night at work gave its last sign of life; absent when none is at work.");
        _meter.CreateObservableGauge("aggregator.requests.unfinished", () => Each<long>(now => [Of((long)now.Unfinished)]), null, "Nights that were asked for and are not finished.");
        _meter.CreateObservableCounter("aggregator.hand_ins", () => Each<long>(now => [Of((long)now.HandIns)]), null, "Files handed in over the web, those refused among them.");
        _meter.CreateObservableGauge("aggregator.notices", () => Each(now => new[] { Of((long)now.Notices.Waiting, ("state", "waiting")), Of((long)now.Notices.Sent, ("state", "sent")), Of((long)now.Notices.GivenUp, ("state", "given-up")) }), null, "Messages about the nights by how they stand.");
        _meter.CreateObservableGauge("aggregator.last_night.stage.duration", () => Each(now => Stages(now).Where(stage => stage.FinishedAt is not null).Select(stage => Of((stage.FinishedAt!.Value - stage.StartedAt).TotalSeconds, ("stage", stage.Stage)))), "s", "How long each stage of the newest night with a result took.");
        _meter.CreateObservableGauge("aggregator.last_night.stage.items", () => Each(now => Stages(now).SelectMany(stage => new[] { Of((long)stage.Done, ("stage", stage.Stage), ("result", "done")), Of((long)stage.Skipped, ("stage", stage.Stage), ("result", "skipped")) })), null, "Pieces of work of each stage of that night: done, or taken over from an earlier one.");
        _meter.CreateObservableGauge("aggregator.last_night.stage.faults", () => Each(now => Stages(now).Select(stage => Of((long)now.Last!.Faults.Count(fault => fault.Stage == stage.Stage), ("stage", stage.Stage)))), null, "Crashes of our own code in each stage of that night.");
        _meter.CreateObservableGauge("aggregator.last_night.reports", () => Each(now => Stages(now).Where(stage => stage.Stage == Pipeline.Stages.StageNames.Read).Select(stage => Of((long)stage.Total))), null, "Files that night read.");
    }

    /// <summary>Reads the store, for the collection that follows.</summary>
    public async Task RefreshAsync(CancellationToken stop) => _now = await _read(stop);

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<T>> Each<T>(Func<WatchReading, IEnumerable<Measurement<T>>> of)
        where T : struct => _now is { } now ? of(now) : [];

    private static IReadOnlyList<RunStageView> Stages(WatchReading now) => now.Last?.Stages ?? [];

    private static IEnumerable<Measurement<double>> Seconds(TimeSpan? span) => span is { } time ? [Of(time.TotalSeconds)] : [];

    private static Measurement<T> Of<T>(T value, params (string Key, string Value)[] tags)
        where T : struct => new(value, tags.Select(tag => new KeyValuePair<string, object?>(tag.Key, tag.Value)));
}
