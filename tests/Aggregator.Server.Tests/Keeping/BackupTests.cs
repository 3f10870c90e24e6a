using System.IO.Compression;
using Aggregator.Data;
using Aggregator.Server.Keeping;
using Aggregator.Server.Tests.Commands;
using Aggregator.Testing;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Server.Tests.Keeping;

[TestClass]
public sealed class BackupTests
{
    private static KeptCity _city = null!;

    [ClassInitialize]
    public static async Task RunOneNight(TestContext context) => _city = await KeptCity.MakeAsync();

    [ClassCleanup]
    public static void Remove() => _city.Dispose();

    [TestMethod]
    public async Task What_is_restored_replays_to_the_byte_with_its_log_whole()
    {
        using var folder = new TempFolder();
        var data = _city.Copy(folder);
        File.WriteAllText(Path.Combine(data, "settings.json"), """{ "Site": { "Hosts": ["gk.example"] } }""");
        Directory.CreateDirectory(Path.Combine(data, "keys"));
        File.WriteAllText(Path.Combine(data, "keys", "key.xml"), "secret");
        var (zip, again) = (Path.Combine(folder.Path, "b.zip"), Path.Combine(folder.Path, "again"));

        var made = await RunningVerb.RunAsync("backup", "--data", data, "--to", zip);
        made.AssertDone();
        Assert.Contains("不备份：keys：网页会话的密钥", made.Out);
        Assert.Contains("settings.json，可能含数据库密码", made.Out);
        if (!OperatingSystem.IsWindows())
        {
            Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(zip));
        }

        (await RunningVerb.RunAsync("restore", "--from", zip, "--data", again)).AssertDone();
        Assert.IsFalse(Directory.Exists(Path.Combine(again, "keys")), "Old sessions would live again.");
        Assert.AreEqual("""{ "Site": { "Hosts": ["gk.example"] } }""", File.ReadAllText(Path.Combine(again, "settings.json")));
        CollectionAssert.AreEqual(VaultOf(data), VaultOf(again));
        var replayed = await RunningVerb.RunAsync("replay", "--data", again);
        replayed.AssertDone();
        Assert.Contains("重新计算的排名与库中逐字节相同", replayed.Out);
        (await RunningVerb.RunAsync("audit", "--verify", "--data", again)).AssertDone();
        Assert.Contains("命令行 restore", (await RunningVerb.RunAsync("audit", "--data", again)).Out);
        Assert.Contains("命令行 backup", (await RunningVerb.RunAsync("audit", "--data", data)).Out);
        await StoreIs.SoundAsync(again);
    }

    [TestMethod]
    public async Task A_folder_takes_the_next_backup_without_copying_what_it_has()
    {
        using var folder = new TempFolder();
        var data = _city.Copy(folder);
        var target = Path.Combine(folder.Path, "backups");
        var first = await WriteAsync(data, target, 1);
        var kept = VaultOf(target).ToDictionary(name => name, name => File.GetLastWriteTimeUtc(Path.Combine(target, name)));
        var added = new string('a', 64);
        Directory.CreateDirectory(Path.Combine(data, "files", "aa"));
        File.WriteAllText(Path.Combine(data, "files", "aa", added), "not these bytes");
        var spoilt = kept.Keys.First();
        File.AppendAllText(Path.Combine(target, spoilt), "x");
        kept.Remove(spoilt);
        var second = await WriteAsync(data, target, 2);

        Assert.AreEqual(first.Manifest.Entries.Count, second.Manifest.Entries.Count);
        CollectionAssert.AreEqual(new[] { added }, second.Manifest.Missing.ToArray(), "What has other bytes than its name says is told and not taken for a copy.");
        Assert.IsTrue(kept.All(one => File.GetLastWriteTimeUtc(Path.Combine(target, one.Key)) == one.Value));
        Assert.HasCount(2, Directory.GetDirectories(target, "backup-*"));
        using var newest = BackupSource.Open(target);
        Assert.AreEqual(second.Place, newest.Place);
    }

    [TestMethod]
    public async Task Bytes_the_database_counts_on_and_the_vault_lacks_are_named_with_another_exit_code()
    {
        using var folder = new TempFolder();
        var data = _city.Copy(folder);
        var gone = VaultOf(data)[0];
        File.Delete(Path.Combine(data, gone));
        var end = await RunningVerb.RunAsync("backup", "--data", data, "--to", Path.Combine(folder.Path, "b.zip"));
        Assert.AreEqual(1, end.Code);
        Assert.Contains($"库中登记的原件 {Path.GetFileName(gone)} 在数据目录里没有或已损坏", end.Error);
        Assert.IsTrue(File.Exists(Path.Combine(folder.Path, "b.zip")), "The rest is worth keeping.");
    }

    [TestMethod]
    [DataRow("b.zip")]
    [DataRow("backups")]
    public async Task A_damaged_original_is_named_and_left_out_and_the_rest_is_a_backup(string to)
    {
        using var folder = new TempFolder();
        var data = _city.Copy(folder);
        var damaged = VaultOf(data)[0];
        File.AppendAllText(Path.Combine(data, damaged), "x");
        var end = await RunningVerb.RunAsync("backup", "--data", data, "--to", Path.Combine(folder.Path, to));
        Assert.AreEqual(1, end.Code, end.Out + end.Error);
        Assert.Contains($"没有收入 {damaged}：内容与它的校验值不符", end.Error);
        (await RunningVerb.RunAsync("restore", "--from", Path.Combine(folder.Path, to), "--check")).AssertDone();
    }

    [TestMethod]
    public async Task A_backup_is_one_moment_of_a_store_that_is_written_to()
    {
        using var folder = new TempFolder();
        var data = _city.Copy(folder);
        using var store = new Store(StoreOptions.Parse(null, null, data));
        using var enough = new CancellationTokenSource();
        var runs = new RunStore(store, TimeProvider.System);
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !enough.IsCancellationRequested; i++)
            {
                await runs.RequestAsync("night", "{}", "busy:" + i, CancellationToken.None);
            }
        });
        var report = await WriteAsync(data, Path.Combine(folder.Path, "backups"), 1);
        await enough.CancelAsync();
        await writing;
        await using var copy = new Store(StoreOptions.Parse(null, Path.Combine(report.Place, BackupNames.Database), folder.Path)).Open();
        var ids = await copy.RunRequests.Where(row => row.DedupeKey.StartsWith("busy:")).Select(row => row.DedupeKey).ToListAsync();
        CollectionAssert.AreEquivalent(Enumerable.Range(0, ids.Count).Select(i => "busy:" + i).ToList(), ids);
    }

    [TestMethod]
    [DataRow("b.zip", "已经存在")]
    [DataRow("data/b.zip", "不能放在数据目录")]
    [DataRow("link/b.zip", "不能放在数据目录")]
    [DataRow(".", "里有别的东西")]
    [DataRow("other", "里有别的东西")]
    [DataRow("other/thing.txt", "是一个文件")]
    public async Task A_backup_writes_over_nothing_and_never_into_what_it_backs_up(string to, string sentence)
    {
        using var folder = new TempFolder();
        var data = _city.Copy(folder);
        File.WriteAllText(folder.File("b.zip"), "mine");
        File.WriteAllText(folder.File("other", "thing.txt"), "mine");
        Directory.CreateSymbolicLink(folder.File("link"), data);
        var before = Directory.GetFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        (await RunningVerb.RunAsync("backup", "--data", data, "--to", Path.Combine(folder.Path, to))).AssertRefused(sentence);
        Assert.AreEqual("mine", File.ReadAllText(folder.File("b.zip")));
        CollectionAssert.AreEqual(before, Directory.GetFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith("-shm", StringComparison.Ordinal) && !path.EndsWith("-wal", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList());
    }

    [TestMethod]
    public async Task Links_and_pipes_in_the_data_folder_are_not_followed()
    {
        using var folder = new TempFolder();
        var data = _city.Copy(folder);
        File.WriteAllText(folder.File("secret.txt"), "{}");
        File.CreateSymbolicLink(Path.Combine(data, "settings.json"), folder.File("secret.txt"));
        var sha256 = new string('b', 64);
        Directory.CreateDirectory(Path.Combine(data, "files", "bb"));
        File.CreateSymbolicLink(Path.Combine(data, "files", "bb", sha256), folder.File("secret.txt"));
        var end = await RunningVerb.RunAsync("backup", "--data", data, "--to", Path.Combine(folder.Path, "b.zip"));
        Assert.AreEqual(1, end.Code, "What should be in it is not.");
        Assert.Contains("没有收入 settings.json：是链接", end.Error);
        using var zip = ZipFile.OpenRead(Path.Combine(folder.Path, "b.zip"));
        Assert.IsFalse(zip.Entries.Any(entry => entry.FullName == "settings.json" || entry.FullName.EndsWith(sha256, StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task What_was_cut_off_is_never_taken_for_a_backup_and_is_cleared_by_the_next()
    {
        using var folder = new TempFolder();
        var data = _city.Copy(folder);
        var target = Path.Combine(folder.Path, "backups");
        await WriteAsync(data, target, 1);
        Directory.Delete(Directory.GetDirectories(target, "backup-*").Single(), recursive: true);
        File.WriteAllText(folder.File("backups", ".unfinished-x", "aggregator.db"), "half");
        (await RunningVerb.RunAsync("restore", "--from", target, "--data", Path.Combine(folder.Path, "again"))).AssertRefused("没有完整的备份");
        await WriteAsync(data, target, 2);
        Assert.IsFalse(Directory.Exists(Path.Combine(target, ".unfinished-x")));
    }

    internal static async Task<BackupReport> WriteAsync(string data, string to, int second)
    {
        using var store = new Store(StoreOptions.Parse(null, null, data));
        return await new Backup(store, data, new FakeClock(new DateTimeOffset(2026, 4, 10, 2, 0, second, TimeSpan.Zero))).WriteAsync(to, CancellationToken.None);
    }

    private static List<string> VaultOf(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, "files"), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
