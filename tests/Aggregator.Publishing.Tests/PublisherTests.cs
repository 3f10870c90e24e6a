using System.Security.Cryptography;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

[TestClass]
public sealed class PublisherTests
{
    [TestMethod]
    public void Two_writes_of_one_night_are_equal_to_the_byte()
    {
        using var first = new TempFolder();
        using var second = new TempFolder();
        var a = Publisher.Write(LargeSnapshot.Create(12), [new("roster.csv", "ab")], first.Path);
        var b = Publisher.Write(LargeSnapshot.Create(12), [new("roster.csv", "ab")], second.Path);
        CollectionAssert.AreEqual(a.ToList(), b.ToList());
        Assert.AreEqual("data/manifest.json", a[^1].File);
        foreach (var file in a)
        {
            var bytes = File.ReadAllBytes(Path.Combine(first.Path, file.File));
            CollectionAssert.AreEqual(bytes, File.ReadAllBytes(Path.Combine(second.Path, file.File)), file.File);
            Assert.AreEqual(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.Sha256, file.File);
            Assert.AreEqual(bytes.Length, file.Length);
        }
    }

    [TestMethod]
    public void Nothing_is_left_beside_the_files_that_are_named()
    {
        using var folder = new TempFolder();
        var files = Publisher.Write(SampleSnapshot.Create(), [], folder.Path);
        Publisher.Write(SampleSnapshot.Create(), [], folder.Path);
        var found = Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder.Path, f).Replace('\\', '/')).ToList();
        CollectionAssert.AreEquivalent(files.Select(f => f.File).ToList(), found);
        Assert.AreEqual("charts data evaluations notices", string.Join(' ', Directory.EnumerateDirectories(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public void A_write_that_fails_leaves_the_former_files_as_they_were()
    {
        using var folder = new TempFolder();
        var before = Publisher.Write(SampleSnapshot.Create(), [], folder.Path);
        var sample = SampleSnapshot.Create();
        // An unknown state stands for any fault while the data is written: the workbook of this night is already in the staging folder.
        var broken = sample with { City = "云川市", Scheme = "别的方案", Submissions = [sample.Submissions[0] with { Format = (Core.Documents.FileFormat)99 }] };
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Publisher.Write(broken, [], folder.Path));
        foreach (var file in before)
        {
            Assert.AreEqual(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder.Path, file.File)))), file.File);
        }

        Assert.AreEqual("charts data evaluations notices", string.Join(' ', Directory.EnumerateDirectories(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public void A_file_that_cannot_be_replaced_is_named()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.File("云川市2025年度报告考核.xlsx", "occupied"));
        var e = Assert.ThrowsExactly<IOException>(() => Publisher.Write(SampleSnapshot.Create(), [], folder.Path));
        StringAssert.Contains(e.Message, "“云川市2025年度报告考核.xlsx”");
        Assert.IsFalse(File.Exists(Path.Combine(folder.Path, "data", "manifest.json")));
    }

    [TestMethod]
    public void The_chart_of_a_group_that_is_gone_goes_too_unless_somebody_changed_it()
    {
        using var folder = new TempFolder();
        var sample = SampleSnapshot.Create();
        Publisher.Write(sample, [], folder.Path);
        File.WriteAllText(folder.File("charts", "own.svg"), "mine");
        File.AppendAllText(folder.File("charts", "ranking-区县政府.svg"), "<!-- mine -->");
        Publisher.Write(sample with { Ranking = [.. sample.Ranking.Select(r => r with { Group = "一组" })] }, [], folder.Path);
        var charts = Directory.EnumerateFiles(Path.Combine(folder.Path, "charts")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        CollectionAssert.AreEqual(new[] { "filing.svg", "heatmap.svg", "lateness.svg", "own.svg", "ranking-一组.svg", "ranking-区县政府.svg", "reuse.svg", "years.svg" }, charts);
    }

    [TestMethod]
    [DataRow("not json")]
    [DataRow("[]")]
    [DataRow("""{"outputs":[{"file":"","sha256":""},{"file":"a\u0000b","sha256":"x"}]}""")]
    [DataRow("""{"outputs":[{"file":"../outside.txt","sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},{"file":3}]}""")]
    [DataRow("""{"outputs":[{"file":"../outside.txt","sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}]}""")]
    public void A_foreign_manifest_removes_nothing(string manifest)
    {
        using var folder = new TempFolder();
        var outside = folder.File("outside.txt");
        File.WriteAllText(outside, "");
        File.WriteAllText(folder.File("out", "data", "manifest.json"), manifest);
        Publisher.Write(SampleSnapshot.Create(), [], folder.File("out", "x")[..^2]);
        Assert.IsTrue(File.Exists(outside));
    }

    [TestMethod]
    public void What_a_killed_run_left_is_cleared_away()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File(".publishing", "files", "data", "figures.json"), "half");
        File.WriteAllText(folder.File(".publishing", "lock"), "");
        Publisher.Write(SampleSnapshot.Create(), [], folder.Path);
        Assert.IsFalse(Directory.Exists(Path.Combine(folder.Path, ".publishing")));
    }

    [TestMethod]
    public void A_second_writer_is_turned_away_with_a_sentence()
    {
        using var folder = new TempFolder();
        using var held = new Output.OutputFolder(folder.Path);
        var e = Assert.ThrowsExactly<IOException>(() => Publisher.Write(SampleSnapshot.Create(), [], folder.Path));
        StringAssert.Contains(e.Message, "另一次运行正在写入");
    }

    [TestMethod]
    [DataRow("云川市", "云川市2025年度报告考核.xlsx")]
    [DataRow("a/b\\c:d*e?\"<>|", "a_b_c_d_e_____2025年度报告考核.xlsx")]
    [DataRow("..", "2025年度报告考核.xlsx")]
    [DataRow("行\n列\u0000", "行 列_2025年度报告考核.xlsx")]
    public void The_workbooks_name_is_safe(string city, string expected)
    {
        Assert.AreEqual(expected, Publisher.WorkbookName(SampleSnapshot.Create() with { City = city }));
    }

    [TestMethod]
    public void A_long_name_is_cut()
    {
        Assert.IsLessThan(70, Publisher.WorkbookName(SampleSnapshot.Create() with { City = new string('长', 500) }).Length);
    }
}
