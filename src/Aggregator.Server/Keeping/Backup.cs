using Aggregator.Data;
using Aggregator.Data.Access;
using Aggregator.Data.Keeping;
using Aggregator.Intake;
using Aggregator.Pipeline;
using Aggregator.Pipeline.Workers;
using Aggregator.Server.Diagnosing;
using Microsoft.Data.Sqlite;

namespace Aggregator.Server.Keeping;

/// <summary>
/// Writes a backup of a data folder while the service goes on. First where the log of who did what ended, then the database, then the vault: what the
/// database counts on was in the vault before, and nothing leaves the vault.
/// </summary>
internal sealed class Backup(Store store, string dataFolder, TimeProvider clock)
{
    // Written anew by the next night or the next page, or good for the running process alone.
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["out"] = "下一次处理会重新写出",
        ["bundles"] = "下载时重新生成",
        ["tables"] = "下载时重新生成",
        ["keys"] = "网页会话的密钥；恢复后所有人重新登录，备份外泄也不能冒充谁",
        ["sample"] = "虚构的样本城市",
    };

    // Links to folders lead out of the vault, or round in it.
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    /// <summary>Writes it, reads every byte of it once more, and gives it its name.</summary>
    /// <exception cref="RefusedInputException">There is nothing to back up, no room, or what was written does not read back.</exception>
    public async Task<BackupReport> WriteAsync(string to, CancellationToken stop)
    {
        var survey = new StoreSurvey(store);
        var schema = await survey.SchemaAsync(stop) ?? throw new RefusedInputException([$"“{store.Options.Place}”还没有数据，没有什么可以备份；请核对 --data、--provider 和 --database。"]);
        await using var target = BackupTarget.Open(to, dataFolder, clock.GetUtcNow());
        RefuseWithoutRoom(target.Workshop);
        var (entries, wanting, missing) = (new List<BackupEntry>(), new List<string>(), new SortedSet<string>(StringComparer.Ordinal));
        await HeadAsync(target, entries, stop);
        var counted = await DatabasesAsync(target, entries, survey, stop);
        foreach (var name in BackupNames.Plain.Where(name => Path.Exists(Path.Combine(dataFolder, name))))
        {
            var file = new FileInfo(Path.Combine(dataFolder, name));
            try
            {
                if (PrivateFile.IsPlain(file))
                {
                    entries.Add(await target.AddAsync(name, file.FullName, stop));
                }
                else
                {
                    wanting.Add($"{name}：是链接，不是文件本身，请另行备份");
                }
            }
            catch (UnauthorizedAccessException)
            {
                wanting.Add($"{name}：没有读取权限，请以运行服务的账户备份，并核对它的属主");
            }
        }

        await VaultAsync(target, entries, missing, wanting, stop);
        var present = entries.Select(entry => BackupNames.HashIn(entry.Name)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var absent = counted.Where(sha256 => !present.Contains(sha256)).ToList();
        // What another machine took lies in the database, and so in its dump.
        missing.UnionWith(StoreShelf.Of(store) is { } shelf ? await shelf.MissingAsync(absent, stop) : absent);
        entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        var manifest = new BackupManifest(BackupManifest.CurrentForm, clock.GetUtcNow(), CodeVersion.Current, store.Options.Provider.Code(), store.Options.Place, schema, entries, [.. missing]);
        var bytes = manifest.ToBytes();
        await target.AddManifestAsync(bytes, stop);
        using (var again = target.Reread())
        {
            var problems = await again.CheckAsync(BackupManifest.Read(await again.ManifestAsync(stop)), null, stop);
            if (problems.Count > 0)
            {
                throw new RefusedInputException([$"备份写完后读不回来，没有留下备份；请检查“{to}”所在的磁盘，以前的备份如有损坏请换一个目录：", .. problems.Take(20)]);
            }
        }

        await target.FinishAsync();
        return new BackupReport(target.Place, manifest, BackupManifest.HashOf(bytes), [.. Others()], wanting);
    }

    // Before the database: entries that come meanwhile are behind it, and a log that goes on is whole.
    private async Task HeadAsync(BackupTarget target, List<BackupEntry> entries, CancellationToken stop)
    {
        var head = new FileInfo(AuditHead.In(dataFolder).File);
        if (PrivateFile.IsPlain(head))
        {
            entries.Add(await target.AddAsync(BackupNames.AuditHead, head.FullName, stop));
        }
    }

    private async Task<IReadOnlySet<string>> DatabasesAsync(BackupTarget target, List<BackupEntry> entries, StoreSurvey survey, CancellationToken stop)
    {
        var scheduler = new FileInfo(Path.Combine(dataFolder, BackupNames.Scheduler));
        if (PrivateFile.IsPlain(scheduler) && scheduler.Length > 0)
        {
            await CopyAsync(BackupNames.Scheduler, new SqliteConnectionStringBuilder { DataSource = scheduler.FullName }.ToString());
        }

        if (store.Options.Provider != StoreProvider.Sqlite)
        {
            // The dump of the server comes before this verb; what it counts on is asked before the vault is read, too.
            return await survey.FilesAsync(stop);
        }

        IReadOnlySet<string> counted = new HashSet<string>();
        await CopyAsync(BackupNames.Database, store.Options.ConnectionString, async copy =>
        {
            using var copied = new Store(StoreOptions.Parse(null, copy, target.Workshop));
            counted = await new StoreSurvey(copied).FilesAsync(stop);
        });
        return counted;

        async Task CopyAsync(string name, string connection, Func<string, Task>? look = null)
        {
            var copy = Path.Combine(target.Workshop, name);
            SqliteCopy.Write(connection, copy);
            if (SqliteCopy.Problems(copy) is { Count: > 0 } problems)
            {
                throw new RefusedInputException([$"数据库 {name} 已损坏，没有留下备份；请停止服务，保留现场，从以前的备份恢复：", .. problems]);
            }

            await (look?.Invoke(copy) ?? Task.CompletedTask);
            entries.Add(await target.AddAsync(name, copy, stop));
            File.Delete(copy);
        }
    }

    private async Task VaultAsync(BackupTarget target, List<BackupEntry> entries, SortedSet<string> damaged, List<string> wanting, CancellationToken stop)
    {
        var files = Path.Combine(dataFolder, "files");
        if (!Directory.Exists(files))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(files, "*", Everything).Order(StringComparer.Ordinal))
        {
            stop.ThrowIfCancellationRequested();
            var name = Path.GetRelativePath(dataFolder, path).Replace('\\', '/');
            if (BackupNames.HashIn(name) is not { } sha256)
            {
                continue;
            }

            if (!PrivateFile.IsPlain(new FileInfo(path)) || await AddAsync(target, name, path, stop) is not { } entry)
            {
                continue;
            }

            if (entry.Sha256 == sha256)
            {
                entries.Add(entry);
            }
            else
            {
                damaged.Add(sha256);
                wanting.Add($"{name}：内容与它的校验值不符，已损坏或被改动，请从以前的备份取回");
            }
        }
    }

    private static async Task<BackupEntry?> AddAsync(BackupTarget target, string name, string path, CancellationToken stop)
    {
        try
        {
            return await target.AddAsync(name, path, stop);
        }
        catch (FileNotFoundException)
        {
            // Taken out meanwhile: an upload brought it that was refused, and no row speaks of it.
            return null;
        }
    }

    private IEnumerable<string> Others() => Directory.EnumerateFileSystemEntries(dataFolder).Select(path => Path.GetFileName(path)!)
        .Where(name => name is not ("files" or "evidence" or BackupNames.Settings or BackupNames.AuditHead) && !name.EndsWith(".lock", StringComparison.Ordinal)
            && !name.StartsWith(BackupNames.Scheduler, StringComparison.Ordinal) && !(store.Options.Provider == StoreProvider.Sqlite && name.StartsWith(Path.GetFileName(store.Options.Place), StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal).Select(name => $"{name}：{Known.GetValueOrDefault(name, "不是本程序的数据，如有需要请另行备份")}");

    private void RefuseWithoutRoom(string workshop)
    {
        var files = Path.Combine(dataFolder, "files");
        var database = store.Options.Provider == StoreProvider.Sqlite ? new FileInfo(store.Options.Place) : null;
        // In a zip the database lies twice for a moment; what a folder has already is not needed again, which is found out as it comes.
        var needed = 2 * (database is { Exists: true } ? database.Length : 0) + (workshop.Contains(BackupFolder.Unfinished, StringComparison.Ordinal) || !Directory.Exists(files) ? 0
            : new DirectoryInfo(files).EnumerateFiles("*", Everything).Sum(file => file.Length));
        var free = DiskSpace.Free(workshop);
        if (free < needed)
        {
            throw new RefusedInputException([FormattableString.Invariant($"备份位置所在磁盘只剩{free >> 20} MB，至少需要{needed >> 20} MB；请换一块磁盘，或清理后重试。")]);
        }
    }
}
