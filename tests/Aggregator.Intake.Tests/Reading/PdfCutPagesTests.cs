using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Reading;

/// <summary>A workbook wider than the paper, printed with its right columns on other pages.</summary>
[TestClass]
public sealed class PdfCutPagesTests
{
    private static readonly string[] Names = ["甲类申请", "乙类申请", "丙类申请", "丁类申请"];

    [TestInitialize]
    public void NeedPoppler() => Needs.Program("pdftotext");

    [TestMethod]
    public void Ruled_columns_on_a_later_page_go_on_with_the_rows_of_the_first()
    {
        var document = Read(Right(Left(new PdfDraft(), 0, 0, true), 0, 0, true));
        Rows(document, "项目|自然人|企业|总计", "甲类申请|10|20|30", "乙类申请|11|21|31", "丙类申请|12|22|32", "丁类申请|13|23|33");
        Assert.IsTrue(document.Blocks.OfType<TableBlock>().Single().Grid.Cells.All(cell => cell.Doubt is null));
        Cut(document, "第1、2页", "左右拼接");
    }

    [TestMethod]
    public void Columns_without_ruling_lines_are_put_beside_their_rows_too()
    {
        var document = Read(Right(Left(new PdfDraft(), 0, 0, false), 0, 0, false));
        Rows(document, "项目|自然人|企业|总计", "甲类申请|10|20|30", "乙类申请|11|21|31", "丙类申请|12|22|32", "丁类申请|13|23|33");
        Cut(document, "第1、2页", "左右拼接");
    }

    [TestMethod]
    [DataRow(false, "第1、3页", "第2、4页")]
    [DataRow(true, "第1、2页", "第3、4页")]
    public void Sheets_come_column_by_column_or_row_by_row(bool rowByRow, string first, string second)
    {
        var draft = Left(new PdfDraft(), 0, 0, true);
        draft = rowByRow ? Right(Left(Right(draft, 0, 0, true), 40, 17, true), 40, 17, true) : Right(Right(Left(draft, 40, 17, true), 0, 0, true), 40, 17, true);
        var document = Read(draft);
        CollectionAssert.AreEqual(new[] { first, second }, document.Losses.Select(loss => loss.Where).ToArray());
        CollectionAssert.IsSubsetOf(new[] { "甲类申请|10|20|30", "甲类申请|50|60|70", "丁类申请|53|63|73" }, document.Blocks.OfType<TableBlock>().SelectMany(RowTexts).ToArray());
    }

    [TestMethod]
    public void A_text_cut_off_at_the_papers_edge_on_both_sheets_is_one_text()
    {
        var draft = Left(new PdfDraft(), 0, 0, true).Text(50, 80, new string('前', 36) + "本机关受理申请共计");
        draft = Right(draft, 0, 0, true).Text(-30, 80, "受理申请共计二十一件。");
        var document = Read(draft);
        StringAssert.Contains(document.Text, "本机关受理申请共计二十一件。");
        Rows(document, "项目|自然人|企业|总计", "甲类申请|10|20|30", "乙类申请|11|21|31", "丙类申请|12|22|32", "丁类申请|13|23|33");
    }

    [TestMethod]
    public void Rows_of_figures_without_the_page_of_their_labels_are_doubted_and_a_loss_names_the_remedy()
    {
        var draft = new PdfDraft().Page().Text(60, 80, "以下为办理情况。");
        var document = Read(Right(draft, 3, 0, true));
        Cut(document, "第2页", "找不到它左边的一页");
        StringAssert.Contains(document.Losses.Single().Message, "原xlsx");
        Assert.IsTrue(document.Blocks.OfType<TableBlock>().Single().Grid.Cells.All(cell => cell.Doubt is not null));
    }

    [TestMethod]
    public void Pages_of_text_and_tables_on_one_line_grid_are_not_put_side_by_side()
    {
        var draft = new PdfDraft();
        for (var page = 0; page < 3; page++)
        {
            draft.Page();
            for (var line = 0; line < 12; line++)
            {
                draft.Text(60, 100 + (24 * line), page == 2 && line > 3 ? $"第{line}项工作 {line} {line + 1}" : new string((char)('甲' + page), 38));
            }
        }

        var document = Read(draft);
        Assert.IsFalse(document.Losses.Any(loss => loss.Kind == "cut-columns"));
    }

    [TestMethod]
    public void Figures_of_a_row_whose_label_is_printed_over_another_are_doubted()
    {
        var draft = new PdfDraft().Page().Grid([50, 250, 350], [100, 120, 140, 160])
            .Text(60, 115, "（一）予以公开").Text(60, 115, "（二）部分公开，只计").Text(270, 115, "4")
            .Text(60, 135, "（三）其他").Text(270, 135, "5").Text(60, 155, "（四）总计").Text(270, 155, "9");
        var figures = Read(draft).Blocks.OfType<TableBlock>().Single().Grid.Cells.Where(cell => cell.Column == 1).Select(cell => (cell.Text, cell.Doubt is null)).ToArray();
        CollectionAssert.AreEqual(new[] { ("4", false), ("5", true), ("9", true) }, figures);
    }

    private static PdfDraft Left(PdfDraft draft, int from, int down, bool isRuled)
    {
        draft.Page();
        Ruled(draft, isRuled, [50, 250, 400], down).Text(60, 115 + down, "项目").Text(260, 115 + down, "自然人");
        for (var i = 0; i < Names.Length; i++)
        {
            draft.Text(60, 135 + down + (20 * i), Names[i]).Text(260, 135 + down + (20 * i), $"{from + 10 + i}");
        }

        return draft;
    }

    private static PdfDraft Right(PdfDraft draft, int from, int down, bool isRuled)
    {
        draft.Page();
        Ruled(draft, isRuled, [50, 200, 350], down).Text(60, 115 + down, "企业").Text(210, 115 + down, "总计");
        for (var i = 0; i < Names.Length; i++)
        {
            draft.Text(60, 135 + down + (20 * i), $"{from + 20 + i}").Text(210, 135 + down + (20 * i), $"{from + 30 + i}");
        }

        return draft;
    }

    private static PdfDraft Ruled(PdfDraft draft, bool isRuled, double[] xs, int down) =>
        isRuled ? draft.Grid(xs, [.. Enumerable.Range(0, Names.Length + 2).Select(i => 100.0 + down + (20 * i))]) : draft;

    private static void Cut(Document document, string where, string message)
    {
        var loss = document.Losses.Single();
        Assert.AreEqual(("cut-columns", where), (loss.Kind, loss.Where));
        StringAssert.Contains(loss.Message, message);
    }

    private static void Rows(Document document, params string[] expected) =>
        CollectionAssert.AreEqual(expected, RowTexts(document.Blocks.OfType<TableBlock>().Single()).ToArray());

    private static IEnumerable<string> RowTexts(TableBlock table) => table.Grid.Cells.GroupBy(cell => cell.Row).Select(row => string.Join('|', row.Select(cell => cell.Text)));

    private static Document Read(PdfDraft draft)
    {
        var document = DocumentReader.Read(draft.ToBytes(), "报告.pdf");
        Golden.Sound(document);
        return document;
    }
}
