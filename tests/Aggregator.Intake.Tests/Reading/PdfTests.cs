using System.Diagnostics;
using System.Text;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Reading.Children;
using Aggregator.Intake.Reading.Pdf;
using Aggregator.Intake.Tests.Building;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Reading;

[TestClass]
public sealed class PdfTests
{
    private static readonly double[] Columns = [50, 250, 350, 450];

    [TestInitialize]
    public void NeedPoppler() => Needs.Program("pdftotext");

    [TestMethod]
    public void Lines_are_joined_to_paragraphs_also_over_a_page()
    {
        var full = new string('文', 40);
        var document = Read(new PdfDraft().Page()
            .Text(230, 80, "年度报告", 20)
            .Text(84, 700, full[..37]).Text(60, 720, full[..39]).Text(290, 770, "-1-")
            .Page().Text(60, 80, full[..39]).Text(60, 100, "短。").Text(84, 120, "另起一段。").Text(290, 770, "-2-"));
        CollectionAssert.AreEqual(
            new[] { "年度报告", full[..37] + full[..39] + full[..39] + "短。", "-1-", "另起一段。", "-2-" },
            document.Blocks.Select(block => block.Span.Of(document.Text)).ToArray());
        CollectionAssert.AreEqual(new[] { "-1-", "-2-" }, document.Blocks.OfType<Paragraph>().Where(p => p.IsResidue).Select(p => p.Span.Of(document.Text)).ToArray());
    }

    [TestMethod]
    public void A_number_printed_in_two_runs_is_one_number()
    {
        var table = Table(Ruled(new PdfDraft().Page(), 100, 2).Text(60, 115, "受理数").Text(260, 115, "1").Text(266, 115, "0").Text(360, 115, "3").Text(366.4, 115, "5"));
        CollectionAssert.AreEqual(new[] { "受理数", "10", "35" }, RowText(table, 0));
        Assert.IsTrue(table.Grid.Cells.All(cell => cell.Doubt is null));
    }

    [TestMethod]
    public void Two_numbers_in_one_cell_are_a_doubt_and_the_figure_says_so()
    {
        var table = Table(Ruled(new PdfDraft().Page(), 100, 2).Text(60, 115, "受理数").Text(260, 115, "1").Text(290, 115, "0").Text(360, 115, "35"));
        var cell = table.Grid.At(0, 1)!;
        Assert.AreEqual("1 0", cell.Text);
        Assert.AreEqual("按表格线这是一格，按文字位置却是“1”、“0”，请对照原件核对。", cell.Doubt);
        Assert.IsNull(table.Grid.At(0, 2)!.Doubt);
    }

    [TestMethod]
    public void A_number_across_a_ruling_line_is_a_doubt()
    {
        var table = Table(Ruled(new PdfDraft().Page(), 100, 2).Text(60, 115, "受理数").Text(338, 115, "4567"));
        CollectionAssert.AreEqual(new[] { "受理数", "45", "67" }, RowText(table, 0));
        Assert.AreEqual("“4567”压在表格线上，按线分开读作“45”，请对照原件核对。", table.Grid.At(0, 1)!.Doubt);
        Assert.IsNotNull(table.Grid.At(0, 2)!.Doubt);
    }

    [TestMethod]
    public void The_doubt_of_a_cell_reaches_its_figure()
    {
        var draft = Ruled(new PdfDraft().Page().Text(60, 80, "2025年政府信息公开工作年度报告"), 100, 3)
            .Text(60, 115, "信息内容").Text(260, 115, "本年制发件数").Text(360, 115, "现行有效件数")
            .Text(60, 135, "行政规范性文件").Text(260, 135, "1").Text(290, 135, "0").Text(360, 135, "35");
        var report = ReportExtractor.Extract(Read(draft), "a.pdf").Single();
        StringAssert.Contains(report.Cell("T1", "normative_document", "issued")!.Doubt, "“1”、“0”");
        Assert.AreEqual(35, report.Cell("T1", "normative_document", "in_force")!.Value);
        Assert.IsNull(report.Cell("T1", "normative_document", "in_force")!.Doubt);
    }

    [TestMethod]
    public void Merged_cells_and_thin_boxes_make_a_grid()
    {
        var draft = new PdfDraft().Page();
        foreach (var x in Columns)
        {
            draft.Fill(x, x is 350 ? 120 : 100, 0.5, x is 350 ? 20 : 60);
        }

        draft.Fill(50, 100, 400, 0.5).Fill(250, 120, 200, 0.5).Fill(50, 140, 400, 0.5).Fill(50, 160, 400, 0.5).Fill(50, 100, 200, 40, "0.8 0.8 1");
        var table = Table(draft.Text(60, 122, "办理结果").Text(300, 115, "合计").Text(260, 135, "1").Text(360, 135, "2").Text(60, 155, "说明").Text(260, 155, "无"));
        CollectionAssert.AreEqual(
            new[] { "0,0 2x1 办理结果", "0,1 1x2 合计", "1,1 1x1 1", "1,2 1x1 2", "2,0 1x1 说明", "2,1 1x2 无" },
            table.Grid.Cells.Select(cell => $"{cell.Row},{cell.Column} {cell.RowSpan}x{cell.ColumnSpan} {cell.Text}").ToArray());
    }

    [TestMethod]
    public void Borders_with_mitred_ends_and_a_gap_between_cells_make_a_grid()
    {
        var draft = new PdfDraft().Page();
        foreach (var (left, top) in new[] { (50, 100), (152, 100), (50, 132), (152, 132) })
        {
            var (x, y) = (left, 800 - top);
            draft.Raw($"{x} {y} m {x + 100} {y} l {x + 99.2} {y - 0.75} l {x + 0.8} {y - 0.75} l f {x} {y - 30} m {x + 100} {y - 30} l {x + 99.2} {y - 29.25} l {x + 0.8} {y - 29.25} l f\n")
                .Raw($"{x} {y} m {x} {y - 30} l {x + 0.75} {y - 29.2} l {x + 0.75} {y - 0.8} l f {x + 100} {y} m {x + 100} {y - 30} l {x + 99.25} {y - 29.2} l {x + 99.25} {y - 0.8} l f\n");
        }

        var table = Table(draft.Text(60, 118, "甲").Text(170, 118, "1").Text(60, 150, "乙").Text(170, 150, "2"));
        CollectionAssert.AreEqual(new[] { "甲", "1" }, RowText(table, 0));
        CollectionAssert.AreEqual(new[] { "乙", "2" }, RowText(table, 1));
    }

    [TestMethod]
    public void A_table_over_two_pages_is_one_with_its_head_once()
    {
        var draft = Ruled(new PdfDraft().Page().Text(60, 80, "表二"), 700, 3)
            .Text(60, 715, "项目").Text(260, 715, "自然人").Text(360, 715, "总计").Text(60, 735, "甲").Text(260, 735, "1").Text(360, 735, "2").Text(290, 780, "1");
        var document = Read(Ruled(draft.Page(), 60, 3)
            .Text(60, 75, "项目").Text(260, 75, "自然人").Text(360, 75, "总计").Text(60, 95, "乙").Text(260, 95, "3").Text(360, 95, "4").Text(60, 140, "表后的话。").Text(290, 780, "2"));
        var table = document.Blocks.OfType<TableBlock>().Single();
        CollectionAssert.AreEqual(new[] { "甲", "1", "2" }, RowText(table, 1));
        CollectionAssert.AreEqual(new[] { "乙", "3", "4" }, RowText(table, 2));
        Assert.AreEqual("第2页表1第3行第1列", table.Grid.At(2, 0)!.Locator);
        Assert.AreEqual(3, table.Grid.RowCount);
    }

    [TestMethod]
    public void A_table_on_the_next_page_behind_a_heading_is_another()
    {
        var draft = Ruled(new PdfDraft().Page(), 700, 2).Text(60, 715, "甲").Text(260, 715, "1");
        var document = Read(Ruled(draft.Page().Text(60, 60, "三、其他"), 80, 2).Text(60, 95, "乙").Text(260, 95, "3"));
        Assert.HasCount(2, document.Blocks.OfType<TableBlock>());
    }

    [TestMethod]
    public void A_table_without_ruling_lines_is_read_by_its_columns()
    {
        var document = Read(new PdfDraft().Page()
            .Text(60, 80, "以下是统计情况。")
            .Text(60, 120, "指标").Text(260, 120, "单位").Text(360, 120, "数量")
            .Text(60, 140, "主动公开信息数").Text(260, 140, "条").Text(364, 140, "1136")
            .Text(60, 160, "收到申请数").Text(260, 160, "件").Text(370, 160, "21")
            .Text(60, 180, "其中网上申请数").Text(260, 180, "件").Text(376, 180, "7")
            .Text(60, 220, "以上数据截至年底。"));
        var table = document.Blocks.OfType<TableBlock>().Single();
        CollectionAssert.AreEqual(new[] { "指标", "单位", "数量" }, RowText(table, 0));
        CollectionAssert.AreEqual(new[] { "收到申请数", "件", "21" }, RowText(table, 2));
        CollectionAssert.AreEqual(new[] { "其中网上申请数", "件", "7" }, RowText(table, 3));
        Assert.HasCount(2, document.Blocks.OfType<Paragraph>());
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(90)]
    [DataRow(180)]
    [DataRow(270)]
    public void A_page_with_a_shifted_origin_or_turned_sideways_keeps_lines_and_words_together(int rotate)
    {
        // The content is turned against the page, so that it is shown upright.
        var turn = rotate switch { 90 => "0 1 -1 0 600 0 cm\n", 180 => "-1 0 0 -1 600 800 cm\n", 270 => "0 -1 1 0 0 800 cm\n", _ => "" };
        var shift = rotate is 90 or 270 ? "1 0 0 1 0 -200 cm\n" : "";
        var table = Table(Ruled(new PdfDraft().Page(rotate, originX: 30).Raw(turn + shift), 300, 3).Text(60, 315, "甲").Text(260, 315, "1").Text(360, 315, "2").Text(60, 335, "乙").Text(260, 335, "3").Text(360, 335, "4"));
        CollectionAssert.AreEqual(new[] { "甲", "1", "2" }, RowText(table, 0));
        CollectionAssert.AreEqual(new[] { "乙", "3", "4" }, RowText(table, 1));
    }

    [TestMethod]
    public void Radicals_are_repaired()
    {
        var document = Read(new PdfDraft().Page().Text(60, 80, "⼀、总体情况：⾏政复议⽆，⺠⻅⻔⻓⻚⻘⻥⻛"));
        Assert.AreEqual("一、总体情况：行政复议无，民见门长页青鱼风", document.Blocks.Single().Span.Of(document.Text));
    }

    [TestMethod]
    public void A_page_that_is_a_picture_is_a_loss_and_a_blank_one_is_not()
    {
        var document = Read(new PdfDraft().Page().Text(60, 80, "正文").Page().Picture().Page());
        var loss = document.Losses.Single();
        Assert.AreEqual(("scanned-page", "第2页"), (loss.Kind, loss.Where));
        Assert.AreEqual("picture", Read(new PdfDraft().Page().Text(60, 80, "正文").Picture()).Losses.Single().Kind);
    }

    [TestMethod]
    public void A_pdf_of_pictures_alone_is_refused() => Refused("scanned-page", new PdfDraft().Page().Picture().Page().Picture().ToBytes());

    [TestMethod]
    public void A_blank_pdf_is_refused_as_empty() => Refused("empty-file", new PdfDraft().Page().Page().ToBytes());

    [TestMethod]
    public void Without_poppler_a_pdf_is_refused_with_the_remedy()
    {
        Assert.IsNull(PopplerTools.Find("/nowhere"));
        Assert.IsNull(ProgramPath.Find("pdftotext", "."), "A folder relative to the current one is no place to run programs from.");
        var refused = Assert.ThrowsExactly<UnreadableDocumentException>(() => PdfReading.Read(new PdfDraft().Page().ToBytes(), "报告.pdf", null, default));
        Assert.AreEqual("missing-program", refused.Loss.Kind);
        StringAssert.Contains(refused.Loss.Message, "poppler-utils");
        StringAssert.Contains(refused.Loss.Message, "docx");
    }

    [TestMethod]
    public void A_locked_pdf_is_refused()
    {
        var key = new string('0', 64);
        Refused("protected", new PdfDraft().Page().Text(60, 80, "正文").ToBytes($"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{key}> /U <{key}> >>"));
    }

    [TestMethod]
    public void A_damaged_or_circular_pdf_ends_soon()
    {
        var good = new PdfDraft().Page().Text(60, 80, "正文").ToBytes();
        var watch = Stopwatch.StartNew();
        Refused("damaged-file", Encoding.ASCII.GetBytes("%PDF-1.7\nnothing"));
        ReadOrRefuse(new PdfDraft().Page().Text(60, 80, "正文").ToBytes(pages: "2 0 R 2 0 R"));
        foreach (var length in new[] { 100, 300, good.Length / 2, good.Length - 60 })
        {
            ReadOrRefuse(good[..length]);
        }

        ReadOrRefuse(new PdfDraft().Page().Text(60, 80, "正文").Raw(string.Concat(Enumerable.Repeat("q ", 200_000))).ToBytes());
        Assert.IsTrue(watch.Elapsed < TimeSpan.FromSeconds(30), watch.Elapsed.ToString());
    }

    [TestMethod]
    public void A_drawing_of_thousands_of_lines_costs_its_tables_and_no_more()
    {
        var draft = new PdfDraft().Page().Text(60, 80, "正文");
        for (var i = 0; i < 30_000; i++)
        {
            draft.Line(50 + (i % 500), 100 + (i / 60), 60 + (i % 500), 100 + (i / 60));
        }

        var watch = Stopwatch.StartNew();
        Assert.AreEqual("no-ruling-lines", Read(draft).Losses.Single().Kind);
        Assert.IsTrue(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [TestMethod]
    public void A_cancelled_read_of_a_pdf_says_so()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsExactly<OperationCanceledException>(() => DocumentReader.Read(new PdfDraft().Page().ToBytes(), "a.pdf", stop.Token));
    }

    private static PdfDraft Ruled(PdfDraft draft, double top, int rows) =>
        draft.Grid(Columns, [.. Enumerable.Range(0, rows).Select(i => top + (20.0 * i))]);

    private static TableBlock Table(PdfDraft draft) => Read(draft).Blocks.OfType<TableBlock>().Single();

    private static string[] RowText(TableBlock table, int row) => [.. table.Grid.Cells.Where(cell => cell.Row == row).Select(cell => cell.Text)];

    private static Document Read(PdfDraft draft)
    {
        var document = DocumentReader.Read(draft.ToBytes(), "报告.pdf");
        Golden.Sound(document);
        return document;
    }

    private static void Refused(string kind, byte[] bytes)
    {
        var refused = Assert.ThrowsExactly<UnreadableDocumentException>(() => DocumentReader.Read(bytes, "报告.pdf"));
        Assert.AreEqual(kind, refused.Loss.Kind, refused.ToString());
        StringAssert.Contains(refused.Loss.Message, "报告.pdf");
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
