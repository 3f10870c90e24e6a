using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;

namespace Aggregator.Intake.Tests.Reading;

/// <summary>What of a workbook is the report: sheets that show and that do not, running text, what is drawn on them.</summary>
[TestClass]
public sealed class WorkbookSheetTests
{
    private const string Table = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>规章</t></is></c><c r=\"B1\"><v>3</v></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>许可</t></is></c><c r=\"B2\"><v>4</v></c></row>";
    private const string Drawing = "<xdr:wsDr xmlns:xdr=\"x\" xmlns:a=\"a\"><xdr:pic><a:blip/></xdr:pic><xdr:sp><xdr:txBody><a:p><a:r><a:t>本机关全年培训</a:t></a:r><a:r><a:t>3次。</a:t></a:r></a:p><a:p/></xdr:txBody></xdr:sp></xdr:wsDr>";

    [TestMethod]
    [DataRow("2024年1月11日", true)]
    [DataRow("2024-01-11", true)]
    [DataRow("二〇二四年一月十一日", true)]
    [DataRow("合计", false)]
    public void Unit_and_date_right_below_a_table_are_its_sign_off_and_no_rows(string below, bool isSignOff)
    {
        static string Line(int row, string text) => $"<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c></row>";

        var document = Read(RawXlsx.Of([("年报", "", Table + Line(3, "青岚市水务局") + Line(4, below))]));

        Assert.AreEqual(isSignOff ? 2 : 4, document.Blocks.OfType<TableBlock>().Single().Grid.RowCount);
        Assert.AreEqual(isSignOff, document.Blocks[^1] is Paragraph last && last.Span.Of(document.Text) == below);
    }

    [TestMethod]
    [DataRow("hidden")]
    [DataRow("veryHidden")]
    public void A_hidden_sheet_is_left_and_noted(string state)
    {
        var document = Read(RawXlsx.Of([("年报", "", Table), ("字典", $"state=\"{state}\"", Table), ("空表", $"state=\"{state}\"", "")]));
        Assert.AreEqual(("hidden-sheet", "字典"), (document.Losses.Single().Kind, document.Losses.Single().Where));
        Assert.AreEqual("年报", document.Blocks.OfType<Paragraph>().Single().Span.Of(document.Text));
    }

    [TestMethod]
    public void A_hidden_sheet_is_read_where_nothing_else_is_filled()
    {
        var document = Read(RawXlsx.Of([("Sheet1", "", ""), ("年报", "state=\"hidden\"", Table)]));
        StringAssert.Contains(document.Losses.Single().Message, "已读取隐藏的工作表“年报”");
        Assert.AreEqual("3", document.Blocks.OfType<TableBlock>().Single().Grid.At(0, 1)!.Text);
    }

    [TestMethod]
    public void Hidden_rows_and_columns_are_read_and_noted()
    {
        var document = Read(RawXlsx.Of("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols><sheetData>"
            + Table.Replace("<row r=\"2\">", "<row r=\"2\" hidden=\"1\">", StringComparison.Ordinal) + "<row r=\"3\" hidden=\"1\"/></sheetData>"));
        Assert.AreEqual("hidden-rows 表!2,hidden-columns 表!B", string.Join(',', document.Losses.Select(loss => $"{loss.Kind} {loss.Where}")));
        Assert.AreEqual("4", document.Blocks.OfType<TableBlock>().Single().Grid.At(1, 1)!.Text);
    }

    [TestMethod]
    public void Boxes_are_read_pictures_and_comments_are_noted()
    {
        var relations = $"<Relationships xmlns=\"x\"><Relationship Id=\"d\" Type=\"{RawXlsx.Relations}/drawing\" Target=\"../drawings/d.xml\"/><Relationship Id=\"c\" Type=\"{RawXlsx.Relations}/comments\" Target=\"../comments1.xml\"/><Relationship Id=\"h\" Type=\"{RawXlsx.Relations}/hyperlink\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>";
        var document = Read(RawXlsx.Of([("年报", "", Table)], more: [("xl/worksheets/_rels/sheet1.xml.rels", relations), ("xl/drawings/d.xml", Drawing), ("xl/comments1.xml", "<comments/>")]));
        Assert.AreEqual("picture,comment", string.Join(',', document.Losses.Select(loss => loss.Kind)));
        Assert.AreEqual(("本机关全年培训3次。", "年报!文本框"), (document.Blocks[^1].Span.Of(document.Text), document.Blocks[^1].Locator));
    }

    [TestMethod]
    public void A_chart_sheet_and_one_whose_part_is_gone_are_noted()
    {
        var bytes = Zip.Replace(RawXlsx.Of([("年报", "", Table), ("图表", "", ""), ("丢失", "", "")]), "xl/_rels/workbook.xml.rels", text =>
            text.Replace("worksheet\" Target=\"worksheets/sheet2.xml", "chartsheet\" Target=\"worksheets/sheet2.xml", StringComparison.Ordinal).Replace("sheet3.xml", "sheet9.xml", StringComparison.Ordinal));
        Assert.AreEqual("picture 图表,missing-sheet 丢失", string.Join(',', Read(bytes).Losses.Select(loss => $"{loss.Kind} {loss.Where}")));
    }

    [TestMethod]
    public void A_strict_workbook_reads_as_any_other()
    {
        var bytes = RawXlsx.Of([("年报", "", Table)], space: ("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        Assert.AreEqual("4", Read(bytes).Blocks.OfType<TableBlock>().Single().Grid.At(1, 1)!.Text);
    }

    [TestMethod]
    public void Running_text_in_cells_is_paragraphs_and_no_table()
    {
        const string Long = "2025年，本机关认真贯彻落实政府信息公开条例，全年主动公开各类信息一百二十条，办理依申请公开事项十二件，均在法定期限内答复，没有被纠正的情形。";
        var document = DocumentReader.Read(Xlsx.Of("年报", ["云川市水利局年度报告"], ["一、总体情况", Long], ["二、主动公开", Long + "\n" + "另有一段。"], [], ["填报人：张三", null, "2026年1月20日"]), "年报.xlsx");
        Assert.IsEmpty(document.Blocks.OfType<TableBlock>().ToList());
        CollectionAssert.AreEqual(new[] { "年报", "云川市水利局年度报告", "一、总体情况", Long, "二、主动公开", Long, "另有一段。", "填报人：张三 2026年1月20日" }, document.Blocks.Select(block => block.Span.Of(document.Text)).ToArray());
        Assert.AreEqual("年报!B3", document.Blocks[^2].Locator);
    }

    [TestMethod]
    public void A_long_remark_beside_numbers_stays_in_its_table()
    {
        var remark = "本项数据含所属事业单位制发的文件，已与上一年度的台账逐件核对，其中两件为转发文件，未重复计算，另有一件于年底废止，已从现行有效件数中扣除。";
        var document = DocumentReader.Read(Xlsx.Of("表", ["信息内容", "本年制发件数", "备注"], ["规章", 1, null], ["行政规范性文件", 3, remark], ["其他", 5, null]), "表.xlsx");
        Assert.AreEqual((4, remark), (document.Blocks.OfType<TableBlock>().Single().Grid.RowCount, document.Blocks.OfType<TableBlock>().Single().Grid.At(2, 2)!.Text));
    }

    [TestMethod]
    public void A_blank_column_inside_a_table_does_not_cut_it()
    {
        var document = DocumentReader.Read(Xlsx.Of("表", ["信息内容", null, "本年制发件数", "现行有效件数"], ["规章", null, 1, 2], ["行政规范性文件", null, 3, 4]), "表.xlsx");
        Assert.AreEqual(4, document.Blocks.OfType<TableBlock>().Single().Grid.ColumnCount);
    }

    [TestMethod]
    public void A_binary_workbook_is_refused_with_its_remedy()
    {
        var refusal = Assert.ThrowsExactly<UnreadableDocumentException>(() => Read(Zip.Of(("xl/workbook.bin", "x"), ("[Content_Types].xml", "<Types/>"))));
        Assert.AreEqual(("unsupported-format", "文件“年报.xlsx”是二进制工作簿（xlsb），暂不支持，请用Excel或WPS另存为xlsx后再报送。"), (refusal.Loss.Kind, refusal.Loss.Message));
    }

    [TestMethod]
    public void Errors_of_a_binary_workbook_are_doubted_and_an_absurd_extent_is_refused()
    {
        var bytes = Ole.Xls("表", ["规章", 3d, 9d], ["许可", 4d, 9d]);
        // The second number becomes a division by zero: the record is one of a truth or an error, with the flag and the code.
        var at = bytes.AsSpan().IndexOf(BitConverter.GetBytes(4d)) - 10;
        (bytes[at], bytes[at + 1], bytes[at + 10], bytes[at + 11]) = (0x05, 0x02, 0x07, 1);
        var cell = Read(bytes).Blocks.OfType<TableBlock>().Single().Grid.At(1, 1)!;
        Assert.AreEqual("#DIV/0!", cell.Text);
        StringAssert.Contains(cell.Doubt, "公式出错");

        BitConverter.TryWriteBytes(bytes.AsSpan(bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x00, 0x02, 14, 0]) + 8), 889_205_248u);
        Assert.AreEqual("damaged-file", Assert.ThrowsExactly<UnreadableDocumentException>(() => Read(bytes)).Loss.Kind);
    }

    private static Document Read(byte[] bytes)
    {
        var document = DocumentReader.Read(bytes, "年报.xlsx");
        Golden.Sound(document);
        return document;
    }
}
