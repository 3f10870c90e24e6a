using Aggregator.Intake;

namespace Aggregator.Server.Keeping;

/// <summary>
/// Where a backup goes. Until <see cref="FinishAsync"/> it lies under a name that nobody takes for a backup; what is left of one that was cut off is
/// overwritten by the next.
/// </summary>
internal abstract class BackupTarget : IAsyncDisposable
{
    /// <summary>What a whole backup is called.</summary>
    public abstract string Place { get; }

    /// <summary>A folder on the target's disk, nobody else's, for the copy of the database; gone when the target is disposed.</summary>
    public abstract string Workshop { get; }

    /// <summary>A target for what the clerk named.</summary>
    /// <param name="to">A file that ends in <c>.zip</c> and is not there, or a folder that is absent, empty or one of earlier backups.</param>
    /// <param name="dataFolder">What is backed up.</param>
    /// <param name="now">For the name of a backup in a folder.</param>
    /// <exception cref="RefusedInputException">Nothing may be written there.</exception>
    public static BackupTarget Open(string to, string dataFolder, DateTimeOffset now)
    {
        var (target, data) = (RealPath(to), RealPath(dataFolder));
        if (IsWithin(target, data))
        {
            throw new RefusedInputException([$"备份不能放在数据目录“{dataFolder}”里面：磁盘坏了会一起丢失。请用 --to 指定另一块磁盘上的位置。"]);
        }

        return to.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? new ZipBackupTarget(to) : new FolderBackupTarget(to, data, target, now);
    }

    /// <summary>Adds a file.</summary>
    /// <returns>What was written; its hash is that of the bytes as they were read.</returns>
    public abstract Task<BackupEntry> AddAsync(string name, string from, CancellationToken stop);

    /// <summary>Adds the list; then everything is there, but not yet under its name.</summary>
    public abstract Task AddManifestAsync(byte[] manifest, CancellationToken stop);

    /// <summary>Opens what was written, for reading it once more.</summary>
    public abstract BackupSource Reread();

    /// <summary>Gives it its name.</summary>
    public abstract Task FinishAsync();

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();

    /// <summary>Whether a path is a folder or lies in it.</summary>
    public static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    // Links along the way are followed, so that a link to the data folder is the data folder. What is not there yet has no links.
    public static string RealPath(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        FileSystemInfo own = Directory.Exists(full) ? new DirectoryInfo(full) : new FileInfo(full);
        return own.Exists && own.ResolveLinkTarget(returnFinalTarget: true) is { } target ? RealPath(target.FullName) : Path.Combine(RealPath(parent), Path.GetFileName(full));
    }
}
