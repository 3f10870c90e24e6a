using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Aggregator.Publishing.Bundles;
using Aggregator.Publishing.OpenData.Fields;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

/// <summary>Everything of a year in one zip.</summary>
[TestClass]
public sealed class YearBundleTests
{
    [TestMethod]
    public void It_holds_what_was_published_with_tables_schemas_and_the_hash_of_each()
    {
        using var folder = new TempFolder();
        var files = Published(folder);
        using var zip = new ZipArchive(new MemoryStream(Bundle(files)));
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        CollectionAssert.IsSubsetOf(files.Select(file => file.File).Where(file => file != "evaluations.zip").ToList(), names);
        CollectionAssert.IsSubsetOf(DataFile.All.SelectMany(file => new[] { "csv/" + file.CsvName, "schema/" + file.SchemaName }).ToList(), names);
        Assert.DoesNotContain("evaluations.zip", names);
        CollectionAssert.AllItemsAreUnique(names);

        using var manifest = JsonDocument.Parse(zip.GetEntry("manifest.json")!.Open());
        var listed = manifest.RootElement.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("file").GetString()!, StringComparer.Ordinal);
        CollectionAssert.AreEquivalent(names.Where(name => name != "manifest.json").ToList(), listed.Keys.ToList());
        foreach (var entry in zip.Entries.Where(entry => entry.FullName != "manifest.json"))
        {
            using var stream = entry.Open();
            Assert.AreEqual(Convert.ToHexStringLower(SHA256.HashData(stream)), listed[entry.FullName].GetProperty("sha256").GetString(), entry.FullName);
            Assert.AreEqual(entry.Length, listed[entry.FullName].GetProperty("bytes").GetInt64());
        }

        Assert.IsTrue(listed["data/ranking.json"].GetProperty("asPublished").GetBoolean());
    }

    [TestMethod]
    public void The_same_files_give_the_same_bytes()
    {
        using var folder = new TempFolder();
        var files = Published(folder);
        CollectionAssert.AreEqual(Bundle(files), Bundle([.. Enumerable.Reverse(files)]));
    }

    [TestMethod]
    public void A_file_that_is_gone_or_changed_is_told()
    {
        using var folder = new TempFolder();
        var files = Published(folder);
        File.Delete(folder.File("data", "reuse.json"));
        File.AppendAllText(folder.File("data", "ranking-groups.json"), "\n");
        using var zip = new ZipArchive(new MemoryStream(Bundle(files)));
        using var note = new StreamReader(zip.GetEntry("说明.txt")!.Open());
        var text = note.ReadToEnd();
        Assert.Contains("“data/reuse.json”已不在输出目录里，没有收入。", text);
        Assert.Contains("“data/ranking-groups.json”与发布时不一样。", text);
        Assert.IsNull(zip.GetEntry("csv/reuse.csv"));
    }

    private static List<BundledFile> Published(TempFolder folder) =>
        [.. Publisher.Write(SampleSnapshot.Create(), [], folder.Path).Select(file => new BundledFile(file.File, () => Open(folder.File(file.File.Split('/'))), file.Sha256))];

    private static FileStream? Open(string path) => File.Exists(path) ? File.OpenRead(path) : null;

    private static byte[] Bundle(IReadOnlyList<BundledFile> files)
    {
        using var stream = new MemoryStream();
        YearBundle.Write(stream, "2025年度", ["一句话。"], files, CancellationToken.None);
        return stream.ToArray();
    }
}
