using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Aggregator.Server.Keeping;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Keeping;

[TestClass]
public sealed class RestoreTests
{
    private static KeptCity _city = null!;
    private static TempFolder _folder = null!;
    private static string _zip = null!;

    [ClassInitialize]
    public static async Task BackOneNightUp(TestContext context)
    {
        (_city, _folder) = (await KeptCity.MakeAsync(), new TempFolder());
        _zip = Path.Combine(_folder.Path, "b.zip");
        await BackupTests.WriteAsync(_city.Copy(_folder), _zip, 1);
    }

    [ClassCleanup]
    public static void Remove()
    {
        _city.Dispose();
        _folder.Dispose();
    }

    [TestMethod]
    [DataRow("aggregator.db")]
    [DataRow("files/")]
    public async Task A_changed_file_is_named_and_nothing_is_restored(string which) => await RefusedAsync(
        zip =>
        {
            var name = zip.Entries.First(entry => entry.FullName.StartsWith(which, StringComparison.Ordinal)).FullName;
            byte[] bytes;
            using (var from = zip.GetEntry(name)!.Open())
            using (var whole = new MemoryStream())
            {
                from.CopyTo(whole);
                bytes = whole.ToArray();
            }

            zip.GetEntry(name)!.Delete();
            bytes[^1] ^= 1;
            using var to = zip.CreateEntry(name).Open();
            to.Write(bytes);
            return [$"“{name}”的内容与校验值不符"];
        });

    [TestMethod]
    public async Task A_missing_and_an_added_file_are_named_together() => await RefusedAsync(
        zip =>
        {
            var name = zip.Entries.First(entry => entry.FullName.StartsWith("files/", StringComparison.Ordinal)).FullName;
            zip.GetEntry(name)!.Delete();
            zip.CreateEntry("extra.txt");
            return [$"“{name}”缺失", "“extra.txt”不在清单里"];
        });

    [TestMethod]
    [DataRow("../../escaped")]
    [DataRow("/etc/cron.d/escaped")]
    [DataRow("files/aa/../../../escaped")]
    [DataRow("keys/key.xml")]
    [DataRow("aggregator.dll")]
    public async Task A_list_with_a_name_that_no_backup_has_is_refused_as_a_whole(string name) => await RefusedAsync(
        zip =>
        {
            var manifest = Manifest(zip);
            manifest["entries"]!.AsArray().Add(new JsonObject { ["name"] = name, ["bytes"] = 0, ["sha256"] = new string('0', 64) });
            Put(zip, manifest);
            zip.CreateEntry(name);
            return [$"不该有的文件“{name}”"];
        });

    [TestMethod]
    public async Task A_list_that_fits_the_changed_bytes_is_told_by_its_own_hash()
    {
        using var folder = new TempFolder();
        using var source = BackupSource.Open(_zip);
        var sha256 = BackupManifest.HashOf(await source.ManifestAsync(CancellationToken.None));
        (await RunningVerb.RunAsync("restore", "--from", _zip, "--check", "--manifest", sha256)).AssertDone();
        (await RunningVerb.RunAsync("restore", "--from", _zip, "--manifest", new string('0', 64), "--data", Path.Combine(folder.Path, "d"))).AssertRefused("不是那一份备份");
    }

    [TestMethod]
    public async Task A_backup_of_a_newer_schema_is_refused()
    {
        using var folder = new TempFolder();
        var data = _city.Copy(folder);
        using (var store = new Data.Store(Data.StoreOptions.Parse(null, null, data)))
        {
            await using var context = store.Open();
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(context.Database, "INSERT INTO schema_version (id, name, sha256, applied_at) VALUES (999, '0999_later', '00', '2030-01-01 00:00:00')");
        }

        // The program that made the newer schema made its backup.
        var target = Path.Combine(folder.Path, "newer");
        await BackupTests.WriteAsync(_city.Data, target, 1);
        var made = Directory.GetDirectories(target, "backup-*").Single();
        Data.Keeping.SqliteCopy.Write($"Data Source={Path.Combine(data, "aggregator.db")}", Path.Combine(folder.Path, "copy.db"));
        File.Copy(Path.Combine(folder.Path, "copy.db"), Path.Combine(made, "aggregator.db"), overwrite: true);
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(made, "manifest.json")))!;
        var entry = manifest["entries"]!.AsArray().Single(one => (string)one!["name"]! == "aggregator.db")!;
        var bytes = File.ReadAllBytes(Path.Combine(made, "aggregator.db"));
        (entry["bytes"], entry["sha256"]) = (bytes.Length, BackupManifest.HashOf(bytes));
        File.WriteAllText(Path.Combine(made, "manifest.json"), manifest.ToJsonString());

        (await RunningVerb.RunAsync("restore", "--from", target, "--data", Path.Combine(folder.Path, "again"))).AssertRefused("数据库结构比本程序新");
        Assert.IsFalse(Directory.Exists(Path.Combine(folder.Path, "again")));
    }

    [TestMethod]
    public async Task An_empty_folder_is_filled_in_place_and_a_filled_one_is_left_alone()
    {
        using var folder = new TempFolder();
        var again = Directory.CreateDirectory(Path.Combine(folder.Path, "mount")).FullName;
        (await RunningVerb.RunAsync("restore", "--from", _zip, "--data", again)).AssertDone();
        Assert.IsFalse(Directory.EnumerateFileSystemEntries(again, ".aggregator-restore-*").Any());
        (await RunningVerb.RunAsync("audit", "--verify", "--data", again)).AssertDone();
        var before = File.GetLastWriteTimeUtc(Path.Combine(again, "audit-head.txt"));
        (await RunningVerb.RunAsync("restore", "--from", _zip, "--data", again)).AssertRefused("不是空目录");
        Assert.AreEqual(before, File.GetLastWriteTimeUtc(Path.Combine(again, "audit-head.txt")));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(30)]
    [DataRow(2000)]
    public async Task A_truncated_zip_is_refused(int length)
    {
        using var folder = new TempFolder();
        var cut = Path.Combine(folder.Path, "cut.zip");
        File.WriteAllBytes(cut, File.ReadAllBytes(_zip)[..length]);
        (await RunningVerb.RunAsync("restore", "--from", cut, "--data", Path.Combine(folder.Path, "d"))).AssertRefused("不是完整的 zip 文件");
    }

    private static async Task RefusedAsync(Func<ZipArchive, string[]> change)
    {
        using var folder = new TempFolder();
        var changed = Path.Combine(folder.Path, "c.zip");
        File.Copy(_zip, changed);
        string[] sentences;
        using (var zip = ZipFile.Open(changed, ZipArchiveMode.Update))
        {
            sentences = change(zip);
        }

        var again = Path.Combine(folder.Path, "inner", "again");
        var end = await RunningVerb.RunAsync("restore", "--from", changed, "--data", again);
        foreach (var sentence in sentences)
        {
            end.AssertRefused(sentence);
        }

        Assert.IsFalse(Directory.Exists(again));
        Assert.HasCount(1, Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    private static JsonNode Manifest(ZipArchive zip)
    {
        using var from = zip.GetEntry("manifest.json")!.Open();
        return JsonNode.Parse(from)!;
    }

    private static void Put(ZipArchive zip, JsonNode manifest)
    {
        zip.GetEntry("manifest.json")!.Delete();
        using var to = zip.CreateEntry("manifest.json").Open();
        to.Write(Encoding.UTF8.GetBytes(manifest.ToJsonString()));
    }
}
