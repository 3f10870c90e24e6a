using System.Text;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Reading;

[TestClass]
public sealed class EncodingTests
{
    private const string Words = "云川市水利局2025年度报告\r\n一、总体情况：收费５９万元，㎡、〇、喆、镕。\r\n";

    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    [TestMethod]
    public void Text_is_the_file_s_own_in_every_encoding()
    {
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(Words),
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Words)],
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Words)],
            [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Words)],
            Gb.GetBytes(Words),
        ];
        var read = files.Select(file => DocumentReader.Read(file, "a.txt")).ToList();
        CollectionAssert.AreEqual(Enumerable.Repeat(Words, 5).ToList(), read.Select(document => document.Text).ToList());
        CollectionAssert.AreEqual(new[] { "utf-8", "utf-8", "utf-16", "utf-16BE", "gb18030" }, read.Select(document => document.Metadata.Encoding!.Replace("GB18030", "gb18030")).ToList());
        Assert.IsTrue(read.All(document => document.Losses.Count == 0));
    }

    [TestMethod]
    public void A_text_cut_inside_a_character_is_read_with_a_loss()
    {
        var bytes = Encoding.UTF8.GetBytes(Words + "全年办理申请若干件，情况良好");
        var document = DocumentReader.Read(bytes[..^1], "a.txt");
        StringAssert.StartsWith(document.Text, Words);
        Assert.AreEqual("bad-characters", document.Losses.Single().Kind);
    }

    [TestMethod]
    [DataRow("gb2312", "gb18030")]
    [DataRow("utf-8", "gb18030")]
    [DataRow("gb2312", "utf-8")]
    public void A_page_is_decoded_by_what_its_bytes_are_whatever_it_declares(string declared, string actual)
    {
        var page = $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={declared}\"></head><body><p>云川市水利局，喆。</p></body></html>";
        var bytes = actual == "utf-8" ? Encoding.UTF8.GetBytes(page) : Gb.GetBytes(page);
        Assert.AreEqual("云川市水利局，喆。\n", DocumentReader.Read(bytes, "a.html").Text);
    }

    [TestMethod]
    public void Every_seed_is_read_with_its_own_text()
    {
        foreach (var path in Directory.GetFiles(Needs.Shared("seeds"), "*.txt").Order(StringComparer.Ordinal))
        {
            var document = DocumentReader.Read(File.ReadAllBytes(path), Path.GetFileName(path));
            Assert.AreEqual(File.ReadAllText(path), document.Text, path);
            Assert.AreEqual(FileFormat.Text, document.Format);
            Building.Golden.Sound(document);
            Assert.IsEmpty(document.Losses);
            Assert.IsTrue(document.Blocks.OfType<Paragraph>().Count(paragraph => paragraph.IsResidue) * 3 <= document.Blocks.Count, $"{path} is mostly residue.");
        }
    }
}
