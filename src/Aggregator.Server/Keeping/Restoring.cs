using Aggregator.Data.Keeping;
using Aggregator.Intake;
using Aggregator.Server.Diagnosing;

namespace Aggregator.Server.Keeping;

/// <summary>Puts a backup into an empty data folder, or leaves everything as it was.</summary>
internal sealed class Restoring(BackupSource source, BackupManifest manifest)
{
    private const int MostTold = 20;

    /// <summary>Opens a backup's list.</summary>
    /// <param name="source">The backup.</param>
    /// <param name="expected">The hash the list must have, as it was printed when the backup was made; null where nobody knows it.</param>
    /// <param name="stop">Cancels.</param>
    public static async Task<(BackupManifest Manifest, string Sha256)> ListAsync(BackupSource source, string? expected, CancellationToken stop)
    {
        var bytes = await source.ManifestAsync(stop);
        var sha256 = BackupManifest.HashOf(bytes);
        return expected is null || string.Equals(expected.Trim(), sha256, StringComparison.OrdinalIgnoreCase) ? (BackupManifest.Read(bytes), sha256)
            : throw new RefusedInputException([$"备份清单的 SHA-256 是 {sha256}，与 --manifest 给出的不同：不是那一份备份，或者清单被改动过。"]);
    }

    /// <summary>Looks at everything and writes nothing.</summary>
    /// <exception cref="RefusedInputException">Something is not what the list says.</exception>
    public async Task CheckAsync(CancellationToken stop) => RefuseBroken(await source.CheckAsync(manifest, null, stop));

    /// <summary>Writes it aside, looks at every byte on the way, and moves it into place.</summary>
    /// <param name="dataFolder">Absent or empty.</param>
    /// <param name="finish">What is done with the restored folder before it has its place.</param>
    /// <param name="stop">Cancels.</param>
    public async Task IntoAsync(string dataFolder, Func<string, Task> finish, CancellationToken stop)
    {
        var isThere = Directory.Exists(dataFolder);
        if (File.Exists(dataFolder) || (isThere && Directory.EnumerateFileSystemEntries(dataFolder).Any()))
        {
            throw new RefusedInputException([$"“{dataFolder}”不是空目录。恢复不覆盖任何数据：请用 --data 指定一个新目录；原来的数据目录请改名留存，核对无误后再删。"]);
        }

        // A folder that is there may be a mount: what comes into it is written inside it, else beside it, so that the last step is a renaming.
        var aside = Path.Combine(isThere ? dataFolder : Path.GetDirectoryName(Path.GetFullPath(dataFolder))!, ".aggregator-restore-" + Path.GetRandomFileName());
        PrivateFile.CreateFolder(aside);
        try
        {
            RefuseWithoutRoom(aside);
            RefuseBroken(await source.CheckAsync(manifest, entry => Target(aside, entry), stop));
            foreach (var name in new[] { BackupNames.Database, BackupNames.Scheduler }.Where(name => File.Exists(Path.Combine(aside, name))))
            {
                if (SqliteCopy.Problems(Path.Combine(aside, name)) is { Count: > 0 } problems)
                {
                    throw new RefusedInputException([$"备份里的数据库 {name} 已损坏，没有恢复：", .. problems]);
                }
            }

            await finish(aside);
            Settle(aside, dataFolder, isThere);
        }
        finally
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }
        }
    }

    private static FileStream Target(string aside, BackupEntry entry)
    {
        var path = Path.Combine(aside, entry.Name);
        PrivateFile.CreateFolder(Path.GetDirectoryName(path)!);
        return PrivateFile.Create(path);
    }

    private static void Settle(string aside, string dataFolder, bool isThere)
    {
        if (!isThere)
        {
            Directory.Move(aside, dataFolder);
            return;
        }

        // The database comes last: what is cut off here is no data folder yet.
        foreach (var entry in Directory.EnumerateFileSystemEntries(aside).OrderBy(path => Path.GetFileName(path) == BackupNames.Database).ThenBy(path => path, StringComparer.Ordinal).ToList())
        {
            var place = Path.Combine(dataFolder, Path.GetFileName(entry));
            if (Directory.Exists(entry))
            {
                Directory.Move(entry, place);
            }
            else
            {
                File.Move(entry, place, overwrite: false);
            }
        }
    }

    private static void RefuseBroken(IReadOnlyList<string> problems)
    {
        if (problems.Count > 0)
        {
            throw new RefusedInputException([$"备份不完整或被改动过，没有恢复任何东西，共{problems.Count}处；请换另一份备份：", .. problems.Take(MostTold), .. problems.Count > MostTold ? [$"还有{problems.Count - MostTold}处没有列出。"] : Array.Empty<string>()]);
        }
    }

    private void RefuseWithoutRoom(string aside)
    {
        var (needed, free) = (manifest.Entries.Sum(entry => (decimal)entry.Bytes), DiskSpace.Free(aside));
        if (needed > free)
        {
            throw new RefusedInputException([FormattableString.Invariant($"“{aside}”所在磁盘只剩{free >> 20} MB，恢复这份备份需要{needed / (1 << 20):0} MB；请换一块磁盘。")]);
        }
    }
}
