using System.Text;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;

namespace Aggregator.Intake.Tests.Reading;

[TestClass]
public sealed class SniffingTests
{
    [TestMethod]
    public void Bytes_decide_the_format_whatever_the_name_says()
    {
        Assert.AreEqual(FileFormat.Html, DocumentReader.Read(Inputs.PageBytes, "表.xls").Format);
        Assert.AreEqual(FileFormat.Docx, DocumentReader.Read(Inputs.Word, "年报.doc").Format);
        Assert.AreEqual(FileFormat.Xlsx, DocumentReader.Read(Inputs.Workbook, "年报.pdf").Format);
        Assert.AreEqual(FileFormat.Xls, DocumentReader.Read(Ole.Xls("表", ["规章", 3d]), "年报.docx").Format);
        Assert.AreEqual(FileFormat.Text, DocumentReader.Read(Inputs.TextBytes, "年报.html").Format);
        Assert.AreEqual(FileFormat.Pdf, DocumentReader.Sniff("%PDF-1.7\n"u8.ToArray()));
        Assert.AreEqual(FileFormat.Unknown, DocumentReader.Sniff([]) == FileFormat.Text ? FileFormat.Unknown : FileFormat.Pdf);
    }

    [TestMethod]
    public void Formats_no_reader_knows_are_refused_with_a_remedy()
    {
        Refused("damaged-file", "%PDF-1.7\n%âãÏÓ"u8.ToArray(), "docx");
        Refused("unsupported-format", Zip.Of(("a/年报.docx", "x")), "解压");
        Refused("unsupported-format", Zip.Of(("OFD.xml", "<ofd:OFD/>"), ("Doc_0/Document.xml", "<x/>")), "docx");
        Refused("unsupported-format", OpenDocument.Of("presentation"), "另存为docx");
        Refused("unsupported-format", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0], "图片");
        Refused("unsupported-format", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w/>"), "另存为docx");
        Refused("unknown-format", Ole.Of("Contents", [1, 2, 3]), "另存为");
        Refused("unknown-format", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 % 251))], "另存为");
    }

    private static void Refused(string kind, byte[] bytes, string remedy)
    {
        var refusal = Assert.ThrowsExactly<UnreadableDocumentException>(() => DocumentReader.Read(bytes, "文件.bin"));
        Assert.AreEqual(kind, refusal.Loss.Kind);
        StringAssert.Contains(refusal.Loss.Message, remedy);
        StringAssert.Contains(refusal.Loss.Message, "文件.bin");
    }
}
