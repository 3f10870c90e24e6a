using System.Text.Json;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

[TestClass]
public sealed class BenchTests
{
    [TestMethod]
    public async Task Bench_marks_every_seed_and_tells_the_pace()
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "bench.json");
        var bench = await RunningVerb.RunAsync("bench", "--units", "6", "--years", "1", "--seeds", "3, 4", "--out", Path.Combine(folder.Path, "kept"), "--json", file);
        bench.AssertDone();
        Assert.Contains("规则 Rule", bench.Out);
        Assert.Contains("整夜", bench.Out);
        Assert.Contains("种子 4（2/2）", bench.Error);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        CollectionAssert.AreEqual(new[] { "version", "ruleSet", "units", "years", "seeds", "pace", "marks" }, json.RootElement.EnumerateObject().Select(p => p.Name).ToArray());
        Assert.AreEqual("[3,4]", json.RootElement.GetProperty("seeds").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        var files = Directory.EnumerateFiles(Path.Combine(folder.Path, "kept"), "index.csv", SearchOption.AllDirectories).Count();
        Assert.AreEqual(2, files, "With --out both cities are kept.");
        Assert.IsGreaterThan(0, json.RootElement.GetProperty("pace").EnumerateArray().Last().GetProperty("files").GetInt32());

        // The answers of both cities were counted.
        var statuses = json.RootElement.GetProperty("marks").GetProperty("statuses").GetProperty("expected").GetInt32();
        Assert.AreEqual(Directory.EnumerateFiles(Path.Combine(folder.Path, "kept"), "submissions.json", SearchOption.AllDirectories)
            .Where(f => f.Contains("answers", StringComparison.Ordinal)).Sum(f => JsonDocument.Parse(File.ReadAllText(f)).RootElement.GetArrayLength()), statuses);

        var again = await RunningVerb.RunAsync("bench", "--units", "6", "--years", "1", "--seeds", "3", "--out", Path.Combine(folder.Path, "kept"));
        again.AssertRefused("不是空的");
    }

    [TestMethod]
    [DataRow("seven", "不是整数")]
    [DataRow(",", "没有给出种子")]
    public async Task Seeds_that_are_none_are_refused(string seeds, string sentence)
    {
        var bench = await RunningVerb.RunAsync("bench", "--seeds", seeds);
        bench.AssertRefused(sentence);
    }

    [TestMethod]
    public async Task A_city_of_no_size_is_refused_and_leaves_nothing()
    {
        using var folder = new TempFolder();
        var kept = Path.Combine(folder.Path, "kept");
        var bench = await RunningVerb.RunAsync("bench", "--units", "1", "--years", "1", "--seeds", "3", "--out", kept);
        bench.AssertRefused("至少需要");
        Assert.IsFalse(Directory.Exists(kept) && Directory.EnumerateFileSystemEntries(kept).Any());
    }
}
