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
        Refused("unsupported-format", OpenDocument.Of("presentation"), "另存为docx");
        Refused("unsupported-format", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0], "图片");
        Refused("unsupported-format", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w/>"), "另存为docx");
        Refused("unknown-format", Ole.Of("Contents", [1, 2, 3]), "另存为");
        Refused("unknown-format", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 % 251))], "另存为");
    }

    [TestMethod]
    public void Formats_of_other_programs_are_named_with_what_to_do()
    {
        Refused("unsupported-format", Zip.Of(("OFD.xml", "<ofd/>"), ("Doc_0/Document.xml", "<d/>")), "另存为PDF或docx");
        Refused("unsupported-format", Zip.Of(("Index/Document.iwa", "x")), "导出为Word");
        Refused("unsupported-format", Zip.Of(("ppt/presentation.xml", "<p/>")), "演示文稿");
        Refused("unsupported-format", [0x4C, 0, 0, 0, 1, 0x14, 2, 0, 0, 0], "报送文件本身");
        Refused("unsupported-format", Encoding.UTF8.GetBytes("From: <a@b>\r\nTo: <c@d>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"), "附件");
        Refused("unsupported-format", Encoding.UTF8.GetBytes("From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"), "普通网页");
        Refused("unsupported-format", Encoding.UTF8.GetBytes("[InternetShortcut]\r\nURL=http://a/b.html\r\n"), "打开网页");
    }

    [TestMethod]
    [DataRow("论文.caj", "CAJ")]
    [DataRow("~$年报.docx", "关闭正在编辑的文档")]
    [DataRow("夹/Thumbs.db", "不是报告")]
    [DataRow("年报.sep", "书生")]
    [DataRow("年报.bin", "无法识别")]
    public void What_the_bytes_do_not_tell_the_name_says(string name, string expected)
    {
        byte[] bytes = [5, .. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 % 251))];
        var refusal = Assert.ThrowsExactly<UnreadableDocumentException>(() => DocumentReader.Read(bytes, name));
        StringAssert.Contains(refusal.Loss.Message, expected);
    }

    [TestMethod]
    public void A_text_that_speaks_of_mail_is_a_text() =>
        Assert.AreEqual(FileFormat.Text, DocumentReader.Sniff(Encoding.UTF8.GetBytes("青岚市水利局\n邮件头含MIME-Version:与multipart/related\n")));

    private static void Refused(string kind, byte[] bytes, string remedy)
    {
        var refusal = Assert.ThrowsExactly<UnreadableDocumentException>(() => DocumentReader.Read(bytes, "文件.bin"));
        Assert.AreEqual(kind, refusal.Loss.Kind);
        StringAssert.Contains(refusal.Loss.Message, remedy);
        StringAssert.Contains(refusal.Loss.Message, "文件.bin");
    }
}
