using System.Globalization;
using Aggregator.Data;
using Aggregator.Data.Keeping;
using Aggregator.Intake.Collecting;
using Aggregator.Pipeline;
using Aggregator.Server.Keeping;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Hosting;

/// <summary>Evidence bundles beside the bundles of the years in the data folder, readable by their owner alone. The same night gives the same bytes, so one is made once.</summary>
internal sealed class EvidenceFiles(Store store, RunStore runs, SnapshotLoader loader, FileVault vault, IAuditLog audit, string dataFolder) : IEvidenceFiles, IDisposable
{
    // One at a time: it packs every original of the city.
    private readonly SemaphoreSlim _one = new(1, 1);

    private string Folder => Path.Combine(dataFolder, "bundles");

    public async Task<(Stream Bytes, string Name, string ManifestSha256)?> OpenAsync(Person by, CancellationToken stop)
    {
        if (await runs.LatestFinishedAsync(stop) is not { } run)
        {
            return null;
        }

        await _one.WaitAsync(stop);
        try
        {
            var path = Made(run.Id) ?? await MakeAsync(run.Id, stop);
            var manifest = Path.GetFileNameWithoutExtension(path).Split('-')[^1];
            var bytes = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            try
            {
                var city = await loader.CityNameAsync(run.Id, stop) ?? "全市";
                var name = string.Create(CultureInfo.InvariantCulture, $"{city}{run.Year}年度证据包-第{run.Id}次运行.zip");
                // Noted before the first byte leaves: a night that was handed out as evidence is kept.
                await audit.WriteAsync(by, NightRetention.Evidence, run.Id.ToString(CultureInfo.InvariantCulture), new Dictionary<string, string> { ["manifest"] = manifest, ["unit"] = "", ["file"] = name }, stop);
                return (bytes, name, manifest);
            }
            catch
            {
                await bytes.DisposeAsync();
                throw;
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private string? Made(long run) => Directory.Exists(Folder) ? Directory.GetFiles(Folder, string.Create(CultureInfo.InvariantCulture, $"evidence-run{run}-*.zip")).FirstOrDefault() : null;

    private async Task<string> MakeAsync(long run, CancellationToken stop)
    {
        PrivateFile.CreateFolder(Folder);
        var part = Path.Combine(Folder, $".evidence.{Path.GetRandomFileName()}.part");
        try
        {
            EvidenceMade made;
            await using (var stream = PrivateFile.Create(part))
            {
                made = await new EvidenceBundle(store, vault, dataFolder).WriteAsync(run, null, null, stream, stop);
                stream.Flush(flushToDisk: true);
            }

            foreach (var former in Directory.GetFiles(Folder, "evidence-run*.zip"))
            {
                File.Delete(former);
            }

            var path = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"evidence-run{run}-{made.ManifestSha256}.zip"));
            File.Move(part, path, overwrite: true);
            return path;
        }
        finally
        {
            File.Delete(part);
        }
    }
}
