using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;
using static Aggregator.Intake.Tests.Building.RawDocx;

namespace Aggregator.Intake.Tests.Reading;

[TestClass]
public sealed class DocxTableTests
{
    private const string Begins = "<w:vMerge w:val=\"restart\"/>";
    private const string Continues = "<w:vMerge/>";

    [TestMethod]
    public void Merged_cells_are_one_with_and_without_a_value() => Grid(
        Table(
            Row(Cell("结果", Begins), Cell("公开", "<w:gridSpan w:val=\"2\"/>"), Cell("7")),
            Row(Cell("", Continues), Cell("不公开", Begins), Cell("秘密"), Cell("0")),
            Row(Cell("", "<w:vMerge w:val=\"continue\"/>"), Cell("", Continues), Cell("法律"), Cell("1"))),
        "0,0 3x1 结果|0,1 1x2 公开|0,3 1x1 7|1,1 2x1 不公开|1,2 1x1 秘密|1,3 1x1 0|2,2 1x1 法律|2,3 1x1 1");

    [TestMethod]
    public void Cells_left_out_at_either_end_move_no_other() => Grid(
        Table(
            Row(Cell("甲"), Cell("乙"), Cell("丙")),
            "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>" + Cell("1") + "</w:tr>",
            Row(Cell("丁"), Cell("2"))),
        "0,0 1x1 甲|0,1 1x1 乙|0,2 1x1 丙|1,1 1x1 1|2,0 1x1 丁|2,1 1x1 2");

    [TestMethod]
    public void The_older_way_of_merging_to_the_right_is_read() => Grid(
        Table(Row(Cell("项目", "<w:hMerge w:val=\"restart\"/>"), Cell("", "<w:hMerge/>"), Cell("数量")), Row(Cell("甲"), Cell("乙"), Cell("3"))),
        "0,0 1x2 项目|0,2 1x1 数量|1,0 1x1 甲|1,1 1x1 乙|1,2 1x1 3");

    [TestMethod]
    public void Cells_merged_by_their_width_alone_get_their_spans() => Grid(
        Table(
            Row(Wide("表头", 6000), Wide("合计", 2010)),
            Row(Wide("项目", 3000), Wide("甲", 1490), Wide("乙", 1500), Wide("9", 2000)),
            Row(Wide("次项", 3000), Wide("1", 1500), Wide("2", 1500), Wide("3", 2000))),
        "0,0 1x3 表头|0,3 1x1 合计|1,0 1x1 项目|1,1 1x1 甲|1,2 1x1 乙|1,3 1x1 9|2,0 1x1 次项|2,1 1x1 1|2,2 1x1 2|2,3 1x1 3");

    [TestMethod]
    public void A_continued_cell_that_forgot_its_width_keeps_the_columns() => Grid(
        Table(Row(Cell("结果", Begins + "<w:gridSpan w:val=\"2\"/>"), Cell("公开"), Cell("7")), Row(Cell("", Continues), Cell("不公开"), Cell("0"))),
        "0,0 2x2 结果|0,2 1x1 公开|0,3 1x1 7|1,2 1x1 不公开|1,3 1x1 0");

    [TestMethod]
    public void Deleted_rows_and_cells_are_gone_and_inserted_ones_stay() => Grid(
        Table(
            Row(Cell("甲"), Cell("旧", "<w:cellDel w:id=\"1\"/>"), Cell("新", "<w:cellIns w:id=\"2\"/>")),
            "<w:tr><w:trPr><w:del w:id=\"3\"/></w:trPr>" + Cell("删") + Cell("1") + "</w:tr>",
            "<w:tr><w:trPr><w:ins w:id=\"4\"/></w:trPr>" + Cell("增") + Cell("2") + "</w:tr>"),
        "0,0 1x1 甲|0,1 1x1 新|1,0 1x1 增|1,1 1x1 2");

    [TestMethod]
    public void Text_under_a_merged_cell_is_a_doubt()
    {
        var document = Read(Table(Row(Cell("结果", Begins), Cell("7")), Row(Cell("遮住", Continues), Cell("8"))));
        var cell = document.Blocks.OfType<TableBlock>().Single().Grid.At(1, 0)!;
        Assert.AreEqual("结果", cell.Text);
        StringAssert.Contains(cell.Doubt, "看不见");
    }

    [TestMethod]
    public void A_table_in_a_cell_stands_behind_and_not_in_the_cell()
    {
        var inner = Table(Row(Cell("小"), Cell("1")), Row(Cell("微"), Cell("2")));
        var document = Read(Table(Row(Cell("收到申请总数（件）"), Cell("12")), Row($"<w:tc>{P("其中受理并办结的申请")}{inner}{P("")}</w:tc>", Cell("11"))));
        var tables = document.Blocks.OfType<TableBlock>().ToList();
        Assert.HasCount(2, tables);
        Assert.AreEqual("其中受理并办结的申请", tables[0].Grid.At(1, 0)!.Text);
        Assert.AreEqual("2", tables[1].Grid.At(1, 1)!.Text);
        Assert.AreEqual("表1第2行第1列中的表2", tables[1].Locator);
    }

    [TestMethod]
    public void A_frame_around_the_report_is_no_table()
    {
        var inner = Table(Row(Cell("规章"), Cell("1")), Row(Cell("许可"), Cell("2")));
        var document = Read($"<w:sdt><w:sdtContent>{Table(Row($"<w:tc>{P("一、总体情况")}{P("受理12件。")}{inner}</w:tc>"))}</w:sdtContent></w:sdt>");
        CollectionAssert.AreEqual(new[] { "一、总体情况", "受理12件。" }, document.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Span.Of(document.Text)).ToArray());
        Assert.AreEqual("2", document.Blocks.OfType<TableBlock>().Single().Grid.At(1, 1)!.Text);
    }

    [TestMethod]
    public void A_picture_and_a_text_box_in_a_cell_are_not_lost()
    {
        var box = "<w:r><w:pict><v:textbox><w:txbxContent>" + P("框里12件") + "</w:txbxContent></v:textbox></w:pict></w:r>";
        var document = Read(Table(Row($"<w:tc><w:p>{R("说明")}{box}</w:p></w:tc>", "<w:tc><w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p></w:tc>"), Row(Cell("规章"), Cell("1"))));
        Assert.AreEqual("说明框里12件", document.Blocks.OfType<TableBlock>().Single().Grid.At(0, 0)!.Text);
        var loss = document.Losses.Single();
        Assert.AreEqual(("picture", "表1第1行第2列"), (loss.Kind, loss.Where));
    }

    [TestMethod]
    public void A_hundred_thousand_cells_and_fifty_thousand_paragraphs_are_read()
    {
        var row = Row([.. Enumerable.Range(0, 10).Select(i => Cell("7"))]);
        var document = Read(string.Concat(Enumerable.Repeat(P("全年办理申请12件。"), 50_000)) + Table([.. Enumerable.Repeat(row, 10_000)]));
        Assert.AreEqual(100_000, document.Blocks.OfType<TableBlock>().Sum(table => table.Grid.Cells.Count));
        Assert.HasCount(50_000, document.Blocks.OfType<Paragraph>().ToList());
    }

    private static string Wide(string text, int width) => Cell(text, $"<w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");

    private static Document Read(string body)
    {
        var document = DocumentReader.Read(RawDocx.Of(body), "a.docx");
        Golden.Sound(document);
        return document;
    }

    private static void Grid(string table, string expected)
    {
        var cells = Read(table).Blocks.OfType<TableBlock>().Single().Grid.Cells;
        Assert.AreEqual(expected, string.Join('|', cells.Select(cell => $"{cell.Row},{cell.Column} {cell.RowSpan}x{cell.ColumnSpan} {cell.Text}")));
    }
}
