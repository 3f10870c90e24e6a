using System.Net;
using System.Net.Sockets;
using System.Text;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;

namespace Aggregator.Intake.Tests.Reading;

/// <summary>Files LibreOffice converts. Each conversion takes a second or more: the tests make few.</summary>
[TestClass]
public sealed class OfficeTests
{
    private static readonly Lazy<byte[]> Doc = new(() => Soffice.Convert(FormDocx.Report(), "docx", "doc", "MS Word 97"));

    [TestMethod]
    public void Every_cell_of_the_form_in_an_old_word_file_is_right_and_its_text_is_that_of_the_docx()
    {
        Soffice.Needed();
        var first = DocumentReader.Read(Doc.Value, "年报.wps");
        Golden.Sound(first);
        Assert.AreEqual(FileFormat.Doc, first.Format);
        Assert.AreEqual("转换件第1段", first.Blocks[0].Locator);
        Assert.AreEqual("转换件表1第1行第1列", first.Blocks.OfType<TableBlock>().First().Grid.Cells[0].Locator);

        var report = ReportExtractor.Extract(first, "年报.wps").Single();
        var read = report.Figures.Where(figure => figure.Table is "T1" or "T2" or "T3").ToDictionary(figure => $"{figure.Table}/{figure.Row}/{figure.Column}");
        var wrong = FormDocx.Cells.Where(cell => read[cell.Key] is var figure && (figure.Raw != cell.Value || figure.State != StateOf(cell.Value) || figure.Doubt is not null));
        Assert.AreEqual("", string.Join('\n', wrong.Select(cell => $"{cell.Key} should be “{cell.Value}”, is {read[cell.Key]}")));
        Assert.HasCount(200, FormDocx.Cells);

        Assert.AreEqual(Prose(DocumentReader.Read(FormDocx.Report(), "年报.docx")), Prose(first));
        Assert.AreEqual(DocumentDump.Of(first), DocumentDump.Of(DocumentReader.Read(Doc.Value, "年报.wps")));
    }

    [TestMethod]
    public async Task Two_files_convert_at_once_and_no_link_in_them_is_followed()
    {
        Soffice.Needed();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var link = $"http://127.0.0.1:{port}/a.png";
        var rich = Encoding.ASCII.GetBytes($@"{{\rtf1\ansi\ansicpg936 \u20840?\u24180?12\u20214?\par {{\field{{\*\fldinst INCLUDEPICTURE ""{link}"" \\d}}{{\fldrslt }}}}\par}}");
        var open = OpenDocument.Text($"<text:p>全年34件</text:p><text:p><draw:frame svg:width=\"1cm\" svg:height=\"1cm\" text:anchor-type=\"as-char\"><draw:image xlink:href=\"{link}\" xlink:type=\"simple\"/></draw:frame></text:p>");
        var documents = await Task.WhenAll(new[] { rich, open }.Select(bytes => Task.Run(() => DocumentReader.Read(bytes, "a.doc"))));
        CollectionAssert.AreEqual(
            new[] { "Rtf 全年12件", "Odt 全年34件" },
            documents.Select(document => $"{document.Format} {document.Blocks[0].Span.Of(document.Text)}").ToArray());
        Assert.IsFalse(listener.Pending(), "The program opened a connection.");
    }

    [TestMethod]
    public void A_workbook_saved_in_the_old_format_needs_no_conversion()
    {
        if (Soffice.Needed() is { HasCalc: false })
        {
            Assert.Inconclusive("needs install: libreoffice-calc-nogui");
        }

        var old = Soffice.Convert(Inputs.Workbook, "xlsx", "xls", "MS Excel 97");
        var (now, before) = (DocumentReader.Read(old, "年报.et"), DocumentReader.Read(Inputs.Workbook, "年报.xlsx"));
        Assert.AreEqual(FileFormat.Xls, now.Format);
        Assert.AreEqual(before.Text, now.Text);
    }

    private static FigureState StateOf(string text) => text switch { "" => FigureState.Blank, "/" => FigureState.NotApplicable, _ => FigureState.Value };

    private static string Prose(Document document) => string.Join('\n', document.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Span.Of(document.Text)));
}
