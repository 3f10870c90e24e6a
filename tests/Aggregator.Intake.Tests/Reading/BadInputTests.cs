using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;

namespace Aggregator.Intake.Tests.Reading;

[TestClass]
public sealed class BadInputTests
{
    [TestMethod]
    public void An_empty_file_is_refused()
    {
        Refused("empty-file", []);
        Refused("empty-file", Encoding.UTF8.GetBytes("\uFEFF \r\n\u3000\r\n"));
        Refused("empty-file", Docx.Of());
        Refused("empty-file", Xlsx.Of("Sheet1"));
    }

    [TestMethod]
    public void A_file_beyond_the_limit_is_refused_by_length_alone()
    {
        var refusal = Refused("too-large", new byte[DocumentReader.MaxBytes + 1]);
        StringAssert.Contains(refusal.Message, "51MB");
        StringAssert.Contains(DocumentReader.TooLarge("大.pdf", 300L << 20).Loss.Message, "300MB");
    }

    [TestMethod]
    public void A_truncated_package_is_refused()
    {
        Refused("truncated-file", Inputs.Word[..(Inputs.Word.Length / 2)]);
        Refused("truncated-file", Inputs.Workbook[..100]);
        Refused("damaged-file", Ole.Xls("表", ["规章", 3d])[..600]);
    }

    [TestMethod]
    public void A_password_protected_file_is_refused()
    {
        Refused("protected", Ole.Of("EncryptedPackage", new byte[5000]));
        var encrypted = Inputs.Word;
        var at = encrypted.AsSpan().IndexOf("PK\u0001\u0002"u8);
        encrypted[at + 8] |= 1;
        Refused("protected", encrypted);
    }

    [TestMethod]
    public void A_zip_bomb_is_refused_soon()
    {
        var bomb = Zip.Of(("word/document.xml", Zeros(600)), ("[Content_Types].xml", Zeros(1)));
        var watch = Stopwatch.StartNew();
        Refused("zip-bomb", bomb);
        Assert.IsTrue(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());

        static Action<Stream> Zeros(int megabytes) => stream =>
        {
            var block = new byte[1 << 20];
            for (var i = 0; i < megabytes; i++)
            {
                stream.Write(block);
            }
        };
    }

    [TestMethod]
    public void A_zip_bomb_that_lies_about_its_size_is_refused()
    {
        var bomb = Zip.Of(("xl/media/image1.bin", (Action<Stream>)(stream => stream.Write(new byte[64 << 20]))), ("xl/workbook.xml", stream => { }));
        var at = bomb.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bomb.AsSpan(at + 24), 10u);
        var refusal = Assert.ThrowsExactly<UnreadableDocumentException>(() => DocumentReader.Read(bomb, "文件"));
        CollectionAssert.Contains(new[] { "zip-bomb", "damaged-file" }, refusal.Loss.Kind);
    }

    [TestMethod]
    public void A_package_of_too_many_entries_is_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 10_050; i++)
            {
                archive.CreateEntry($"word/{i}", CompressionLevel.NoCompression);
            }
        }

        Refused("zip-bomb", stream.ToArray());
    }

    [TestMethod]
    public void Xml_with_entities_or_bottomless_nesting_is_refused()
    {
        Refused("damaged-file", Zip.Replace(Inputs.Word, "word/document.xml", text =>
            text.Replace("<w:document", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document", StringComparison.Ordinal)));
        var deep = string.Concat(Enumerable.Repeat("<w:sdt>", 100_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 100_000));
        Refused("too-complex", Zip.Replace(Inputs.Word, "word/document.xml", text => text.Replace("<w:body>", "<w:body>" + deep, StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx</center></body></html>")]
    [DataRow("<html><body><p>抱歉，您访问的页面不存在或已删除！</p><a href='/'>返回首页</a></body></html>")]
    [DataRow("<html><head><title>无法访问此网站</title></head><body><div>无法访问此网站</div></body></html>")]
    [DataRow("<html><head><script>load()</script></head><body><div id='app'></div></body></html>")]
    [DataRow("<html><body><h1>502 Bad Gateway</h1></body></html>")]
    public void An_error_page_is_refused(string page) => Refused("error-page", Encoding.UTF8.GetBytes(page));

    [TestMethod]
    public void A_short_report_is_no_error_page()
    {
        var document = DocumentReader.Read("<html><body><p>一、总体情况</p><p>全年处理404件申请，页面访问500次。</p></body></html>"u8.ToArray(), "a.html");
        Assert.HasCount(2, document.Blocks);
    }

    [TestMethod]
    public void A_cancelled_read_says_so()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsExactly<OperationCanceledException>(() => DocumentReader.Read(Inputs.PageBytes, "a.html", stop.Token));
    }

    private static Loss Refused(string kind, byte[] bytes)
    {
        var refusal = Assert.ThrowsExactly<UnreadableDocumentException>(() => DocumentReader.Read(bytes, "报告.docx"));
        Assert.AreEqual(kind, refusal.Loss.Kind, refusal.ToString());
        StringAssert.Contains(refusal.Loss.Message, "报告.docx");
        Assert.AreEqual('。', refusal.Loss.Message[^1]);
        return refusal.Loss;
    }
}
