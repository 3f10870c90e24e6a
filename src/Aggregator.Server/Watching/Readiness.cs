using System.Globalization;
using Aggregator.Data;
using Aggregator.Jobs.Nights;
using Aggregator.Pipeline;
using Aggregator.Pipeline.Workers;
using Aggregator.Server.Hosting;
using Aggregator.Server.Web;

namespace Aggregator.Server.Watching;

/// <summary>Looks at what the service needs for its work: the database and its schema, the schedule's sign of life, the folder of kept files, the disk.</summary>
internal sealed class Readiness(Migrator migrator, WatchStore watch, NightRequests requests, TimeProvider clock, ILogger<Readiness> log, string dataFolder, WorkerPresence? presence = null) : IReadiness, IDisposable
{
    /// <summary>Below so much a night cannot be sure to write what it makes.</summary>
    private const long LeastFree = 500L << 20;

    // Anybody may ask, and asking must cost nothing.
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly DateTimeOffset _started = clock.GetUtcNow();
    private volatile Look? _last;

    private sealed record Look(long At, IReadOnlyList<ReadinessItem> Items);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ReadinessItem>> LookAsync(CancellationToken stop)
    {
        if (Fresh() is { } known)
        {
            return known;
        }

        await _turn.WaitAsync(stop);
        try
        {
            if (Fresh() is { } meanwhile)
            {
                return meanwhile;
            }

            var items = await LookNowAsync();
            _last = new Look(clock.GetTimestamp(), items);
            return items;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private IReadOnlyList<ReadinessItem>? Fresh() => _last is { } last && clock.GetElapsedTime(last.At) < Kept ? last.Items : null;

    // Whoever asked first may go away; the others wait for the same look.
    private async Task<IReadOnlyList<ReadinessItem>> LookNowAsync()
    {
        using var limit = new CancellationTokenSource(LongestLook);
        return [await DatabaseAsync(limit.Token), await SchedulerAsync(limit.Token), Vault(), Disk(), .. presence is null ? [] : new[] { Place(presence) }];
    }

    private Task<ReadinessItem> DatabaseAsync(CancellationToken stop) => GuardedAsync("database", "数据库没有答复，或结构与程序不符。", async () =>
        (await migrator.MigrateAsync(dryRun: true, stop)).Applied.Count == 0 ? "" : "数据库结构比程序旧，请运行 aggregator migrate。");

    private Task<ReadinessItem> SchedulerAsync(CancellationToken stop) => GuardedAsync("scheduler", "查不到调度的状态。", async () =>
    {
        if (!requests.IsScheduled)
        {
            return "";
        }

        // What has just started has not had its first minute yet.
        var beat = await watch.LastBeatAsync(WatchStore.Scheduler, stop) is { } last && last > _started ? last : _started;
        return clock.GetUtcNow() - beat <= NightWatch.LongestPause ? "" : $"调度自 {Wording.Moment(beat)} 起没有动静。";
    });

    private static ReadinessItem Place(WorkerPresence presence) =>
        presence.Current is null ? new("worker", false, "本进程不在处理进程之列：数据库连不上，或刚刚启动。") : new("worker", true, "");

    private ReadinessItem Vault()
    {
        try
        {
            var probe = Path.Combine(dataFolder, ".ready-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            using (File.Create(probe, 1, FileOptions.DeleteOnClose))
            {
            }

            return new ReadinessItem("vault", true, "");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("Readiness: the data folder cannot be written to: {Kind}", refused.GetType().Name);
            return new ReadinessItem("vault", false, "数据目录不能写入。");
        }
    }

    private ReadinessItem Disk()
    {
        // Where the room cannot be told there is no bound, as for uploads.
        var free = UploadQuota.FreeAt(dataFolder);
        return new ReadinessItem("disk", free >= LeastFree, free == long.MaxValue ? "" : string.Create(CultureInfo.InvariantCulture, $"数据目录所在磁盘剩余 {free >> 20} MB。"));
    }

    private async Task<ReadinessItem> GuardedAsync(string name, string otherwise, Func<Task<string>> look)
    {
        try
        {
            var problem = await look();
            return new ReadinessItem(name, problem.Length == 0, problem);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            log.LogWarning("Readiness: {Name} is not as it should be: {Kind}", name, failed.GetType().Name);
            return new ReadinessItem(name, false, otherwise);
        }
    }
}
