using System.IO.Compression;
using System.Text;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed class TablePictureTests
{
    private static readonly Key City = SampleCities.LargeKey;

    [TestMethod]
    public void A_table_put_in_as_a_picture_is_a_picture_and_prints_no_cell()
    {
        var seeded = City.Faults.Where(f => f.Kind == "TableAsPicture").ToList();
        Assert.IsNotEmpty(seeded);
        foreach (var fault in seeded)
        {
            Assert.IsTrue(HoldsPicture(Path.Combine(City.Inbox, fault.File!)), fault.File);
            Assert.IsFalse(City.Read(fault.File!).Cells.Keys.Any(c => c.Table == "T3"), fault.File);
        }

        foreach (var plain in City.Honest.Where(s => s.Format is "html" or "docx"))
        {
            Assert.IsFalse(HoldsPicture(Path.Combine(City.Inbox, plain.File)), plain.File);
        }
    }

    private static bool HoldsPicture(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes is [0x50, 0x4B, ..])
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            return zip.Entries.Any(e => e.FullName.StartsWith("word/media/", StringComparison.Ordinal));
        }

        var text = Encoding.Latin1.GetString(bytes);
        return bytes is [0x25, 0x50, 0x44, 0x46, ..] ? text.Contains("/Subtype /Image", StringComparison.Ordinal) : text.Contains("<img", StringComparison.OrdinalIgnoreCase);
    }
}
