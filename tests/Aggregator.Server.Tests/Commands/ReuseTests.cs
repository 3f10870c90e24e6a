using System.Text.Json;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

[TestClass]
public sealed class ReuseTests
{
    private const string Shared = "我们在整理旧目录时发现七十三条过期链接，逐条补上了新的去处，并请两位窗口同事从办事人的角度重新走了一遍查询路径，把读不懂的标题改成了大白话。";

    [TestMethod]
    public async Task Passages_come_out_as_lines_of_the_contract()
    {
        using var folder = new TempFolder();
        await File.WriteAllLinesAsync(folder.File("corpus.jsonl"),
        [
            Line("a", "B1", 2025, "开头各不相同的一句话在这里。" + Shared),
            "",
            Line("b", "B2", 2025, "另外一个单位写了别的开场白。" + Shared + "后面也不同。"),
            Line("c", "B3", 2025, "这一篇和谁都不一样，只说自己的事。"),
        ]);

        (await RunningVerb.RunAsync("reuse", "--corpus", folder.File("corpus.jsonl"), "--out", folder.File("new", "out.jsonl"))).AssertDone();

        var passage = JsonDocument.Parse((await File.ReadAllLinesAsync(folder.File("new", "out.jsonl"))).Single()).RootElement;
        Keys(passage, "kind", "a", "b", "similarity", "characters", "edits", "verdict", "bits", "runs", "foreignNames", "first");
        foreach (var side in new[] { "a", "b" })
        {
            Keys(passage.GetProperty(side), "id", "unit", "year", "section", "offset", "length", "snippet");
        }

        CollectionAssert.AreEquivalent(new[] { "a", "b" }, new[] { passage.GetProperty("a").GetProperty("id").GetString(), passage.GetProperty("b").GetProperty("id").GetString() });
        Assert.AreEqual("peer", passage.GetProperty("kind").GetString());
        Assert.AreEqual("copied", passage.GetProperty("verdict").GetString());
    }

    [TestMethod]
    [DataRow("{\"id\":\"b\",\"unit\":\"B2\"", DisplayName = "cut off")]
    [DataRow("{\"id\":\"b\",\"unit\":\"B2\",\"year\":2025}", DisplayName = "without text")]
    [DataRow("{\"id\":\"b\",\"unit\":\"B2\",\"year\":\"去年\",\"text\":\"字\"}", DisplayName = "year is no number")]
    [DataRow("null", DisplayName = "nothing")]
    public async Task A_malformed_line_is_refused_by_its_number_and_an_older_result_stays(string line)
    {
        using var folder = new TempFolder();
        await File.WriteAllLinesAsync(folder.File("corpus.jsonl"), [Line("a", "B1", 2025, Shared), "", line]);
        await File.WriteAllTextAsync(folder.File("out.jsonl"), "older");

        (await RunningVerb.RunAsync("reuse", "--corpus", folder.File("corpus.jsonl"), "--out", folder.File("out.jsonl"))).AssertRefused("“corpus.jsonl”第3行");
        Assert.AreEqual("older", await File.ReadAllTextAsync(folder.File("out.jsonl")));
    }

    [TestMethod]
    public async Task A_line_longer_than_what_is_read_at_once_is_whole_and_counts_as_one()
    {
        using var folder = new TempFolder();
        await File.WriteAllLinesAsync(folder.File("corpus.jsonl"), [Line("a", "B1", 2025, Shared), Line("b", "B2", 2025, new string('无', 1_000_000) + "。\n" + Shared), Line("c", "B3", 2025, ""), "{"]);

        (await RunningVerb.RunAsync("reuse", "--corpus", folder.File("corpus.jsonl"), "--out", folder.File("out.jsonl"))).AssertRefused("“corpus.jsonl”第4行");
    }

    [TestMethod]
    public async Task A_text_that_is_compared_in_part_is_named()
    {
        using var folder = new TempFolder();
        var words = string.Concat(Enumerable.Range(0, 310_000).Select(i => (char)('一' + (i * 7919L % 9973))));
        await File.WriteAllLinesAsync(folder.File("corpus.jsonl"), [Line("a", "B1", 2025, Shared), Line("太长的一篇", "B2", 2025, words), Line("刚好的一篇", "B3", 2025, words[..290_000] + new string('。', 50_000))]);

        var told = await RunningVerb.RunAsync("reuse", "--corpus", folder.File("corpus.jsonl"), "--out", folder.File("out.jsonl"));
        told.AssertDone();
        StringAssert.Contains(told.Error, "“太长的一篇”的文字太多，只有前30万字作了比对");
        Assert.IsFalse(told.Error.Contains("刚好的一篇", StringComparison.Ordinal), told.Error);
    }

    [TestMethod]
    public async Task A_corpus_that_is_not_there_is_refused()
    {
        using var folder = new TempFolder();
        (await RunningVerb.RunAsync("reuse", "--corpus", Path.Combine(folder.Path, "none.jsonl"), "--out", Path.Combine(folder.Path, "out.jsonl"))).AssertRefused("none.jsonl");
        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.Path));
    }

    [TestMethod]
    public async Task A_later_run_compares_its_lines_with_the_stored_reports_and_stores_them_when_asked()
    {
        using var folder = new TempFolder();
        var store = Path.Combine(folder.Path, "store");
        await File.WriteAllLinesAsync(folder.File("old.jsonl"), [Line("a", "B1", 2024, "甲单位自己的开头一句。" + Shared), Line("z", "B9", 2024, "这一篇和谁都不一样，只说自己的事。")]);
        await File.WriteAllLinesAsync(folder.File("new.jsonl"), [Line("b", "B2", 2025, "乙单位写了另外一句开场白。" + Shared)]);
        await File.WriteAllLinesAsync(folder.File("later.jsonl"), [Line("c", "B3", 2026, "丙单位的第一句又不一样了。" + Shared)]);

        CollectionAssert.AreEqual(Array.Empty<string>(), await PairsAsync(folder, "old.jsonl", "--store", store));
        CollectionAssert.AreEqual(new[] { "b>a" }, await PairsAsync(folder, "new.jsonl", "--store", store));
        CollectionAssert.AreEqual(new[] { "c>a" }, await PairsAsync(folder, "later.jsonl", "--store", store));
        CollectionAssert.AreEqual(new[] { "b>a" }, await PairsAsync(folder, "new.jsonl", "--store", store, "--add"));
        CollectionAssert.AreEqual(new[] { "c>a", "c>b" }, await PairsAsync(folder, "later.jsonl", "--store", store));

        // Two processes read the same files at once.
        var both = await Task.WhenAll(PairsAsync(folder, "later.jsonl", "--store", store), PairsAsync(folder, "new.jsonl", "--store", store));
        CollectionAssert.AreEqual(new[] { "c>a", "c>b", "b>a" }, both.SelectMany(pairs => pairs).ToArray());

        (await RunningVerb.RunAsync("reuse", "--corpus", folder.File("new.jsonl"), "--background", folder.File("old.jsonl"), "--out", folder.File("out.jsonl"), "--store", store)).AssertRefused("已有比对库");
        await File.WriteAllTextAsync(Directory.GetFiles(store, "reports-*").First(), "foreign");
        (await RunningVerb.RunAsync("reuse", "--corpus", folder.File("new.jsonl"), "--out", folder.File("out.jsonl"), "--store", store)).AssertRefused("请删除文件夹");
    }

    private static async Task<string[]> PairsAsync(TempFolder folder, string corpus, params string[] more)
    {
        (await RunningVerb.RunAsync(["reuse", "--corpus", folder.File(corpus), "--out", folder.File("out", corpus), .. more])).AssertDone();
        return [.. (await File.ReadAllLinesAsync(folder.File("out", corpus))).Select(line => JsonDocument.Parse(line).RootElement).Select(p => $"{p.GetProperty("a").GetProperty("id")}>{p.GetProperty("b").GetProperty("id")}")];
    }

    private static string Line(string id, string unit, int year, string text) => JsonSerializer.Serialize(new { id, unit, year, text });

    private static void Keys(JsonElement element, params string[] keys) =>
        CollectionAssert.AreEqual(keys, element.EnumerateObject().Select(p => p.Name).ToArray());
}
