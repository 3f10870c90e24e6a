using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;

namespace Aggregator.Intake.Tests.Reading;

/// <summary>What a cell of an .xlsx holds against what it shows.</summary>
[TestClass]
public sealed class WorkbookCellTests
{
    private const string Styles = """
        <numFmts count="3"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="0&quot;件&quot;"/><numFmt numFmtId="172" formatCode=";;;"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="3"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="49"/><xf numFmtId="172"/><xf numFmtId="1"/></cellXfs>
        """;

    [TestMethod]
    [DataRow("<v>12</v>", "", "12", DisplayName = "a plain number")]
    [DataRow("<v>1E+05</v>", "", "100000", DisplayName = "scientific notation")]
    [DataRow("<v>59237.2449</v>", "", "59237.2449", DisplayName = "a long decimal")]
    [DataRow("<v>0.30000000000000004</v>", "", "0.3", DisplayName = "the digit too many of binary sums")]
    [DataRow("<v>-4</v>", "s=\"2\"", "-4", DisplayName = "a negative one with separators")]
    [DataRow("<v>1808595</v>", "s=\"2\"", "1808595", DisplayName = "separators are shown only")]
    [DataRow("<v>12</v>", "s=\"1\"", "12", DisplayName = "two decimals shown")]
    [DataRow("<v>0.85</v>", "s=\"3\"", "85%", DisplayName = "a share")]
    [DataRow("<v>12</v>", "s=\"6\"", "12", DisplayName = "a measure in the format")]
    [DataRow("<v>12</v>", "s=\"999999\"", "12", DisplayName = "a style that is not there")]
    [DataRow("<f>SUM(B1:B3)</f><v>12</v>", "", "12", DisplayName = "a formula with its value")]
    [DataRow("<v>1</v>", "t=\"b\"", "TRUE", DisplayName = "a truth")]
    [DataRow("<v>12 </v>", "t=\"str\"", "12", DisplayName = "a text of a formula")]
    [DataRow("<f>IF(1,\"\",1)</f><v></v>", "t=\"str\"", "", DisplayName = "a formula that shows nothing on purpose")]
    [DataRow("<is><t xml:space=\"preserve\"> １２ </t></is>", "t=\"inlineStr\"", "１２", DisplayName = "full-width digits stored as text")]
    [DataRow("<is><t>'12</t></is>", "t=\"inlineStr\"", "12", DisplayName = "an apostrophe that was typed")]
    [DataRow("<is><t>第一行_x000D_\n第二行_x005F_x000D_</t></is>", "t=\"inlineStr\"", "第一行第二行_x000D_", DisplayName = "escaped line ends")]
    [DataRow("<is><r><t>行政</t></r><r><t>许可</t></r><rPh sb=\"0\" eb=\"2\"><t>xíngzhèng</t></rPh><phoneticPr fontId=\"1\"/></is>", "t=\"inlineStr\"", "行政许可", DisplayName = "runs without their reading aid")]
    [DataRow("<v>0</v>", "t=\"s\"", "规章与规范", DisplayName = "a shared text")]
    [DataRow("<v>1</v>", "t=\"s\"", "", DisplayName = "a shared text of spaces")]
    [DataRow("", "s=\"4\"", "", DisplayName = "nothing but a style")]
    [DataRow("<v>2026-01-20T00:00:00</v>", "t=\"d\"", "2026-01-20T00:00:00", DisplayName = "a date written out")]
    public void A_cell_without_doubt(string content, string attributes, string expected) => Assert.AreEqual((expected, null), Read(content, attributes));

    [TestMethod]
    [DataRow("<v>12</v>", "s=\"4\"", "12", "误设为日期格式，按数值12读取")]
    [DataRow("<v>60</v>", "s=\"5\"", "60", "误设为日期格式，按数值60读取")]
    [DataRow("<v>46042</v>", "s=\"4\"", "2026-01-20", "如果原意是数值46042")]
    [DataRow("<v>12.345</v>", "s=\"1\"", "12.345", "显示为12.35，实际数值是12.345")]
    [DataRow("<v>0.4</v>", "s=\"9\"", "0.4", "显示为0，实际数值是0.4")]
    [DataRow("<v>12</v>", "s=\"8\"", "12", "不显示")]
    [DataRow("<f>#REF!+1</f><v>#REF!</v>", "t=\"e\"", "#REF!", "公式出错，显示为#REF!")]
    [DataRow("<v>#DIV/0!</v>", "t=\"e\"", "#DIV/0!", "公式出错")]
    [DataRow("<f>SUM(B1:B3)</f>", "", "", "没有计算结果，按空白读取")]
    [DataRow("<v>77</v>", "t=\"s\"", "", "文字在文件中缺失")]
    [DataRow("<v>-1</v>", "t=\"s\"", "", "文字在文件中缺失")]
    public void A_doubtful_cell_says_why(string content, string attributes, string expected, string doubt)
    {
        var (text, said) = Read(content, attributes);
        Assert.AreEqual(expected, text);
        StringAssert.Contains(said, doubt);
        Assert.AreEqual('。', said![^1]);
    }

    [TestMethod]
    public void Days_count_from_1904_where_the_workbook_says_so()
    {
        var bytes = Zip.Replace(RawXlsx.Of(Rows("<v>44580</v>", "s=\"4\""), styles: Styles), "xl/workbook.xml", text => text.Replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>", StringComparison.Ordinal));
        Assert.AreEqual("2026-01-20", Cell(DocumentReader.Read(bytes, "表.xlsx")).Text);
    }

    [TestMethod]
    public void Cells_without_names_stand_in_their_order()
    {
        var grid = DocumentReader.Read(RawXlsx.Of("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"3\"><c><v>3</v></c><c r=\"D3\"><v>4</v></c><c><v>5</v></c></row><row><c r=\"B4\"><v>6</v></c><c><v>7</v></c></row>"), "表.xlsx")
            .Blocks.OfType<TableBlock>().Single().Grid;
        Assert.AreEqual("3--45-67-", string.Concat(grid.Cells.Select(cell => cell.Text.Length == 0 ? "-" : cell.Text))[..9]);
    }

    [TestMethod]
    public void Rows_in_any_order_are_laid_out_and_a_place_claimed_twice_is_noted()
    {
        var document = DocumentReader.Read(RawXlsx.Of("<row r=\"2\"><c r=\"A2\"><v>3</v></c><c r=\"B2\"><v>4</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row><row r=\"2\"><c r=\"B2\"><v>9</v></c></row>"), "表.xlsx");
        Assert.AreEqual("1,2,3,4", string.Join(',', document.Blocks.OfType<TableBlock>().Single().Grid.Cells.Select(cell => cell.Text)));
        Assert.AreEqual(("overlapping-cells", "表!B2"), (document.Losses.Single().Kind, document.Losses.Single().Where));
    }

    private static (string Text, string? Doubt) Read(string content, string attributes)
    {
        var strings = "<si><t>规章</t><rPh sb=\"0\" eb=\"1\"><t>guī</t></rPh><r><t>与规范</t></r></si><si><t xml:space=\"preserve\">  </t></si>";
        var cell = Cell(DocumentReader.Read(RawXlsx.Of(Rows(content, attributes), strings, Styles), "表.xlsx"));
        return (cell.Text, cell.Doubt);
    }

    private static string Rows(string content, string attributes) =>
        $"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>信息内容</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>件数</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>规章</t></is></c><c r=\"B2\" {attributes}>{content}</c><c r=\"C2\"><v>5</v></c></row>";

    private static GridCell Cell(Document document) => document.Blocks.OfType<TableBlock>().Single().Grid.At(1, 1)!;
}
