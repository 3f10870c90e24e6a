using System.IO.Compression;
using Aggregator.Intake;
using Aggregator.Intake.Packages;

namespace Aggregator.Server.Keeping;

/// <summary>A backup in one zip, which somebody may have made to do harm.</summary>
internal sealed class ZipBackupSource : BackupSource
{
    private readonly string _file;
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private readonly List<string> _twice = [];

    public ZipBackupSource(string file)
    {
        _file = file;
        var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            if (!PackageDirectory.IsWithin(stream, PackageDirectory.MostBytes))
            {
                throw new InvalidDataException("No directory, or one beyond any measure.");
            }

            _zip = new ZipArchive(stream, ZipArchiveMode.Read);
            foreach (var entry in _zip.Entries)
            {
                if (!_entries.TryAdd(entry.FullName, entry))
                {
                    _twice.Add(entry.FullName);
                }
            }
        }
        catch (InvalidDataException)
        {
            _zip?.Dispose();
            stream.Dispose();
            throw new RefusedInputException([$"“{file}”不是完整的 zip 文件，可能被截断或损坏；请换另一份备份。"]);
        }
    }

    public override string Place => _file;

    public override IEnumerable<string> Unlisted(BackupManifest manifest)
    {
        var listed = manifest.Entries.Select(entry => entry.Name).Append(BackupNames.Manifest).ToHashSet(StringComparer.Ordinal);
        return _entries.Keys.Where(name => !listed.Contains(name)).Concat(_twice).Order(StringComparer.Ordinal);
    }

    public override Stream? Open(BackupEntry entry) => _entries.TryGetValue(entry.Name, out var found) ? found.Open() : null;

    public override async Task<byte[]> ManifestAsync(CancellationToken stop)
    {
        if (!_entries.TryGetValue(BackupNames.Manifest, out var entry))
        {
            throw new RefusedInputException([$"“{_file}”里没有 {BackupNames.Manifest}，不是本程序的备份；请核对 --from。"]);
        }

        try
        {
            await using var from = await entry.OpenAsync(stop);
            using var whole = new MemoryStream();
            var (bytes, _) = await HashedCopy.RunAsync(from, whole, BackupManifest.MostBytes, stop);
            return bytes <= BackupManifest.MostBytes ? whole.ToArray() : throw new InvalidDataException("The list is beyond any measure.");
        }
        catch (InvalidDataException)
        {
            throw new RefusedInputException([$"“{_file}”里的 {BackupNames.Manifest} 解不开，已损坏；请换另一份备份。"]);
        }
    }

    public override void Dispose() => _zip.Dispose();
}
