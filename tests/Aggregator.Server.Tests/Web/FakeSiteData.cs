using System.Text;
using Aggregator.Core.Snapshots;
using Aggregator.Server.Web;

namespace Aggregator.Server.Tests.Web;

/// <summary>A data source whose answers a test sets.</summary>
internal sealed class FakeSiteData : ISiteData
{
    public CitySnapshot? Snapshot { get; set; }

    public List<RunView> Runs { get; } = [];

    public Dictionary<string, string> Files { get; } = [];

    public Dictionary<string, string> Originals { get; } = [];

    public Dictionary<long, CitySnapshot> Nights { get; } = [];

    public List<string> Opened { get; } = [];

    public bool AcceptsRequests { get; set; } = true;

    public int Requests { get; private set; }

    public Exception? Broken { get; set; }

    public Task<CitySnapshot?> SnapshotAsync(CancellationToken stop) => Broken is null ? Task.FromResult(Snapshot) : throw Broken;

    public Task<CitySnapshot?> NightAsync(long id, CancellationToken stop) => Task.FromResult(Nights.GetValueOrDefault(id));

    public Task<IReadOnlyList<RunView>> RunsAsync(int count, CancellationToken stop) => Task.FromResult<IReadOnlyList<RunView>>([.. Runs.Take(count)]);

    public Task<RunView?> RunAsync(long id, CancellationToken stop) => Task.FromResult(Runs.Find(r => r.Id == id));

    /// <summary>What the hash of every file is made of; another one is another night.</summary>
    public char HashDigit { get; set; } = 'c';

    public Task<IReadOnlyList<DownloadView>> DownloadsAsync(CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<DownloadView>>([.. Files.Select(f => new DownloadView(f.Key, Encoding.UTF8.GetByteCount(f.Value), new string(HashDigit, 64)))]);

    public Stream? OpenDownload(string file)
    {
        Opened.Add(file);
        return Files.TryGetValue(file, out var text) ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : null;
    }

    public Stream? OpenOriginal(string sha256)
    {
        Opened.Add(sha256);
        return Originals.TryGetValue(sha256, out var text) ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : null;
    }

    public Task<bool> RequestNightAsync(CancellationToken stop)
    {
        Requests++;
        return Task.FromResult(AcceptsRequests);
    }
}
