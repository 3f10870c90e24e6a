using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

[TestClass]
public sealed class StoreVerbTests
{
    [TestMethod]
    public async Task Migrating_twice_does_it_once()
    {
        using var folder = new TempFolder();
        var data = Path.Combine(folder.Path, "data");

        var first = await RunningVerb.RunAsync("migrate", "--data", data);
        var second = await RunningVerb.RunAsync("migrate", "--data", data);

        first.AssertDone();
        Assert.Contains("已执行：0001_initial", first.Out);
        second.AssertDone();
        Assert.Contains("已是最新", second.Out);
        await StoreIs.SoundAsync(data);
    }

    [TestMethod]
    [DataRow("{ \"Store\": { \"Provider\": \"oracle\" } }", "不认识的数据库类型“oracle”")]
    [DataRow("{ \"Store\": { \"MaxBatchSize\": 0 } }", "设置 Store:MaxBatchSize 是 0，应在 1 到 10000 之间")]
    [DataRow("{ \"Store\": { \"RetryCount\": \"viele\" } }", "设置中 Store 部分写法不对")]
    [DataRow("{ \"Store\": { \"MaxBachSize\": 1 } }", "设置中 Store 部分写法不对")]
    [DataRow("{ \"Store\": ", "不是有效的 JSON")]
    public async Task Settings_of_the_store_that_cannot_be_used_are_refused(string settings, string sentence)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "settings.json"), settings);
        (await RunningVerb.RunAsync("migrate", "--data", folder.Path)).AssertRefused(sentence);
    }

    [TestMethod]
    public async Task The_database_may_be_set_and_the_command_line_wins()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "settings.json"),
            $$"""{ "Store": { "Database": "{{Path.Combine(folder.Path, "set.db").Replace('\\', '/')}}", "MaxBatchSize": 1, "CommandTimeoutSeconds": 5, "RetryCount": 0 } }""");
        (await RunningVerb.RunAsync("migrate", "--data", folder.Path)).AssertDone();
        Assert.IsTrue(File.Exists(Path.Combine(folder.Path, "set.db")));
        (await RunningVerb.RunAsync("migrate", "--data", folder.Path, "--database", Path.Combine(folder.Path, "named.db"))).AssertDone();
        Assert.IsTrue(File.Exists(Path.Combine(folder.Path, "named.db")));
    }

    [TestMethod]
    public async Task What_is_pending_is_written_down_for_a_DBA_and_nothing_is_created()
    {
        using var folder = new TempFolder();
        var (data, script) = (Path.Combine(folder.Path, "data"), Path.Combine(folder.Path, "up.sql"));
        var end = await RunningVerb.RunAsync("migrate", "--script", script, "--data", data);
        end.AssertDone();
        Assert.Contains("由表的所有者执行它", end.Out);
        Assert.IsFalse(Directory.Exists(data));
        Assert.Contains("INSERT INTO schema_version (id, name, sha256, applied_at) VALUES (1, '0001_initial'", await File.ReadAllTextAsync(script));

        (await RunningVerb.RunAsync("migrate", "--data", data)).AssertDone();
        File.Delete(script);
        Assert.Contains("没有要执行的脚本", (await RunningVerb.RunAsync("migrate", "--script", script, "--data", data)).Out);
        Assert.IsFalse(File.Exists(script));
    }

    [TestMethod]
    public async Task A_dry_run_creates_nothing()
    {
        using var folder = new TempFolder();
        var end = await RunningVerb.RunAsync("migrate", "--dry-run", "--data", Path.Combine(folder.Path, "data"));
        end.AssertDone();
        Assert.Contains("将执行：0001_initial", end.Out);
        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.Path));
    }

    [TestMethod]
    public async Task The_schemas_in_the_repository_are_those_the_program_writes()
    {
        using var folder = new TempFolder();
        (await RunningVerb.RunAsync("sql", "--write", "--out", folder.Path)).AssertDone();
        foreach (var provider in new[] { "sqlite", "sqlserver" })
        {
            Assert.AreEqual(
                (await File.ReadAllTextAsync(Repository.PathOf("sql", provider, "schema.sql"))).ReplaceLineEndings("\n"),
                (await File.ReadAllTextAsync(Path.Combine(folder.Path, provider, "schema.sql"))).ReplaceLineEndings("\n"));
        }
    }

    [TestMethod]
    public async Task A_sample_of_no_units_is_refused_and_writes_nothing()
    {
        using var folder = new TempFolder();
        (await RunningVerb.RunAsync("sample", "--units", "0", "--out", Path.Combine(folder.Path, "city"))).AssertRefused("--units");
        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.Path));
    }
}
