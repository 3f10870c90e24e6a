using Aggregator.Intake;

namespace Aggregator.Server.Keeping;

/// <summary>One backup of a folder of them.</summary>
/// <param name="folder">The backup's own folder; the vault's files lie beside it.</param>
internal sealed class FolderBackupSource(string folder) : BackupSource
{
    public override string Place => folder;

    public override IEnumerable<string> Unlisted(BackupManifest manifest)
    {
        var listed = manifest.Entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        return Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, MaxRecursionDepth = 3 }).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(name => name != BackupNames.Manifest && !name.StartsWith("work/", StringComparison.Ordinal) && !listed.Contains(name)).Order(StringComparer.Ordinal);
    }

    public override Stream? Open(BackupEntry entry)
    {
        var file = new FileInfo(BackupNames.HashIn(entry.Name) is null ? Path.Combine(folder, entry.Name) : Path.Combine(Path.GetDirectoryName(folder)!, entry.Name));
        return PrivateFile.IsPlain(file) ? file.OpenRead() : null;
    }

    public override async Task<byte[]> ManifestAsync(CancellationToken stop)
    {
        var file = new FileInfo(Path.Combine(folder, BackupNames.Manifest));
        return PrivateFile.IsPlain(file) && file.Length <= BackupManifest.MostBytes
            ? await File.ReadAllBytesAsync(file.FullName, stop)
            : throw new RefusedInputException([$"“{folder}”里没有可用的 {BackupNames.Manifest}，不是完整的备份；请核对 --from。"]);
    }

    public override void Dispose()
    {
        // Nothing is held open.
    }
}
