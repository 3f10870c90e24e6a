using Aggregator.Core.Snapshots;
using Aggregator.Data;
using Aggregator.Data.Access;
using Aggregator.Data.Rows;
using Aggregator.Intake.Collecting;
using Aggregator.Jobs;
using Aggregator.Pipeline;
using Aggregator.Server.Web;
using RunView = Aggregator.Server.Web.RunView;

namespace Aggregator.Server.Hosting;

/// <summary>What the pages show, from the store. The last night's snapshot is kept in memory until a newer one is finished.</summary>
internal sealed class StoreSiteData(RunStore runs, OutputStore outputs, SnapshotLoader loader, NightRequests requests, IJobEngine engine, FileVault vault, ILogger<StoreSiteData> log) : ISiteData, IDisposable
{
    private readonly SemaphoreSlim _loading = new(1);
    private volatile Loaded? _last;
    private (long RunId, Task<Loaded?> Loading)? _coming;

    private static readonly TimeSpan ShortWait = TimeSpan.FromMilliseconds(200);
    private volatile Published? _published;

    // A night is large, and a comparison is read more than once: the last few are kept.
    private const int NightsKept = 3;
    private readonly List<(long Id, CitySnapshot Snapshot)> _nights = [];

    private sealed record Published(long RunId, IReadOnlyList<DownloadView> Files);

    private sealed record Loaded(long RunId, CitySnapshot Snapshot, string OutFolder);

    public async Task<CitySnapshot?> SnapshotAsync(CancellationToken stop) => (await LastAsync(stop))?.Snapshot;

    public async Task<CitySnapshot?> NightAsync(long id, CancellationToken stop)
    {
        if (await runs.GetAsync(id, stop) is not { State: RunState.Done or RunState.DoneWithFaults })
        {
            return null;
        }

        if (_last is { } last && last.RunId == id)
        {
            return last.Snapshot;
        }

        await _loading.WaitAsync(stop);
        try
        {
            if (_nights.Find(night => night.Id == id) is { Snapshot: not null } known)
            {
                return known.Snapshot;
            }

            if (await loader.LoadAsync(id, stop) is not { } snapshot)
            {
                return null;
            }

            _nights.Add((id, snapshot));
            if (_nights.Count > NightsKept)
            {
                _nights.RemoveAt(0);
            }

            return snapshot;
        }
        finally
        {
            _loading.Release();
        }
    }

    public async Task<IReadOnlyList<RunView>> RunsAsync(int count, CancellationToken stop) => [.. (await runs.RecentAsync(count, stop)).Select(View)];

    public async Task<RunView?> RunAsync(long id, CancellationToken stop) => await runs.GetAsync(id, stop) is { } run ? View(run) : null;

    public async Task<IReadOnlyList<DownloadView>> DownloadsAsync(CancellationToken stop)
    {
        if (await LastAsync(stop) is not { } last)
        {
            return [];
        }

        // A finished night publishes nothing more, and a large city has a thousand files.
        if (_published is not { } known || known.RunId != last.RunId)
        {
            var files = await outputs.PublishedAsync(last.RunId, stop);
            _published = known = new Published(last.RunId, [.. files.OrderBy(f => Rank(f.File)).ThenBy(f => f.File, StringComparer.Ordinal).Select(f => new DownloadView(f.File, f.Length, f.Sha256))]);
        }

        return known.Files;
    }

    public Stream? OpenDownload(string file)
    {
        if (_last is not { } last)
        {
            return null;
        }

        var path = Path.Combine(last.OutFolder, file);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null;
    }

    public Stream? OpenOriginal(string sha256) => vault.Has(sha256) ? vault.Open(sha256) : null;

    public async Task<bool> RequestNightAsync(CancellationToken stop)
    {
        if (await requests.AskNowAsync(stop) is not { } request)
        {
            return false;
        }

        await engine.EnqueueAsync(JobNames.Night, request, stop);
        return true;
    }

    public void Dispose() => _loading.Dispose();

    // A large night takes seconds to load. Until it is there the pages go on speaking of the one before, and say so.
    private async Task<Loaded?> LastAsync(CancellationToken stop)
    {
        var run = await runs.LatestFinishedAsync(stop);
        if (run is null || _last?.RunId == run.Id)
        {
            return run is null ? null : _last;
        }

        var loading = LoadAsync(run);
        if (_last is null)
        {
            return await loading.WaitAsync(stop);
        }

        await Task.WhenAny(loading, Task.Delay(ShortWait, stop));
        return _last;
    }

    // One load serves everybody who asks; whoever asked first may go away without ending it.
    private Task<Loaded?> LoadAsync(Data.RunView run)
    {
        lock (_nights)
        {
            if (_coming is not { } coming || coming.RunId != run.Id || coming.Loading.IsFaulted)
            {
                _coming = coming = (run.Id, Task.Run(() => LoadNowAsync(run)));
            }

            return coming.Loading;
        }
    }

    private async Task<Loaded?> LoadNowAsync(Data.RunView run)
    {
        await _loading.WaitAsync(CancellationToken.None);
        try
        {
            if (await loader.LoadAsync(run.Id, CancellationToken.None) is { } snapshot)
            {
                var request = await runs.GetRequestAsync(run.RequestId, CancellationToken.None);
                var loaded = new Loaded(run.Id, snapshot, NightParameters.FromJson(request.ParametersJson).OutFolder);
                if (_last is null)
                {
                    // After a start nothing else can be shown: pages answer at once, and what one asks for before it is prepared it computes itself.
                    _last = loaded;
                    _ = Task.Run(() => Prepare(loaded), CancellationToken.None);
                }
                else
                {
                    Boards.Prepare(snapshot);
                    _last = loaded;
                }
            }

            return _last;
        }
        finally
        {
            _loading.Release();
        }
    }

    private void Prepare(Loaded loaded)
    {
        try
        {
            Boards.Prepare(loaded.Snapshot);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A page that needs what failed says so itself; the others work.
            log.LogError(error, "Preparing the pages of run {RunId} failed.", loaded.RunId);
        }
    }

    // Workbooks first, then pictures, then data.
    private static int Rank(string file) => Path.GetExtension(file) switch
    {
        ".xlsx" => 0,
        ".svg" => 1,
        _ => 2,
    };

    private static RunView View(Data.RunView run) => new(
        run.Id, run.Year, run.AsOf, UtcTime.Of(run.StartedAt), run.FinishedAt is { } end ? UtcTime.Of(end) : null, run.State.Code(), run.Message,
        [.. run.Stages.Select(s => new StageView(s.Stage, s.Total, s.Done + s.Skipped, s.Skipped, s.FinishedAt is not null) { Took = s.FinishedAt - s.StartedAt })],
        [.. run.Faults.Select(f => new FaultView(f.Stage, f.Subject, f.Message))])
    {
        CodeVersion = run.CodeVersion,
        IsScheduled = run.RequestKey.StartsWith(NightRequests.ScheduledKey, StringComparison.Ordinal),
        MadeUpOn = run.Kind == NightParameters.RequestKind ? NightParameters.FromJson(run.ParametersJson).MadeUpOn : null,
        Attempts = run.Attempts,
        Heartbeat = UtcTime.Of(run.HeartbeatAt),
    };
}
