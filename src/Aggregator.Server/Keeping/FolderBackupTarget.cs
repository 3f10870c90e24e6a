using System.Globalization;
using Aggregator.Intake;

namespace Aggregator.Server.Keeping;

/// <summary>
/// A folder of backups: each in a folder of its own named by its moment, and the vault's files, which never change, once for all of them. What is
/// there already is not copied again.
/// </summary>
internal sealed class FolderBackupTarget : BackupTarget
{
    private readonly string _folder;
    private readonly FileStream _hold;
    private readonly string _part;

    public FolderBackupTarget(string folder, string data, string realTarget, DateTimeOffset now)
    {
        _folder = Path.GetFullPath(folder);
        if (File.Exists(_folder))
        {
            throw new RefusedInputException([$"“{_folder}”是一个文件；请用 --to 指定一个目录，或一个以 .zip 结尾的新文件。"]);
        }

        if (IsWithin(data, realTarget) || (Directory.Exists(_folder) && !BackupFolder.Is(_folder) && Directory.EnumerateFileSystemEntries(_folder).Any()))
        {
            throw new RefusedInputException([$"目录“{_folder}”里有别的东西，不是本程序的备份目录；请用 --to 指定一个新目录，或以前放备份的目录。"]);
        }

        PrivateFile.CreateFolder(_folder);
        _hold = BackupFolder.Hold(_folder);
        Place = Path.Combine(_folder, BackupFolder.Prefix + now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        if (Path.Exists(Place))
        {
            _hold.Dispose();
            throw new RefusedInputException([$"“{Place}”已经存在；请过一秒再备份。"]);
        }

        BackupFolder.Mark(_folder);
        foreach (var left in Directory.EnumerateDirectories(_folder, BackupFolder.Unfinished + "*"))
        {
            Directory.Delete(left, recursive: true);
        }

        _part = Path.Combine(_folder, BackupFolder.Unfinished + Path.GetRandomFileName());
        PrivateFile.CreateFolder(_part);
        Workshop = Path.Combine(_part, "work");
        PrivateFile.CreateFolder(Workshop);
    }

    public override string Place { get; }

    public override string Workshop { get; }

    public override async Task<BackupEntry> AddAsync(string name, string from, CancellationToken stop)
    {
        if (BackupNames.HashIn(name) is not { } expected)
        {
            return await CopyAsync(name, from, Path.Combine(_part, name), stop);
        }

        // One that the disk has spoilt since is brought anew: else no later backup could be whole.
        var place = Path.Combine(_folder, name);
        if (PrivateFile.IsPlain(new FileInfo(place)))
        {
            await using var there = new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (await HashedCopy.RunAsync(there, Stream.Null, long.MaxValue - 1, stop) is var (length, found) && found == expected)
            {
                return new BackupEntry(name, length, expected);
            }
        }

        var arriving = Path.Combine(Workshop, expected);
        try
        {
            var entry = await CopyAsync(name, from, arriving, stop);
            if (entry.Sha256 == expected)
            {
                PrivateFile.CreateFolder(Path.GetDirectoryName(place)!);
                File.Move(arriving, place, overwrite: true);
            }

            return entry;
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    public override async Task AddManifestAsync(byte[] manifest, CancellationToken stop)
    {
        await using var target = PrivateFile.Create(Path.Combine(_part, BackupNames.Manifest));
        await target.WriteAsync(manifest, stop);
        target.Flush(flushToDisk: true);
    }

    public override BackupSource Reread() => new FolderBackupSource(_part);

    public override Task FinishAsync()
    {
        Directory.Delete(Workshop, recursive: true);
        Directory.Move(_part, Place);
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        if (Directory.Exists(_part))
        {
            Directory.Delete(_part, recursive: true);
        }

        await _hold.DisposeAsync();
    }

    private static async Task<BackupEntry> CopyAsync(string name, string from, string to, CancellationToken stop)
    {
        PrivateFile.CreateFolder(Path.GetDirectoryName(to)!);
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using var target = PrivateFile.Create(to);
        var (bytes, sha256) = await HashedCopy.RunAsync(source, target, long.MaxValue - 1, stop);
        target.Flush(flushToDisk: true);
        return new BackupEntry(name, bytes, sha256);
    }
}
