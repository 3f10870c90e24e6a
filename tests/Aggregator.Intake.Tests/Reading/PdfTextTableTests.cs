using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Reading;

/// <summary>Tables read from the places of their words, without ruling lines or against them.</summary>
[TestClass]
public sealed class PdfTextTableTests
{
    [TestInitialize]
    public void NeedPoppler() => Needs.Program("pdftotext");

    [TestMethod]
    public void Labels_of_several_lines_join_the_row_they_stand_beside_and_blanks_stay_blank()
    {
        var table = Table(Heads(new PdfDraft().Page(), 100)
            .Text(60, 120, "1.重复申请").Text(262, 120, "12").Text(362, 120, "7").Text(462, 120, "19")
            .Text(60, 140, "2.要求行政机关确认或").Text(60, 153, "重新出具已获取信息").Text(262, 146.5, "3").Text(462, 146.5, "3")
            .Text(60, 173, "3.其他").Text(462, 173, "/"));
        Rows(table, "项目|自然人|其他|总计", "1.重复申请|12|7|19", "2.要求行政机关确认或重新出具已获取信息|3||3", "3.其他|||/");
        Assert.IsTrue(table.Grid.Cells.All(cell => cell.Doubt is null));
    }

    [TestMethod]
    public void Heads_of_several_lines_stand_over_their_columns_and_a_wide_one_over_several()
    {
        var table = Table(new PdfDraft().Page()
            .Text(330, 100, "法人或其他组织")
            .Text(60, 125, "项目").Text(265, 125, "个人").Text(352, 120, "商业").Text(352, 133, "企业").Text(452, 120, "科研").Text(452, 133, "机构")
            .Text(60, 155, "甲项").Text(270, 155, "1").Text(360, 155, "2").Text(460, 155, "3")
            .Text(60, 175, "乙项").Text(270, 175, "4").Text(360, 175, "5").Text(460, 175, "6"));
        CollectionAssert.IsSubsetOf(new[] { "法人或其他组织", "个人", "商业企业", "科研机构" }, table.Grid.Cells.Select(cell => cell.Text).ToArray());
        var head = table.Grid.Cells.Single(cell => cell.Text == "商业企业");
        CollectionAssert.AreEqual(new[] { "2", "5" }, table.Grid.Cells.Where(cell => cell.Row > head.Row && cell.Column == head.Column).Select(cell => cell.Text).ToArray());
    }

    [TestMethod]
    public void A_group_covers_the_rows_numbered_from_one()
    {
        var table = Table(Heads(new PdfDraft().Page(), 100)
            .Text(60, 130, "不予公开").Text(140, 120, "1.国家秘密").Text(262, 120, "1").Text(362, 120, "2").Text(462, 120, "3")
            .Text(140, 140, "2.内部事务").Text(262, 140, "4").Text(362, 140, "5").Text(462, 140, "9")
            .Text(60, 160, "无法提供").Text(140, 160, "1.不掌握").Text(262, 160, "6").Text(362, 160, "7").Text(462, 160, "13"));
        Assert.AreEqual(2, table.Grid.Cells.Single(cell => cell.Text == "不予公开").RowSpan);
        Assert.AreEqual(1, table.Grid.Cells.Single(cell => cell.Text == "无法提供").RowSpan);
    }

    [TestMethod]
    public void A_table_without_lines_goes_on_over_the_page_with_a_label_cut_in_two()
    {
        var draft = Heads(new PdfDraft().Page().Text(60, 60, "以下为办理情况。"), 700)
            .Text(60, 720, "1.重复申请").Text(262, 720, "12").Text(362, 720, "7").Text(462, 720, "19")
            .Text(60, 740, "2.要求行政机关确认或").Text(262, 740, "3").Text(362, 740, "0").Text(462, 740, "3").Text(290, 780, "- 1 -");
        var document = Read(draft.Page().Text(60, 60, "重新出具已获取信息")
            .Text(60, 80, "3.其他").Text(262, 80, "5").Text(362, 80, "6").Text(462, 80, "11").Text(290, 780, "- 2 -"));
        Rows(document.Blocks.OfType<TableBlock>().Single(), "项目|自然人|其他|总计", "1.重复申请|12|7|19", "2.要求行政机关确认或重新出具已获取信息|3|0|3", "3.其他|5|6|11");
    }

    [TestMethod]
    public void A_ruled_row_cut_by_the_page_is_one_row()
    {
        double[] xs = [50, 250, 350, 450];
        var draft = new PdfDraft().Page().Grid(xs, [700, 720, 740, 760])
            .Text(60, 715, "项目").Text(260, 715, "自然人").Text(360, 715, "总计").Text(60, 735, "1.甲项").Text(260, 735, "1").Text(360, 735, "1")
            .Text(60, 755, "2.要求行政机关确认或").Text(260, 755, "3").Text(360, 755, "4");
        var table = Table(draft.Page().Grid(xs, [60, 80, 100]).Text(60, 75, "重新出具信息").Text(60, 95, "3.其他").Text(260, 95, "5").Text(360, 95, "6"));
        Rows(table, "项目|自然人|总计", "1.甲项|1|1", "2.要求行政机关确认或重新出具信息|3|4", "3.其他|5|6");
    }

    [TestMethod]
    public void A_figure_broken_to_fit_its_narrow_cell_is_one_figure()
    {
        var table = Table(new PdfDraft().Page().Grid([50, 250, 284, 450], [100, 140, 160])
            .Text(60, 122, "受理数").Text(255, 115, "1234").Text(255, 129, "5").Text(360, 122, "8").Text(60, 155, "其他").Text(255, 155, "2").Text(360, 155, "3"));
        Rows(table, "受理数|12345|8", "其他|2|3");
    }

    [TestMethod]
    public void A_figure_whose_row_differs_between_the_readings_is_doubted_and_the_others_are_not()
    {
        // The lines put 9 into the second row, its place into the first.
        var table = Table(new PdfDraft().Page().Grid([50, 250, 350, 450], [100, 120]).Line(50, 140, 450, 140).Line(50, 100, 50, 140).Line(250, 100, 250, 140).Line(350, 100, 350, 140).Line(450, 100, 450, 140)
            .Text(60, 117, "1.甲项").Text(260, 117, "1").Text(60, 135, "2.乙项").Text(260, 135, "3").Text(360, 124.5, "9"));
        Assert.AreEqual("9", table.Grid.At(1, 2)!.Text);
        Assert.IsNotNull(table.Grid.At(1, 2)!.Doubt);
        Assert.IsNull(table.Grid.At(0, 1)!.Doubt);
    }

    [TestMethod]
    public void A_watermark_across_a_table_is_set_apart()
    {
        var draft = new PdfDraft().Page().Grid([50, 250, 350, 450], [100, 120, 140])
            .Text(60, 115, "申请受理数").Text(260, 115, "1").Text(360, 115, "2").Text(60, 135, "申请办结数").Text(260, 135, "3").Text(360, 135, "4");
        for (var i = 0; i < 6; i++)
        {
            draft.Text(60 + (i % 3 * 120), 300 + (20 * i), "一行普通的正文文字");
        }

        var document = Read(draft.Text(215, 150, "内", 60).Text(275, 110, "部", 60));
        Rows(document.Blocks.OfType<TableBlock>().Single(), "申请受理数|1|2", "申请办结数|3|4");
        Assert.AreEqual("部内", string.Concat(document.Blocks.OfType<Paragraph>().Where(p => p.IsResidue).Select(p => p.Span.Of(document.Text)).Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public void Figures_in_no_columns_are_a_loss()
    {
        var document = Read(new PdfDraft().Page()
            .Text(60, 100, "甲项").Text(150, 100, "1").Text(500, 100, "2")
            .Text(60, 120, "乙项").Text(200, 120, "3").Text(420, 120, "4")
            .Text(60, 140, "丙项").Text(260, 140, "5").Text(340, 140, "6"));
        Assert.AreEqual("table-unsure", document.Losses.Single().Kind);
        StringAssert.Contains(document.Text, "乙项");
    }

    [TestMethod]
    public void Text_without_known_characters_is_a_loss_and_no_figure()
    {
        var document = Read(new PdfDraft().Page().Text(60, 80, "正文").Page().Text(60, 80, "\uE012\uE013\uE014\uE015\uE01612"));
        Assert.AreEqual(("bad-characters", "第2页"), (document.Losses.Single().Kind, document.Losses.Single().Where));
        Assert.IsFalse(document.Text.Contains("12", StringComparison.Ordinal));
        Assert.AreEqual("bad-characters", Assert.ThrowsExactly<UnreadableDocumentException>(() => Read(new PdfDraft().Page().Text(60, 80, "\uE012\uE013\uE014\uE01512"))).Loss.Kind);
    }

    private static PdfDraft Heads(PdfDraft draft, double y) => draft.Text(100, y, "项目").Text(250, y, "自然人").Text(355, y, "其他").Text(455, y, "总计");

    private static TableBlock Table(PdfDraft draft) => Read(draft).Blocks.OfType<TableBlock>().Single();

    private static Document Read(PdfDraft draft)
    {
        var document = DocumentReader.Read(draft.ToBytes(), "报告.pdf");
        Golden.Sound(document);
        return document;
    }

    private static void Rows(TableBlock table, params string[] rows) =>
        CollectionAssert.AreEqual(rows, table.Grid.Cells.GroupBy(cell => cell.Row).Select(row => string.Join('|', row.Select(cell => cell.Text))).ToArray(), string.Join('\n', table.Grid.Cells.Select(cell => $"{cell.Row},{cell.Column} {cell.Text} {cell.Doubt}")));
}
