using System.Text.Json;
using Aggregator.Data;
using Aggregator.Server.Diagnosing;
using Aggregator.Server.Tests.Keeping;
using Aggregator.Testing;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Server.Tests.Diagnosing;

[TestClass]
public sealed class DoctorTests
{
    private static KeptCity _city = null!;

    [ClassInitialize]
    public static async Task RunOneNight(TestContext context) => _city = await KeptCity.MakeAsync();

    [ClassCleanup]
    public static void Remove() => _city.Dispose();

    [TestMethod]
    public async Task A_sound_folder_has_nothing_wrong_and_is_left_as_it_was()
    {
        using var folder = new TempFolder();
        var data = _city.Copy(folder);
        Private(data);
        var before = Directory.GetFileSystemEntries(data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var json = Path.Combine(folder.Path, "doctor.json");
        var end = await RunningVerb.RunAsync("doctor", "--data", data, "--all", "--json", json);
        end.AssertDone();
        foreach (var line in new[] { "正常  设置", "正常  数据目录", "磁盘：数据目录所在磁盘剩余", "正常  数据库：结构是最新的", "项数据检查全部通过", "正常  操作记录", "正常  时钟：有 Asia/Shanghai", "正常  原件：重新核对了", "注意  备份：没有用 aggregator backup 备份过", "转换程序", "字体" })
        {
            Assert.Contains(line, end.Out);
        }

        Assert.DoesNotContain("错误  ", end.Out);
        CollectionAssert.AreEqual(before, Directory.GetFileSystemEntries(data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList());
        using var told = JsonDocument.Parse(File.ReadAllText(json));
        Assert.IsTrue(told.RootElement.EnumerateArray().All(one => one.GetProperty("level").GetString() is "well" or "note"));
    }

    [TestMethod]
    public async Task Each_thing_that_is_wrong_has_its_line_and_its_remedy()
    {
        using var folder = new TempFolder();
        var data = _city.Copy(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(data, (UnixFileMode)0b111_101_101);
        }

        File.WriteAllText(Path.Combine(data, "settings.json"), """{ "Site": { "Host": ["a"], "Uploads": { "UnitFiles": 0 } } }""");
        var files = Directory.GetFiles(Path.Combine(data, "files"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        File.Delete(files[0]);
        File.AppendAllText(files[1], "x");
        using (var store = new Store(StoreOptions.Parse(null, null, data)))
        {
            await using var context = store.Open();
            await context.Database.ExecuteSqlRawAsync("UPDATE run SET heartbeat_at = '2099-01-01 00:00:00', year = 2024; UPDATE finding SET severity = severity; UPDATE stage_ledger SET stage = 'other' WHERE stage = 'score'");
        }

        File.WriteAllText(Path.Combine(data, "audit-head.txt"), "7 " + new string('a', 64) + "\n");
        var end = await RunningVerb.RunAsync("doctor", "--data", data, "--all");
        Assert.AreEqual(1, end.Code, end.Out + end.Error);
        foreach (var line in new[]
        {
            "错误  设置：settings.json 中有不认识的设置 Site:Host:0", "错误  设置：settings.json 的 Site:Uploads:UnitFiles 须在1至", "错误  原件：缺1件：" + Path.GetFileName(files[0]),
            "错误  原件：有1件的内容与校验值不符：" + Path.GetFileName(files[1]), "错误  时钟：本机时间早于库中最新的记录（2099-01-01", "错误  操作记录：", "错误  数据库：检查 run_output_is_of_its_stage",
        })
        {
            Assert.Contains(line, end.Out);
        }

        if (!OperatingSystem.IsWindows())
        {
            Assert.Contains("别人也能进入（755）。里面有全部报送材料和密钥，请执行 chmod 700", end.Out);
        }
    }

    [TestMethod]
    public async Task A_password_is_never_printed()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("settings.json"), """{ "Store": { "Provider": "postgres", "Database": "Host=127.0.0.1;Port=1;Username=u;Password=geheim77;Database=d;Timeout=2", "RetryCount": 0 }, "Site": { "Oidc": { "Authority": "http://elsewhere", "ClientSecret": "geheim78" } } }""");
        var end = await RunningVerb.RunAsync("doctor", "--data", folder.Path);
        Assert.AreEqual(1, end.Code);
        Assert.Contains("错误  数据库：数据库打不开", end.Out);
        Assert.Contains("错误  设置：settings.json 的 Site:Oidc:Authority 须是 https 地址", end.Out);
        Assert.DoesNotContain("geheim", end.Out + end.Error);
    }

    [TestMethod]
    public async Task An_older_schema_is_told_and_not_upgraded()
    {
        using var folder = new TempFolder();
        var data = _city.Copy(folder);
        Private(data);
        using (var store = new Store(StoreOptions.Parse(null, null, data)))
        {
            await using var context = store.Open();
            await context.Database.ExecuteSqlRawAsync("DELETE FROM schema_version WHERE id = (SELECT MAX(id) FROM schema_version)");
        }

        var end = await RunningVerb.RunAsync("doctor", "--data", data);
        end.AssertDone();
        Assert.Contains("注意  数据库：结构待升级：", end.Out);
    }

    [TestMethod]
    public void A_clock_apart_from_the_database_servers_is_told_by_how_much()
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 4, 10, 1, 0, 0, TimeSpan.Zero));
        Assert.AreEqual((DiagnosisLevel.Well, DiagnosisLevel.Note, DiagnosisLevel.Wrong), (Of(3), Of(20), Of(600)));

        DiagnosisLevel Of(int seconds) => ClockDiagnoses.Of(clock, clock.GetUtcNow().AddSeconds(seconds), null, null).Single(one => one.Found.Contains("数据库服务器", StringComparison.Ordinal)).Level;
    }

    [TestMethod]
    public void Who_schedules_on_a_folder_is_told_by_its_lock_and_the_lock_is_not_touched()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Inconclusive("Linux alone tells who holds a lock.");
        }

        using var folder = new TempFolder();
        var file = folder.File("scheduler.db.lock");
        using (new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.AreEqual(Environment.ProcessId, LockHolder.Of(file));
        }

        Assert.IsNull(LockHolder.Of(file));
    }

    private static void Private(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
