using System.Diagnostics;
using System.Text;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Tests.Printed;
using Aggregator.SampleCity.Writing;
using Aggregator.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Aggregator.SampleCity.Tests;

/// <summary>Every hand of every format, one report each.</summary>
[TestClass]
public sealed class FormatTests
{
    public static IEnumerable<object[]> Hands => Enum.GetValues<SampleFormat>().Select(format => new object[] { format.ToString() });

    [TestMethod]
    [DynamicData(nameof(Hands))]
    public void A_hand_prints_every_cell(string hand)
    {
        foreach (var year in new[] { 2019, 2025 })
        {
            var report = OneReport.Plain(year);
            var printed = OneReport.Printed(report.Draft, Enum.Parse<SampleFormat>(hand)).Cells;
            var count = 0;
            foreach (var (table, row, column) in report.Cells!.Tables.SelectMany(t => t.Value.SelectMany(r => SheetKeys.ColumnsOf(report.Cells.Form, t.Key, r.Key).Select(c => (t.Key, r.Key, c)))))
            {
                Assert.AreEqual(report.Sheet.At(table, row, column).Text, printed[(table, row, column)], $"{year} {table}/{row}/{column}");
                count++;
            }

            Assert.AreEqual(count, printed.Count, "and nothing else");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Hands))]
    public void A_hand_prints_title_headings_prose_and_sign_off_in_order(string hand)
    {
        var draft = OneReport.Plain(2025).Draft;
        var printed = OneReport.Printed(draft.WithUnder(4, new DraftBlock.Residue("【打印本页】【关闭窗口】")), Enum.Parse<SampleFormat>(hand)).Lines;
        List<string> expected = [draft.Title, .. draft.Blocks.Select(Words).OfType<string>()];
        expected.Insert(expected.IndexOf(Forms.Sections[4]) + 1, "【打印本页】【关闭窗口】");
        CollectionAssert.AreEqual(expected, printed.Where(l => !l.StartsWith('表') || l[2] != '\u3000').ToList());

        static string? Words(DraftBlock block) => block switch
        {
            DraftBlock.Heading heading => heading.Text,
            DraftBlock.Prose prose => prose.Text,
            DraftBlock.SignOff line => line.Text,
            _ => null,
        };
    }

    [TestMethod]
    [DynamicData(nameof(Hands))]
    public void A_blank_cell_a_mark_and_words_in_a_cell_are_printed_as_they_are(string hand)
    {
        var report = OneReport.Plain(2025);
        var draft = report.Draft.Map(block => block is DraftBlock.Table { Layout: { Code: "T2" } layout } ? new DraftBlock.Table(layout with { Cells = [.. layout.Cells.Select(Changed)] }) : block);
        var printed = OneReport.Printed(draft, Enum.Parse<SampleFormat>(hand)).Cells;
        Assert.AreEqual("", printed[("T2", "carried_in", Figures.Sheet.Columns[0])]);
        Assert.AreEqual("/", printed[("T2", "carried_in", Figures.Sheet.Columns[1])]);
        Assert.AreEqual("详见公示栏", printed[("T2", "carried_in", "total")]);

        static LayoutCell Changed(LayoutCell cell) => cell is { IsHead: false, Row: 4 } ? cell with { Text = cell.Column switch { 3 => "", 4 => "/", 9 => "详见公示栏", _ => cell.Text } } : cell;
    }

    [TestMethod]
    [DynamicData(nameof(Hands))]
    public void The_same_report_has_the_same_bytes(string hand)
    {
        var format = Enum.Parse<SampleFormat>(hand);
        CollectionAssert.AreEqual(ReportFile.Write(OneReport.Plain(2025).Draft, format), ReportFile.Write(OneReport.Plain(2025).Draft, format));
    }

    [TestMethod]
    [DynamicData(nameof(Hands))]
    public void A_picture_takes_a_tables_place_where_the_format_holds_one(string hand)
    {
        var format = Enum.Parse<SampleFormat>(hand);
        var draft = OneReport.Plain(2025).Draft.Map(b => b is DraftBlock.Table { Layout: { Code: "T3" } layout } ? new DraftBlock.Picture(layout) : b);
        if (!format.HoldsPictures())
        {
            Assert.ThrowsExactly<InvalidOperationException>(() => ReportFile.Write(draft, format));
            return;
        }

        var bytes = ReportFile.Write(draft, format);
        var hasPicture = format.Code() switch
        {
            "docx" => OpenWord(bytes, word => word.MainDocumentPart!.ImageParts.Count() == 1 && word.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Drawing.Blip>().Count() == 1),
            "pdf" => Encoding.Latin1.GetString(bytes).Contains("/Subtype /Image", StringComparison.Ordinal),
            _ => PrintedPage.Decode(bytes).Contains("<img src=", StringComparison.OrdinalIgnoreCase),
        };
        Assert.IsTrue(hasPicture);
        Assert.IsFalse(OneReport.Printed(draft, format).Cells.Keys.Any(k => k.Table == "T3"));
    }

    [TestMethod]
    [DataRow("Word")]
    [DataRow("DirectWord")]
    [DataRow("CoverWord")]
    [DataRow("Workbook")]
    [DataRow("TemplateWorkbook")]
    public void An_office_document_passes_the_validator(string hand)
    {
        var format = Enum.Parse<SampleFormat>(hand);
        var draft = OneReport.Plain(2025).Draft;
        if (format.HoldsPictures())
        {
            draft = draft.Map(b => b is DraftBlock.Table { Layout: { Code: "T3" } layout } ? new DraftBlock.Picture(layout) : b);
        }

        using var stream = new MemoryStream(ReportFile.Write(draft, format));
        using OpenXmlPackage package = format.Code() == "docx" ? WordprocessingDocument.Open(stream, false) : SpreadsheetDocument.Open(stream, false);
        var errors = new OpenXmlValidator().Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ToList();
        Assert.IsEmpty(errors, string.Join('\n', errors.Take(5)));
    }

    [TestMethod]
    public void Word_hands_differ_as_clerks_do()
    {
        var draft = OneReport.Plain(2025, unit: 4).Draft;
        var direct = ReportFile.Write(draft, SampleFormat.DirectWord);
        Assert.IsTrue(OpenWord(direct, word => word.MainDocumentPart!.NumberingDefinitionsPart is not null && !word.MainDocumentPart.Document.Body!.InnerText.Contains(Forms.Sections[0], StringComparison.Ordinal)));
        var cover = ReportFile.Write(draft, SampleFormat.CoverWord);
        Assert.IsTrue(OpenWord(cover, word => word.MainDocumentPart!.HeaderParts.Single().Header.InnerText == draft.UnitName && word.MainDocumentPart.FooterParts.Single().Footer.InnerText.Contains("PAGE", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_formula_holds_the_sum_of_its_cells()
    {
        using var folder = new TempFolder();
        var path = folder.File("report.xlsx");
        File.WriteAllBytes(path, ReportFile.Write(OneReport.Plain(2025).Draft, SampleFormat.TemplateWorkbook));
        var formulas = PrintedWorkbook.Formulas(path).ToList();
        Assert.IsGreaterThan(20, formulas.Count);
        foreach (var (formula, value, sum) in formulas)
        {
            Assert.AreEqual(sum, value, formula);
        }
    }

    [TestMethod]
    [DataRow("OldPage", "charset=gb2312", false)]
    [DataRow("SourceLinePage", "charset=GB18030", false)]
    [DataRow("FramePage", "charset=gbk", false)]
    [DataRow("TermListPage", "charset=gb2312", true)]
    public void A_page_is_encoded_as_its_mark_says_else_as_it_says_itself(string hand, string meta, bool isUtf8)
    {
        var draft = OneReport.Plain(2025).Draft;
        var bytes = ReportFile.Write(draft, Enum.Parse<SampleFormat>(hand));
        StringAssert.Contains(Encoding.Latin1.GetString(bytes), meta);
        Assert.AreEqual(isUtf8, bytes is [0xEF, 0xBB, 0xBF, ..]);
        StringAssert.Contains((isUtf8 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(54936)!).GetString(bytes), draft.Title);
    }

    [TestMethod]
    [DynamicData(nameof(Hands))]
    public void A_page_states_the_day_it_was_published(string hand)
    {
        var format = Enum.Parse<SampleFormat>(hand);
        var draft = OneReport.Plain(2025).Draft;
        var day = draft.Published.Date;
        string[] printed = [$"{day:yyyy-MM-dd}", $"{day.Year}年{day.Month}月{day.Day}日", $"{day.Year}/{day.Month}/{day.Day}"];
        Assert.AreEqual(format.IsPage(), format.IsPage() && printed.Any(d => PrintedPage.Decode(ReportFile.Write(draft, format)).Contains(d, StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Another_program_reads_the_same_text_from_a_pdf()
    {
        var program = Needs.Program("pdftotext");
        using var folder = new TempFolder();
        var path = folder.File("report.pdf");
        var draft = OneReport.Plain(2025).Draft;
        File.WriteAllBytes(path, ReportFile.Write(draft, SampleFormat.Pdf));
        using var run = Process.Start(new ProcessStartInfo(program, ["-raw", "-enc", "UTF-8", path, "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var text = string.Concat(run.StandardOutput.ReadToEnd().Split('\n', '\f').Where(l => !l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l.Replace(" ", "", StringComparison.Ordinal)));
        run.WaitForExit();
        foreach (var line in draft.Blocks.OfType<DraftBlock.Prose>())
        {
            StringAssert.Contains(text, line.Text.Replace(" ", "", StringComparison.Ordinal));
        }
    }

    private static bool OpenWord(byte[] bytes, Func<WordprocessingDocument, bool> holds)
    {
        using var stream = new MemoryStream(bytes);
        using var word = WordprocessingDocument.Open(stream, isEditable: false);
        return holds(word);
    }
}
