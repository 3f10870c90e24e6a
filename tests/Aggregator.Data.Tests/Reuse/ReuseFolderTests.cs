using System.Text.Json;
using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;
using Aggregator.Data.Reuse;
using Aggregator.Testing;

namespace Aggregator.Data.Tests.Reuse;

[TestClass]
public class ReuseFolderTests
{
    private static string Words(int seed, int length)
    {
        var random = new Random(seed);
        return string.Create(length, random, (span, random) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = (char)('一' + random.Next(400));
            }
        });
    }

    // Each report shares a stretch with the one of half its number and one with the template.
    private static ReuseText Report(int n)
    {
        var text = Words(n, 200) + "。" + Words(1000 + (n / 2), 80) + "。" + (n % 31 == 0 ? Words(9000, 90) : "") + Words(2000 + n, 60);
        return new ReuseText($"r{n:000}", $"u{n % 20:00}", "某局", [], 2020 + (n / 20), "report", text, new TextSpan(0, text.Length), []);
    }

    private static ReuseIndex Index(int reports)
    {
        var texts = Enumerable.Range(0, reports).Select(Report).ToList();
        var template = Words(9000, 90);
        return ReuseIndex.Of(ReuseBackground.Of(texts), [new ReuseText("t", "", "", [], 0, "template", template, new TextSpan(0, template.Length), [])]).With(texts);
    }

    private static string Passages(ReuseIndex index) => string.Join('\n', index.PassagesOf([.. index.Ids]).Select(p => JsonSerializer.Serialize(p)));

    private static string[] Files(TempFolder folder) => [.. Directory.GetFiles(folder.Path).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [TestMethod]
    public void A_mapped_index_finds_what_the_one_in_memory_finds()
    {
        using var folder = new TempFolder();
        var index = Index(60);
        Assert.IsNull(new ReuseFolder(folder.Path).Open());
        new ReuseFolder(folder.Path).Save(index);
        var mapped = new ReuseFolder(folder.Path).Open()!;
        StringAssert.Contains(Passages(index), "\"template\"");
        Assert.AreEqual(Passages(index), Passages(mapped));
        Assert.AreEqual((index.Background.Version, "t"), (mapped.Background.Version, mapped.Templates.Single().Id));

        var other = mapped.Without(["r003", "r010"]).With([Report(200), Report(201)]);
        new ReuseFolder(folder.Path).Save(other);
        Assert.AreEqual(Passages(other), Passages(new ReuseFolder(folder.Path).Open()!));
        Assert.AreEqual(60, new ReuseFolder(folder.Path).Open()!.Count);
        Assert.AreEqual(Passages(index), Passages(mapped), "Who has the older files open still reads them.");
    }

    [TestMethod]
    public void The_same_reports_make_the_same_files_and_what_no_list_names_goes()
    {
        using var one = new TempFolder();
        using var two = new TempFolder();
        new ReuseFolder(one.Path).Save(Index(20));
        new ReuseFolder(one.Path).Save(Index(60).Merged());
        new ReuseFolder(two.Path).Save(Index(60).Merged());
        CollectionAssert.AreEqual(Files(two), Files(one));
        Assert.HasCount(5, Files(one), string.Join(' ', Files(one)));
        foreach (var name in Files(one))
        {
            CollectionAssert.AreEqual(File.ReadAllBytes(Path.Combine(two.Path, name)), File.ReadAllBytes(Path.Combine(one.Path, name)), name);
        }
    }

    [TestMethod]
    [DataRow("background-*")]
    [DataRow("templates-*")]
    [DataRow("reports-*")]
    [DataRow("index.json")]
    public void A_damaged_file_is_refused_by_name_with_the_remedy(string pattern)
    {
        using var folder = new TempFolder();
        new ReuseFolder(folder.Path).Save(Index(20));
        var file = Directory.GetFiles(folder.Path, pattern).Single();
        var sound = File.ReadAllBytes(file);
        foreach (var bytes in new[] { [], sound[..10], sound[..^1], [.. sound[..4], (byte)(sound[4] ^ 9), .. sound[5..]], [.. sound[..9], 77, .. sound[10..]], "null"u8.ToArray(), new byte[4096] })
        {
            File.WriteAllBytes(file, bytes);
            AssertRefused(folder, file);
        }

        File.Delete(file);
        if (pattern == "index.json")
        {
            Assert.IsNull(new ReuseFolder(folder.Path).Open());
            return;
        }

        AssertRefused(folder, file);
        File.WriteAllBytes(file, sound);
        Assert.AreEqual(20, new ReuseFolder(folder.Path).Open()!.Count);
    }

    [TestMethod]
    [DataRow("\"version\":1", "\"version\":2", DisplayName = "another version")]
    [DataRow("\"removed\":[]", "\"removed\":[20]", DisplayName = "a removed text that is not there")]
    [DataRow("\"removed\":[]", "\"removed\":[-1]", DisplayName = "a negative number")]
    [DataRow("\"removed\":[]", "\"removed\":null", DisplayName = "no list")]
    public void A_list_that_does_not_fit_is_refused(string old, string other)
    {
        using var folder = new TempFolder();
        new ReuseFolder(folder.Path).Save(Index(20));
        var list = folder.File("index.json");
        var text = File.ReadAllText(list);
        StringAssert.Contains(text, old);
        File.WriteAllText(list, text.Replace(old, other));
        Assert.ThrowsExactly<ReuseFilesRefusedException>(() => new ReuseFolder(folder.Path).Open());
    }

    [TestMethod]
    public void A_list_never_leads_out_of_the_folder()
    {
        using var folder = new TempFolder();
        new ReuseFolder(folder.File("in", "side")[..^5]).Save(Index(5));
        var list = folder.File("in", "index.json");
        var name = Path.GetFileName(Directory.GetFiles(folder.File("in"), "background-*").Single());
        File.Copy(folder.File("in", name), folder.File(name));
        File.WriteAllText(list, File.ReadAllText(list).Replace(name, "../" + name));
        Assert.ThrowsExactly<ReuseFilesRefusedException>(() => new ReuseFolder(folder.File("in")).Open());
    }

    [TestMethod]
    public void While_one_writes_another_is_told_so_and_readers_read()
    {
        using var folder = new TempFolder();
        new ReuseFolder(folder.Path).Save(Index(20));
        using (new FileStream(folder.File("index.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            StringAssert.Contains(Assert.ThrowsExactly<ReuseFilesRefusedException>(() => new ReuseFolder(folder.Path).Save(Index(5))).Message, "另一个进程正在写");
            Assert.AreEqual(20, new ReuseFolder(folder.Path).Open()!.Count);
        }

        new ReuseFolder(folder.Path).Save(Index(5));
        Assert.AreEqual(5, new ReuseFolder(folder.Path).Open()!.Count);
    }

    private static void AssertRefused(TempFolder folder, string file)
    {
        var refused = Assert.ThrowsExactly<ReuseFilesRefusedException>(() => new ReuseFolder(folder.Path).Open());
        StringAssert.Contains(refused.Message, Path.GetFileName(file));
        StringAssert.EndsWith(refused.Message, $"请删除文件夹“{folder.Path}”，下次运行会由各单位的报告重新生成。");
    }
}
