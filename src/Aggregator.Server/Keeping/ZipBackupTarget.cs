using System.IO.Compression;
using Aggregator.Intake;

namespace Aggregator.Server.Keeping;

/// <summary>A backup in one zip.</summary>
internal sealed class ZipBackupTarget : BackupTarget
{
    private readonly string _file;
    private readonly string _part;
    private readonly FileStream _stream;
    private ZipArchive? _zip;

    public ZipBackupTarget(string file)
    {
        _file = Path.GetFullPath(file);
        if (Path.Exists(_file))
        {
            throw new RefusedInputException([$"“{_file}”已经存在，备份不覆盖任何东西；请用 --to 另起一个名字，例如加上日期。"]);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        // Drawn at random: two backups at once do not write into one file, and nobody can lay a link there beforehand.
        Workshop = Path.Combine(Path.GetDirectoryName(_file)!, ".aggregator-backup-" + Path.GetRandomFileName());
        PrivateFile.CreateFolder(Workshop);
        _part = Path.Combine(Workshop, "backup.part");
        _stream = PrivateFile.Create(_part);
        _zip = new ZipArchive(_stream, ZipArchiveMode.Create, leaveOpen: true);
    }

    public override string Place => _file;

    public override string Workshop { get; }

    public override async Task<BackupEntry> AddAsync(string name, string from, CancellationToken stop)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (BackupNames.HashIn(name) is { } expected)
        {
            // Nothing can be taken out of a zip again: what has other bytes than its name says does not go in.
            var whole = await HashedCopy.RunAsync(source, Stream.Null, long.MaxValue - 1, stop);
            if (whole.Sha256 != expected)
            {
                return new BackupEntry(name, whole.Bytes, whole.Sha256);
            }

            source.Position = 0;
        }

        var entry = _zip!.CreateEntry(name, CompressionLevel.Fastest);
        await using var target = await entry.OpenAsync(stop);
        var (bytes, sha256) = await HashedCopy.RunAsync(source, target, long.MaxValue - 1, stop);
        return new BackupEntry(name, bytes, sha256);
    }

    public override async Task AddManifestAsync(byte[] manifest, CancellationToken stop)
    {
        await using (var target = await _zip!.CreateEntry(BackupNames.Manifest).OpenAsync(stop))
        {
            await target.WriteAsync(manifest, stop);
        }

        await _zip.DisposeAsync();
        _zip = null;
        _stream.Flush(flushToDisk: true);
        await _stream.DisposeAsync();
    }

    public override BackupSource Reread() => new ZipBackupSource(_part);

    public override Task FinishAsync()
    {
        File.Move(_part, _file, overwrite: false);
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        if (_zip is not null)
        {
            // Cut off: nothing of it is worth its directory.
            await _stream.DisposeAsync();
        }

        Directory.Delete(Workshop, recursive: true);
    }
}
