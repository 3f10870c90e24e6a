using System.Diagnostics;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Reading.Children;
using Aggregator.Intake.Reading.Office;
using Aggregator.Intake.Tests.Building;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Reading;

/// <summary>What becomes of a file when the converter is missing, hangs, floods or fails.</summary>
[TestClass]
public sealed class OfficeLimitsTests
{
    private static readonly ChildLimits Limits = new(TimeSpan.FromSeconds(20), 1 << 20, 1L << 30, 8L << 20);

    [TestMethod]
    [DataRow(FileFormat.Doc, "旧版Word或WPS文档")]
    [DataRow(FileFormat.Rtf, "RTF文档")]
    [DataRow(FileFormat.Odt, "OpenDocument文件")]
    [DataRow(FileFormat.Ods, "OpenDocument文件")]
    [DataRow(FileFormat.Uof, "标文通（UOF）文件")]
    public void Without_the_program_the_remedy_is_named(FileFormat format, string what)
    {
        var message = Refused("missing-program", () => OfficeReading.Read(new byte[5000], "年报.doc", format, null, default));
        StringAssert.Contains(message, what);
        StringAssert.Contains(message, "另存为docx");
        StringAssert.Contains(message, "LibreOffice");
    }

    [TestMethod]
    public void Half_an_installation_is_told_from_a_whole_one()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("soffice"), "");
        Assert.AreEqual(new OfficeProgram(folder.File("soffice"), true, true), OfficeProgram.Find(folder.Path, []));
        File.WriteAllText(folder.File("libsofficeapp.so"), "");
        File.WriteAllText(folder.File("libsclo.so"), "");
        var half = OfficeProgram.Find("", [folder.File("soffice")]);
        Assert.AreEqual(new OfficeProgram(folder.File("soffice"), false, true), half);
        Refused("missing-program", () => OfficeReading.Read(new byte[5000], "年报.doc", FileFormat.Doc, half, default));
        Assert.IsNull(OfficeProgram.Find("", []));
    }

    [TestMethod]
    public void A_converter_that_hangs_is_ended_with_what_it_started()
    {
        using var folder = new TempFolder();
        var watch = Stopwatch.StartNew();
        var script = $"sleep 60 &\necho $! > {folder.File("child")}\nwait";
        Refused("too-complex", () => Soffice.ReadWith(script, Limits with { Time = TimeSpan.FromSeconds(1) }));
        Assert.IsTrue(watch.Elapsed < TimeSpan.FromSeconds(15), watch.Elapsed.ToString());
        var child = int.Parse(File.ReadAllText(folder.File("child")).Trim(), System.Globalization.CultureInfo.InvariantCulture);
        Assert.IsTrue(SpinWait.SpinUntil(() => !IsRunning(child), TimeSpan.FromSeconds(5)), "The program's child still runs.");
    }

    [TestMethod]
    [DataRow("yes")]
    [DataRow("head -c 20000000 /dev/zero > \"$OUT\"; sleep 60")]
    public void A_converter_that_floods_is_ended(string script) => Refused("too-complex", () => Soffice.ReadWith(script, Limits));

    [TestMethod]
    [DataRow("exit 1")]
    [DataRow("exit 0")]
    [DataRow(": > \"$OUT\"")]
    public void A_converter_that_writes_nothing_refuses_the_file(string script) =>
        StringAssert.Contains(Refused("damaged-file", () => Soffice.ReadWith(script, Limits)), "另存为docx");

    [TestMethod]
    public void What_a_converter_writes_is_checked_as_any_file() => Refused("truncated-file", () => Soffice.ReadWith("printf PK0000 > \"$OUT\"", Limits));

    [TestMethod]
    public void A_cancelled_conversion_says_so()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Assert.ThrowsExactly<OperationCanceledException>(() => Soffice.ReadWith("sleep 60", Limits, stop.Token));
    }

    [TestMethod]
    public void Encrypted_files_are_told_before_any_conversion()
    {
        var head = new byte[5000];
        (head[0], head[1], head[11]) = (0xEC, 0xA5, 0x01);
        Refused("protected", () => DocumentReader.Read(Ole.Of("WordDocument", head), "年报.doc"));
        Refused("protected", () => OfficeReading.Read(
            OpenDocument.Of("text", ("META-INF/manifest.xml", "<manifest:encryption-data/>")), "年报.odt", FileFormat.Odt, new OfficeProgram("/nowhere", true, true), default));
    }

    [TestMethod]
    public void A_name_says_nothing_of_what_a_doc_is()
    {
        Assert.AreEqual(FileFormat.Html, DocumentReader.Read(Inputs.PageBytes, "年报.doc").Format);
        Assert.AreEqual(FileFormat.Docx, DocumentReader.Read(Inputs.Word, "年报.wps").Format);
        Assert.AreEqual(FileFormat.Rtf, DocumentReader.Sniff(@"{\rtf1 x}"u8.ToArray()));
        Assert.AreEqual(FileFormat.Doc, DocumentReader.Sniff(Ole.Of("WordDocument", [1, 2, 3])));
        Assert.AreEqual(FileFormat.Xls, DocumentReader.Sniff(Ole.Of("Workbook", [1, 2, 3])));
        Assert.AreEqual(FileFormat.Odt, DocumentReader.Sniff(OpenDocument.Of("text")));
        Assert.AreEqual(FileFormat.Ods, DocumentReader.Sniff(OpenDocument.Of("spreadsheet")));
        Assert.AreEqual(FileFormat.Uof, DocumentReader.Sniff("<?xml version=\"1.0\"?>\n<uof:UOF xmlns:uof=\"http://schemas.uof.org/cn/2003/uof\" uof:mimetype=\"vnd.uof.text\">"u8.ToArray()));
        StringAssert.Contains(Refused("unsupported-format", () => DocumentReader.Read("<uof:UOF uof:mimetype=\"vnd.uof.spreadsheet\">"u8.ToArray(), "年报.uof")), "另存为xlsx");
        StringAssert.Contains(Refused("unsupported-format", () => DocumentReader.Read(Ole.Of("PowerPoint Document", [1]), "年报.doc")), "演示文稿");
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string Refused(string kind, Func<Document> read)
    {
        var refusal = Assert.ThrowsExactly<UnreadableDocumentException>(() => read());
        Assert.AreEqual(kind, refusal.Loss.Kind, refusal.ToString());
        Assert.AreEqual('。', refusal.Loss.Message[^1]);
        return refusal.Loss.Message;
    }
}
