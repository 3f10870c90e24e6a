using Aggregator.Intake;

namespace Aggregator.Server.Keeping;

/// <summary>A backup that is read. Nothing of it is believed: what it lists is held against what it holds.</summary>
internal abstract class BackupSource : IDisposable
{
    /// <summary>Opens a zip, one backup's folder, or a folder of backups, of which the newest.</summary>
    /// <exception cref="RefusedInputException">There is none.</exception>
    public static BackupSource Open(string from)
    {
        var full = Path.GetFullPath(from);
        return File.Exists(full) ? new ZipBackupSource(full)
            : Directory.Exists(full) ? new FolderBackupSource(BackupFolder.Newest(full))
            : throw new RefusedInputException([$"找不到备份“{from}”，请核对 --from。"]);
    }

    /// <summary>Where it lies.</summary>
    public abstract string Place { get; }

    /// <summary>Names it holds that its list does not have; null names are none.</summary>
    public abstract IEnumerable<string> Unlisted(BackupManifest manifest);

    /// <summary>A file's bytes, or null when it is not there.</summary>
    public abstract Stream? Open(BackupEntry entry);

    /// <summary>The list's bytes.</summary>
    /// <exception cref="RefusedInputException">It has none, or one beyond any measure.</exception>
    public abstract Task<byte[]> ManifestAsync(CancellationToken stop);

    /// <inheritdoc />
    public abstract void Dispose();

    /// <summary>Reads every file and holds it against the list.</summary>
    /// <param name="manifest">The list.</param>
    /// <param name="targetOf">Opens where a file's bytes go; null for nowhere.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>A Chinese sentence for each file that is not what the list says; empty when all are.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync(BackupManifest manifest, Func<BackupEntry, Stream>? targetOf, CancellationToken stop)
    {
        var problems = Unlisted(manifest).Select(name => $"“{name}”不在清单里。").ToList();
        foreach (var entry in manifest.Entries)
        {
            if (await ProblemAsync(entry, targetOf, stop) is { } problem)
            {
                problems.Add($"“{entry.Name}”{problem}");
            }
        }

        return problems;
    }

    private async Task<string?> ProblemAsync(BackupEntry entry, Func<BackupEntry, Stream>? targetOf, CancellationToken stop)
    {
        if (BackupNames.HashIn(entry.Name) is { } named && named != entry.Sha256)
        {
            return "的名字与清单里的校验值不符。";
        }

        try
        {
            await using var from = Open(entry);
            if (from is null)
            {
                return "缺失。";
            }

            await using var to = targetOf?.Invoke(entry) ?? Stream.Null;
            var (bytes, sha256) = await HashedCopy.RunAsync(from, to, entry.Bytes, stop);
            return bytes > entry.Bytes ? "比清单所列的长，已被改动。"
                : bytes < entry.Bytes ? $"被截断：清单所列{entry.Bytes}字节，只有{bytes}字节。"
                : sha256 != entry.Sha256 ? "的内容与校验值不符，已被改动或损坏。"
                : null;
        }
        catch (InvalidDataException)
        {
            return "解不开，已损坏。";
        }
    }
}
