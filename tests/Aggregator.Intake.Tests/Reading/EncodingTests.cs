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
    [DataRow("x-gbk")]
    [DataRow("GB_2312-80")]
    [DataRow("iso-8859-1")]
    [DataRow("unknown")]
    public void A_page_in_gbk_is_read_whatever_name_it_gives_itself(string declared)
    {
        var page = $"<html><head><meta charset=\"{declared}\"></head><body><p>云川市水利局，喆。</p></body></html>";
        Assert.AreEqual("云川市水利局，喆。\n", DocumentReader.Read(Gb.GetBytes(page), "a.html").Text);
    }

    [TestMethod]
    public void A_page_without_or_with_two_charsets_is_read_by_its_bytes()
    {
        var none = "<html><body><p>云川市水利局</p></body></html>";
        var two = "<html><head><meta charset=\"gb2312\"><meta charset=\"utf-8\"></head><body><p>云川市水利局</p></body></html>";
        byte[][] files = [Gb.GetBytes(none), Encoding.UTF8.GetBytes(none), Gb.GetBytes(two), Encoding.UTF8.GetBytes(two), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(two)], [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(two)]];
        CollectionAssert.AreEqual(Enumerable.Repeat("云川市水利局\n", files.Length).ToList(), files.Select(file => DocumentReader.Read(file, "a.html").Text).ToList());
    }

    [TestMethod]
    public void Characters_of_four_bytes_are_read()
    {
        const string rare = "㐀㐱𠮷野家镇，䶮县。"; // beyond GBK: extensions A and B
        Assert.AreEqual(rare, DocumentReader.Read(Gb.GetBytes(rare), "a.txt").Text);
    }

    [TestMethod]
    [DataRow("受理12件")]
    [DataRow("云川市水利局")]
    [DataRow("云川市水利局2025年度报告\r\n一、总体情况：收费5万元。\r\n")]
    public void Text_without_a_mark_is_told_by_its_bytes_however_short(string words)
    {
        byte[][] files = [Encoding.UTF8.GetBytes(words), Gb.GetBytes(words), Encoding.Unicode.GetBytes(words), Encoding.BigEndianUnicode.GetBytes(words)];
        CollectionAssert.AreEqual(Enumerable.Repeat(words, 4).ToList(), files.Select(file => DocumentReader.Read(file, "a.txt").Text).ToList());
    }

    [TestMethod]
    [DataRow("a")]
    [DataRow("total 12, rate 3.5%")]
    [DataRow("A·B 5×3 20°C")]
    public void Text_of_plain_letters_is_not_taken_for_another_encoding(string words) => Assert.AreEqual(words, DocumentReader.Read(Encoding.UTF8.GetBytes(words), "a.txt").Text);

    [TestMethod]
    public void A_single_broken_byte_does_not_turn_the_text_into_another_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes("全年办理申请若干件情况良好各单位均按时报送");
        bytes[10] = 0xFF;
        var document = DocumentReader.Read(bytes, "a.txt");
        StringAssert.EndsWith(document.Text, "申请若干件情况良好各单位均按时报送");
        Assert.AreEqual("bad-characters", document.Losses.Single().Kind);
    }

    [TestMethod]
    public void Text_damaged_before_it_was_saved_is_said()
    {
        const string words = "本年度主动公开政府信息若干条，受理公开申请若干件，均按时答复。";
        string[] damaged =
        [
            Gb.GetString(Encoding.UTF8.GetBytes(words)),
            CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(Encoding.UTF8.GetBytes(words)),
            "受理锟斤拷锟斤拷件",
        ];
        foreach (var text in damaged)
        {
            Assert.AreEqual("bad-characters", DocumentReader.Read(Encoding.UTF8.GetBytes(text), "a.txt").Losses.Single().Kind, text);
            Assert.AreEqual("bad-characters", DocumentReader.Read(Encoding.UTF8.GetBytes($"<html><body><p>{text}</p></body></html>"), "a.html").Losses.Single().Kind, text);
        }

        Assert.IsEmpty(DocumentReader.Read(Encoding.UTF8.GetBytes(words), "a.txt").Losses);
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
