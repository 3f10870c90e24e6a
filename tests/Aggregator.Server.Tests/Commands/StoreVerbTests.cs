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
