using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Aggregator.SampleCity.Tests;

/// <summary>What the key says of files that cannot be used, came twice or were changed, looked up in the files themselves.</summary>
[TestClass]
public sealed class DeliveryFaultTests
{
    private static readonly Key City = DeliveryCity.Key;

    [TestMethod]
    public void A_cut_off_or_renamed_archive_is_no_office_document()
    {
        foreach (var fault in Seeded("Unreadable", "CutOffWorkbook"))
        {
            Assert.ThrowsExactly<InvalidDataException>(() => ZipFile.OpenRead(Path.Combine(City.Inbox, fault)).Dispose(), fault);
        }

        foreach (var fault in Seeded("ZipNamedWord"))
        {
            using var zip = ZipFile.OpenRead(Path.Combine(City.Inbox, fault));
            Assert.IsTrue(zip.Entries.Count > 1 && zip.Entries.All(e => e.Name.EndsWith(".jpg", StringComparison.Ordinal)), fault);
        }
    }

    [TestMethod]
    public void A_picture_has_no_letters_and_a_cut_off_one_no_end()
    {
        foreach (var fault in Seeded("PictureOnlyPdf"))
        {
            var text = Encoding.Latin1.GetString(DeliveryCity.BytesOf(fault));
            Assert.IsTrue(text.StartsWith("%PDF-1.4", StringComparison.Ordinal) && text.EndsWith("%%EOF\n", StringComparison.Ordinal), fault);
            Assert.IsFalse(text.Contains("/Font", StringComparison.Ordinal) || text.Contains(" Tj", StringComparison.Ordinal), fault);
            var table = int.Parse(text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0], CultureInfo.InvariantCulture);
            Assert.AreEqual("xref", text.Substring(table, 4), fault);
        }

        foreach (var fault in Seeded("CutOffPdf"))
        {
            var text = Encoding.Latin1.GetString(DeliveryCity.BytesOf(fault));
            Assert.IsTrue(text.StartsWith("%PDF-1.4", StringComparison.Ordinal) && !text.Contains("%%EOF", StringComparison.Ordinal), fault);
        }
    }

    [TestMethod]
    public void A_protected_file_is_an_ole_container_of_an_encrypted_package_and_an_empty_one_has_no_bytes()
    {
        foreach (var fault in Seeded("ProtectedFile"))
        {
            var bytes = DeliveryCity.BytesOf(fault);
            Assert.AreEqual("D0CF11E0A1B11AE1", Convert.ToHexString(bytes[..8]), fault);
            StringAssert.Contains(Encoding.Unicode.GetString(bytes), "EncryptedPackage", fault);
        }

        foreach (var fault in Seeded("EmptyFile"))
        {
            Assert.IsEmpty(DeliveryCity.BytesOf(fault), fault);
        }
    }

    [TestMethod]
    [DataRow("ErrorPageSaved")]
    [DataRow("ListPageSaved")]
    [DataRow("CoverLetterOnly")]
    [DataRow("OtherPaperInstead")]
    public void What_came_in_instead_of_a_report_has_none_of_its_sections_and_the_unit_has_no_other_file(string kind)
    {
        foreach (var fault in City.Faults.Where(f => f.Kind == kind))
        {
            var text = Encoding.UTF8.GetString(DeliveryCity.BytesOf(fault.File!));
            Assert.IsTrue(text.Length > 0 && Core.Reports.Forms.Sections.All(s => !text.Contains(s, StringComparison.Ordinal)), fault.File);
            Assert.IsFalse(City.Accepted.Any(s => s.Unit == fault.Unit && s.Year == fault.Year), fault.File);
        }

        Assert.IsNotEmpty(Seeded(kind));
    }

    [TestMethod]
    public void Exactly_the_units_that_owe_a_report_and_have_none_to_use_are_missing_in_the_last_year()
    {
        var owed = DeliveryCity.Roster.Values.Where(c => IsOn(c[9], c[10], CityWriter.LastYear)).Select(c => c[0]).ToList();
        var missing = owed.Where(unit => !DeliveryCity.Calendar.IsExempt(unit, CityWriter.LastYear) && !City.Accepted.Any(s => s.Unit == unit && s.Year == CityWriter.LastYear)).ToList();
        var keyed = City.Faults.Where(f => f.Year == CityWriter.LastYear && f.Kind != "LastYearAgain" && f.Findings.Any(e => e.Rule == "MISSING_REPORT")).Select(f => f.Unit).ToList();
        CollectionAssert.AreEquivalent(missing, keyed);
        foreach (var report in City.Submissions)
        {
            Assert.IsTrue(IsOn(DeliveryCity.Roster[report.Unit!][9], DeliveryCity.Roster[report.Unit!][10], report.Year!.Value), report.File);
        }

        static bool IsOn(string from, string to, int year)
        {
            var end = string.Create(CultureInfo.InvariantCulture, $"{year}-12-31");
            return (from.Length == 0 || string.CompareOrdinal(from, end) <= 0) && (to.Length == 0 || string.CompareOrdinal(to, end) >= 0);
        }
    }

    [TestMethod]
    public void Last_years_report_handed_in_again_says_what_the_last_one_said()
    {
        var faults = City.Faults.Where(f => f.Kind == "LastYearAgain").ToList();
        Assert.IsNotEmpty(faults);
        foreach (var fault in faults)
        {
            var before = City.Accepted.Single(s => s.Unit == fault.Unit && s.Year == fault.Year - 1);
            Assert.AreEqual(City.Read(before.File).Text, City.Read(fault.File!).Text, fault.File);
            StringAssert.Contains(City.Read(fault.File!).Lines[0], before.Year!.Value.ToString(CultureInfo.InvariantCulture), fault.File);
            Assert.AreEqual(fault.Year.ToString(CultureInfo.InvariantCulture), DeliveryCity.Index[fault.File!][1], fault.File);
        }
    }

    [TestMethod]
    [DataRow("ChangedAfter", false)]
    [DataRow("ChangedWithNote", true)]
    public void A_changed_page_differs_from_the_first_in_one_figure_and_says_so_or_not(string kind, bool hasNote)
    {
        var files = City.Faults.Where(f => f.Kind == kind).Select(f => (File: f.File!, f.Unit, f.Year)).Concat(City.Decoys.Where(d => d.Kind == kind).Select(d => (d.File, d.Unit, d.Year))).ToList();
        Assert.IsNotEmpty(files);
        foreach (var (file, unit, year) in files)
        {
            var first = City.Submissions.Single(s => s.Unit == unit && s.Year == year && s.Status == "superseded");
            Assert.AreEqual(DeliveryCity.Index[file][4], DeliveryCity.Index[first.File][4], "one address");
            var (old, now) = (City.Read(first.File), City.Read(file));
            var changed = now.Cells.Where(c => old.Cells[c.Key] != c.Value).Select(c => c.Key).ToList();
            CollectionAssert.AreEqual(new[] { ("T1", "licence", "decisions") }, changed, file);
            Assert.AreEqual(hasNote, now.Lines.Except(old.Lines).Any(l => l.Contains("更正", StringComparison.Ordinal)), file);
            Assert.AreEqual(!hasNote, now.Text == old.Text, file);
        }
    }

    [TestMethod]
    public void A_report_filed_twice_has_the_same_bytes_and_one_of_them_stands()
    {
        foreach (var decoy in City.Decoys.Where(d => d.Kind == "FiledTwice"))
        {
            var files = City.Submissions.Where(s => s.Unit == decoy.Unit && s.Year == decoy.Year && s.Status is "accepted" or "superseded" && s.Unit == decoy.Unit && s.Year == decoy.Year).ToList();
            Assert.HasCount(2, files);
            CollectionAssert.AreEqual(DeliveryCity.BytesOf(files[0].File), DeliveryCity.BytesOf(files[1].File), decoy.File);
        }
    }

    [TestMethod]
    public void A_file_whose_name_or_charset_lies_can_be_read_all_the_same()
    {
        foreach (var decoy in City.Decoys.Where(d => d.Kind is "WordNamedPdf" or "PageNamedWord" or "MisdeclaredCharset" or "WrongYearInFileName"))
        {
            var report = City.Accepted.Single(s => s.File == decoy.File);
            var printed = City.Read(decoy.File);
            var isTitleOwn = !City.Faults.Any(f => f.File == decoy.File && f.Place == "title") && !City.Decoys.Any(d => d.File == decoy.File && d.Place == "title");
            Assert.IsTrue(printed.Lines.Any(l => isTitleOwn ? l.EndsWith($"{report.Year}年政府信息公开工作年度报告", StringComparison.Ordinal) : l.Contains("政府信息公开", StringComparison.Ordinal)), decoy.File);
            if (decoy.Kind == "MisdeclaredCharset")
            {
                var bytes = DeliveryCity.BytesOf(decoy.File);
                Assert.IsFalse(System.Text.Unicode.Utf8.IsValid(bytes), decoy.File);
                StringAssert.Contains(Encoding.Latin1.GetString(bytes), "charset=utf-8", decoy.File);
            }
        }
    }

    private static List<string> Seeded(params string[] kinds)
    {
        var files = City.Faults.Where(f => kinds.Contains(f.Kind)).Select(f => f.File!).ToList();
        Assert.IsNotEmpty(files);
        return files;
    }
}
