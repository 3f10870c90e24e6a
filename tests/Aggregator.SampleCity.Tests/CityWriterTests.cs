using System.Security.Cryptography;
using Aggregator.Core.Reports;
using Aggregator.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed class CityWriterTests
{
    [TestMethod]
    public void The_same_seed_writes_the_same_bytes()
    {
        using var folder = new TempFolder();
        CityWriter.Write(14, 2, SampleCities.Seed, folder.Path);
        CollectionAssert.AreEqual(HashesOf(SampleCities.Small), HashesOf(folder.Path));
    }

    [TestMethod]
    public void Another_seed_writes_another_city()
    {
        using var folder = new TempFolder();
        CityWriter.Write(14, 2, SampleCities.Seed + 1, folder.Path);
        CollectionAssert.AreNotEqual(HashesOf(SampleCities.Small), HashesOf(folder.Path));
    }

    [TestMethod]
    public void A_city_is_written_over_an_older_one_and_nothing_of_that_stays()
    {
        using var folder = new TempFolder();
        CityWriter.Write(16, 1, 7, folder.Path);
        CityWriter.Write(14, 2, SampleCities.Seed, folder.Path);
        CollectionAssert.AreEqual(HashesOf(SampleCities.Small), HashesOf(folder.Path));
    }

    [TestMethod]
    public void A_folder_that_holds_something_else_is_refused_and_left_alone()
    {
        using var folder = new TempFolder();
        var mine = folder.File("inbox", "真实年报.docx");
        File.WriteAllText(mine, "不能丢");
        var refused = Assert.ThrowsExactly<SampleRefusedException>(() => CityWriter.Write(14, 2, 1, folder.Path));
        StringAssert.Contains(refused.Message, "请换一个空文件夹");
        Assert.AreEqual("不能丢", File.ReadAllText(mine));
    }

    [TestMethod]
    [DataRow(3, 2, "至少需要4个单位")]
    [DataRow(14, 19, "年数须为1至18")]
    [DataRow(14, 0, "年数须为1至18")]
    public void Numbers_out_of_range_are_refused_with_the_remedy(int units, int years, string part)
    {
        using var folder = new TempFolder();
        var refused = Assert.ThrowsExactly<SampleRefusedException>(() => CityWriter.Write(units, years, 1, folder.Path));
        StringAssert.Contains(refused.Message, part);
        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.Path));
    }

    [TestMethod]
    public void The_first_start_city_has_what_the_first_night_shows()
    {
        var key = new Key(SampleCities.Small);
        Assert.HasCount(14, key.Units);
        Assert.IsGreaterThanOrEqualTo(4, key.Units.Select(u => u.Kind).Distinct().Count());
        Assert.HasCount(1, key.Units.Where(u => u.Kind == "vertical"));
        CollectionAssert.AreEquivalent(new[] { "html", "docx", "xlsx", "xls", "txt" }, key.Submissions.Select(s => s.Format).Distinct().ToList());
        foreach (var kind in new[] { "RowSum", "MissingReport", "LateSubmit", "Placeholder", "CopyOther", "Unreadable" })
        {
            Assert.IsTrue(key.Faults.Any(f => f.Kind == kind && f.Year == CityWriter.LastYear), kind);
        }

        foreach (var status in new[] { "accepted", "unreadable", "off-topic", "superseded" })
        {
            Assert.IsTrue(key.Submissions.Any(s => s.Status == status), status);
        }
    }

    [TestMethod]
    public void The_key_says_which_kinds_were_seeded_and_which_were_not()
    {
        var key = SampleCities.LargeKey;
        var seeded = key.Faults.Select(f => f.Kind).Concat(key.Decoys.Select(d => d.Kind)).Distinct().Except([Faults.DeviationKeys.FromLastYear]).ToList();
        CollectionAssert.AreEquivalent(key.City.Seeded!.ToList(), seeded);
        CollectionAssert.AreEquivalent(Faults.DeviationCatalogue.All.Select(d => d.Kind).ToList(), seeded.Concat(key.City.NotSeeded!).ToList());
    }

    [TestMethod]
    public void Nothing_is_seeded_into_a_report_others_copy()
    {
        var key = new Key(SampleCities.Large);
        Assert.IsFalse(key.Reuse.Where(r => r.Kind == "peer").Any(r => key.Faults.Any(f => f.Unit == r.B.Unit && f.Year == r.B.Year)));
    }

    [TestMethod]
    public void Every_deviation_is_in_the_catalogue_once()
    {
        var written = typeof(Faults.Deviation).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Faults.Deviation)) && !t.IsAbstract).Select(t => t.Name).ToList();
        CollectionAssert.AreEquivalent(written, Faults.DeviationCatalogue.All.Select(d => d.Kind).ToList());
        CollectionAssert.AllItemsAreUnique(written, "Two kinds of one name cannot be told apart in the key.");
    }

    [TestMethod]
    public void Every_kind_belongs_to_the_family_its_class_stands_in()
    {
        foreach (var kind in Faults.DeviationCatalogue.All)
        {
            StringAssert.StartsWith(kind.GetType().Namespace!, "Aggregator.SampleCity.Faults." + Grading.KindFamilies.Of(kind.Kind), StringComparison.Ordinal);
        }

        Assert.AreEqual(Grading.KindFamily.Other, Grading.KindFamilies.Of(Faults.DeviationKeys.FromLastYear));
    }

    [TestMethod]
    public void Every_file_of_the_inbox_is_in_the_key_and_the_other_way_round()
    {
        var key = new Key(SampleCities.Large);
        var files = Directory.EnumerateFiles(key.Inbox, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(key.Inbox, f).Replace('\\', '/')).Where(f => f != "index.csv").ToList();
        CollectionAssert.AreEquivalent(key.Submissions.Select(s => s.File).ToList(), files);
        foreach (var line in File.ReadLines(Path.Combine(key.Inbox, "index.csv")).Skip(1))
        {
            CollectionAssert.Contains(files, line.Split(',')[0]);
        }
    }

    [TestMethod]
    public void Office_documents_pass_the_validator()
    {
        var validator = new OpenXmlValidator();
        foreach (var (format, file) in new Key(SampleCities.Small).Accepted.Where(s => s.Format is "docx" or "xlsx").Select(s => (s.Format, Path.Combine(SampleCities.Small, "inbox", s.File))))
        {
            using OpenXmlPackage package = format == "docx" ? WordprocessingDocument.Open(file, false) : SpreadsheetDocument.Open(file, false);
            var errors = validator.Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}").ToList();
            Assert.IsEmpty(errors, file + "\n" + string.Join('\n', errors.Take(5)));
        }
    }

    [TestMethod]
    public void Townships_are_inside_their_district_and_the_roster_says_so()
    {
        var lines = File.ReadAllLines(Path.Combine(SampleCities.Small, "roster.csv"));
        Assert.AreEqual("code,name,aliases,kind,parent,scope,group,included_in,portal_url,valid_from,valid_to", lines[0]);
        Assert.HasCount(15, lines);
        var townships = lines.Select(l => l.Split(',')).Where(l => l[3] == "township").ToList();
        Assert.IsNotEmpty(townships);
        foreach (var township in townships)
        {
            Assert.AreEqual(township[4], township[7]);
            StringAssert.StartsWith(township[4], "D", StringComparison.Ordinal);
        }

        Assert.IsTrue(lines.Skip(1).All(l => UnitKinds.TryParse(l.Split(',')[3], out _)));
    }

    [TestMethod]
    public void Progress_counts_the_units()
    {
        using var folder = new TempFolder();
        var told = new Told();
        CityWriter.Write(6, 1, 5, folder.Path, told);
        CollectionAssert.AreEqual(new[] { 1, 2, 3, 4, 5, 6 }, told.Numbers);
    }

    private static List<string> HashesOf(string city) =>
    [
        .. Directory.EnumerateFiles(city, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => Path.GetRelativePath(city, f) + " " + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))),
    ];

    private sealed class Told : IProgress<int>
    {
        public List<int> Numbers { get; } = [];

        public void Report(int value) => Numbers.Add(value);
    }
}
