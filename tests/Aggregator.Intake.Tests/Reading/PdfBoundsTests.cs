using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Reading.Pdf;
using Aggregator.Intake.Tests.Building;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Reading;

/// <summary>Files made to cost much, and drawings of other programs than the usual ones.</summary>
[TestClass]
public sealed class PdfBoundsTests
{
    [TestInitialize]
    public void NeedPoppler() => Needs.Program("pdftotext");

    [TestMethod]
    public void Of_ten_thousand_pages_the_first_three_hundred_are_read_and_a_loss_says_so()
    {
        var draft = new PdfDraft().Page().Text(60, 80, "正文");
        for (var i = 1; i < 10_000; i++)
        {
            draft.Page();
        }

        draft.Text(60, 80, "末页");
        var document = Read(draft.ToBytes());
        var loss = document.Losses.Single(loss => loss.Kind == "truncated-file");
        StringAssert.Contains(loss.Message, "10000页");
        Assert.AreEqual("正文", document.Text.Trim());
    }

    [TestMethod]
    public void A_stream_that_unpacks_to_very_much_ends_in_a_document_or_a_refusal()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < 64; i++)
            {
                zip.Write(blanks);
            }
        }

        var draft = new PdfDraft().Page().Text(60, 80, "正文").Raw("%BOMB%").ToBytes();
        var text = Encoding.Latin1.GetString(draft);
        var at = text.IndexOf("%BOMB%", StringComparison.Ordinal);
        var from = text.LastIndexOf("<< /Length", at, StringComparison.Ordinal);
        var end = text.IndexOf("endstream", at, StringComparison.Ordinal);
        var bomb = $"<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\n";
        ReadOrRefuse(Encoding.Latin1.GetBytes(text[..from] + bomb + text[end..]));
    }

    [TestMethod]
    public void A_million_words_are_more_than_a_report_has()
    {
        var markup = new StringBuilder("<page width=\"600\" height=\"800\">\n");
        for (var i = 0; i < 1_000_000; i++)
        {
            markup.Append("<word xMin=\"").Append(i % 500).Append("\" yMin=\"10\" xMax=\"599\" yMax=\"20\">a</word>\n");
        }

        Assert.IsNull(WordBoxes.Read(Encoding.UTF8.GetBytes(markup.ToString())));
    }

    [TestMethod]
    [DataRow("/Length 5 ")]
    [DataRow("/Length 99999999 ")]
    [DataRow("/Length -1 ")]
    [DataRow("/Length 7 0 R ")]
    public void A_stream_that_lies_about_its_length_ends_in_a_document_or_a_refusal(string length)
    {
        var text = Encoding.Latin1.GetString(new PdfDraft().Page().Text(60, 80, "正文").ToBytes());
        var at = text.LastIndexOf("/Length ", StringComparison.Ordinal);
        ReadOrRefuse(Encoding.Latin1.GetBytes(text[..at] + length + text[text.IndexOf(">>", at, StringComparison.Ordinal)..]));
    }

    [TestMethod]
    [DataRow("0 0 200000 200000")]
    [DataRow("-1e30 -1e30 1e30 1e30")]
    [DataRow("0 0 0 0")]
    public void A_page_of_any_size_ends_in_a_document_or_a_refusal(string box) =>
        ReadOrRefuse(Changed(new PdfDraft().Page().Text(60, 80, "正文").ToBytes(), ("0 0 600 800", box)));

    [TestMethod]
    public void Scripts_and_attached_files_are_not_looked_at()
    {
        var bytes = Changed(new PdfDraft().Page().Text(60, 80, "正文").ToBytes(),
            ("/Type /Catalog ", "/Type /Catalog /OpenAction << /S /JavaScript /JS (while\\(true\\){}) >> /Names << /EmbeddedFiles << /Names [(a.xlsx) << /Type /Filespec /F (a.xlsx) >>] >> >> "));
        Assert.AreEqual("正文", Read(bytes).Text.Trim());
    }

    [TestMethod]
    public void A_pdf_with_a_password_to_open_is_refused_and_one_with_a_password_to_change_is_read()
    {
        var gs = Needs.Program("gs");
        using var folder = new TempFolder();
        var plain = folder.File("plain.pdf");
        File.WriteAllBytes(plain, new PdfDraft().Page().Text(60, 80, "abc").ToBytes());
        Assert.IsNotEmpty(Read(Locked(gs, plain, "")).Text.Trim());
        var refused = Assert.ThrowsExactly<UnreadableDocumentException>(() => Read(Locked(gs, plain, "open")));
        Assert.AreEqual("protected", refused.Loss.Kind);
    }

    [TestMethod]
    public void Labels_of_thousands_of_lines_are_matched_in_bounds()
    {
        var lines = Enumerable.Range(0, 2_000).Select(i => new PlacedLine(TextRow.Of([new PdfWord(new Box(60, 12 * i, 160, (12 * i) + 10), $"{i}.label")])[0], 1)).ToList();
        var rows = LabelRows.Match([.. Enumerable.Range(0, TextBlock.MostRows).Select(i => 120.0 * i)], [.. lines.Select(line => TextAtom.Of(line)[0])]);
        Assert.AreEqual(2_000, rows.Sum(row => row.Label.Count));
    }

    [TestMethod]
    public void Cells_drawn_segment_by_segment_doubled_and_dashed_make_one_grid()
    {
        var draft = new PdfDraft().Page();
        foreach (var (left, top) in new[] { (50, 100), (150, 100), (50, 130), (150, 130) })
        {
            draft.Line(left, top, left + 100, top).Line(left, top, left, top + 30).Line(left + 100, top, left + 100, top + 30).Line(left, top + 30, left + 100, top + 30)
                .Line(left, top + 1.2, left + 100, top + 1.2);
        }

        draft.Raw("[4 3] 0 d\n").Line(250, 100, 350, 100).Line(350, 100, 350, 160).Line(250, 130, 350, 130).Line(250, 160, 350, 160);
        var table = Read(draft.Text(60, 120, "甲").Text(160, 120, "1").Text(260, 120, "2").Text(60, 150, "乙").Text(160, 150, "3").Text(260, 150, "4").ToBytes()).Blocks.OfType<TableBlock>().Single();
        CollectionAssert.AreEqual(new[] { "甲", "1", "2", "乙", "3", "4" }, table.Grid.Cells.Select(cell => cell.Text).ToArray());
        Assert.AreEqual((2, 3), (table.Grid.RowCount, table.Grid.ColumnCount));
    }

    private static byte[] Locked(string gs, string plain, string userPassword)
    {
        var path = plain + userPassword + ".locked";
        using var child = Process.Start(new ProcessStartInfo(gs, ["-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-sOwnerPassword=change", $"-sUserPassword={userPassword}", "-dEncryptionR=3", "-dKeyLength=128", $"-sOutputFile={path}", plain]))!;
        child.WaitForExit();
        return File.ReadAllBytes(path);
    }

    private static byte[] Changed(byte[] bytes, params (string From, string To)[] changes) =>
        Encoding.Latin1.GetBytes(changes.Aggregate(Encoding.Latin1.GetString(bytes), (text, change) => text.Replace(change.From, change.To, StringComparison.Ordinal)));

    private static Document Read(byte[] bytes, params (string From, string To)[] changes)
    {
        var document = DocumentReader.Read(Changed(bytes, changes), "报告.pdf");
        Golden.Sound(document);
        return document;
    }

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            Golden.Sound(DocumentReader.Read(bytes, "报告.pdf"));
        }
        catch (UnreadableDocumentException refused)
        {
            Assert.AreNotEqual("", refused.Loss.Message);
        }
    }
}
