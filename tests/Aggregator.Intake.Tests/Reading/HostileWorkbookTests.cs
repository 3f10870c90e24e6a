using System.Buffers.Binary;
using System.IO.Compression;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Reading.Workbooks;
using Aggregator.Intake.Tests.Building;

namespace Aggregator.Intake.Tests.Reading;

/// <summary>Packages, compound files and sheets made to exhaust whoever opens them.</summary>
[TestClass]
public sealed class HostileWorkbookTests
{
    private const string Row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row><row r=\"2\"><c r=\"A2\"><v>3</v></c><c r=\"B2\"><v>4</v></c></row>";

    [TestMethod]
    [DataRow("<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>")]
    [DataRow("<!DOCTYPE worksheet [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>")]
    [DataRow("<!DOCTYPE worksheet SYSTEM \"http://127.0.0.1:9/evil.dtd\">")]
    public void Entities_and_outside_definitions_are_refused(string head)
    {
        foreach (var part in new[] { "xl/worksheets/sheet1.xml", "xl/workbook.xml", "_rels/.rels" })
        {
            Refused("damaged-file", Zip.Replace(RawXlsx.Of(Row), part, text => head + text));
        }
    }

    [TestMethod]
    [DataRow("xl/worksheets/sheet1.xml")]
    [DataRow("xl/media/image1.png")]
    [DataRow("word/evil.dat")]
    public void Bottomless_parts_are_refused_whatever_they_are_called(string name)
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000));
        Refused("too-complex", Zip.Of(("xl/workbook.xml", "<workbook/>"), (name == "xl/worksheets/sheet1.xml" ? name : "xl/other.xml", "<x/>"), (name, deep)));
    }

    [TestMethod]
    [DataRow("A1:XFD1048576", "A1:XFD1048576")]
    [DataRow("B2:A1", "A1:B2")]
    [DataRow("A1:B1048576", "B1:B2")]
    [DataRow("A0:ZZZZ9999999999", "$A$1:$B$1")]
    public void Merged_ranges_that_overlap_or_cover_the_sheet_are_clipped(string one, string other)
    {
        var merges = string.Concat(Enumerable.Repeat($"<mergeCell ref=\"{one}\"/><mergeCell ref=\"{other}\"/>", 40_000));
        var document = Read(RawXlsx.Of($"<dimension ref=\"A1:XFD1048576\"/><sheetData>{Row}</sheetData><mergeCells count=\"-1\">{merges}</mergeCells>"));
        Assert.AreEqual(2, document.Blocks.OfType<TableBlock>().Single().Grid.RowCount);
    }

    [TestMethod]
    public void Merged_ranges_of_a_binary_workbook_that_run_backwards_are_left_out()
    {
        var document = Read(Ole.Xls("表", [["规章", 3d], ["许可", 4d]], [new MergedRange(0, 1, 1, 0), new MergedRange(1, 0, 0, 1), new MergedRange(0, 60_000, 1, 65_535)]));
        Assert.HasCount(4, document.Blocks.OfType<TableBlock>().Single().Grid.Cells);
    }

    [TestMethod]
    public void Ranges_that_cross_each_other_in_their_last_cell_do_not_multiply_the_work()
    {
        var rows = string.Concat(Enumerable.Range(1, 3000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c><c r=\"CV{row}\"><v>2</v></c></row>"));
        var merges = "<mergeCell ref=\"CV2999:CV3000\"/>" + string.Concat(Enumerable.Range(1, 20_000).Select(i => $"<mergeCell ref=\"A{i % 900 + 1}:CV3000\"/>"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = Read(RawXlsx.Of($"<sheetData>{rows}</sheetData><mergeCells>{merges}</mergeCells>"));
        Assert.AreEqual(3000, document.Blocks.OfType<TableBlock>().Single().Grid.RowCount);
        Assert.IsTrue(GC.GetAllocatedBytesForCurrentThread() - before < 1L << 30);
    }

    [TestMethod]
    public void A_million_empty_styled_cells_cost_their_length_only()
    {
        var line = string.Concat(Enumerable.Range(0, 100).Select(_ => "<c s=\"1\"/>"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var bytes = RawXlsx.Of(Row + string.Concat(Enumerable.Range(3, 10_000).Select(row => $"<row r=\"{row}\">{line}</row>")));
        var built = GC.GetAllocatedBytesForCurrentThread();
        var document = Read(bytes);
        Assert.AreEqual(2, document.Blocks.OfType<TableBlock>().Single().Grid.RowCount);
        Assert.IsEmpty(document.Losses);
        Assert.IsTrue(GC.GetAllocatedBytesForCurrentThread() - built < 256L << 20, $"{built - before} to build");
    }

    [TestMethod]
    public void A_row_of_all_columns_and_a_sheet_of_all_rows_are_cut_with_a_loss()
    {
        var wide = Read(RawXlsx.Of(string.Concat(Enumerable.Range(1, 2).Select(row => $"<row r=\"{row}\">{string.Concat(Enumerable.Repeat("<c><v>1</v></c>", CellName.Columns + 10))}</row>"))));
        Assert.AreEqual("truncated-table", wide.Losses.Single().Kind);
        Assert.AreEqual(SheetDraft.MostColumns, wide.Blocks.OfType<TableBlock>().Single().Grid.ColumnCount);
        var high = Read(RawXlsx.Of(string.Concat(Enumerable.Range(1, CellName.Rows).Select(row => $"<row><c><v>{row}</v></c><c><v>2</v></c></row>"))));
        Assert.AreEqual("truncated-table", high.Losses.Single().Kind);
        Assert.AreEqual(SheetDraft.MostRows, high.Blocks.OfType<TableBlock>().Sum(table => table.Grid.RowCount));
    }

    [TestMethod]
    [DataRow("../../../../tmp/aggregator-slip.xml")]
    [DataRow("/tmp/aggregator-slip.xml")]
    [DataRow("C:\\aggregator-slip.xml")]
    [DataRow("xl/worksheets/../../../aggregator-slip.xml")]
    public void Entries_that_name_places_outside_are_never_written(string name)
    {
        var bytes = RawXlsx.Of([("表", "", Row)], more: [(name, "<x/>"), ("XL/WORKSHEETS/SHEET1.XML", "<x/>"), ("xl/worksheets/sheet1.xml", "<x/>")]);
        Assert.AreEqual("4", Read(bytes).Blocks.OfType<TableBlock>().Single().Grid.At(1, 1)!.Text, "The first of two parts of one name is read.");
        Assert.IsFalse(File.Exists("/tmp/aggregator-slip.xml"));
        Assert.IsFalse(File.Exists("aggregator-slip.xml"));
        Assert.IsFalse(File.Exists("../aggregator-slip.xml"));
    }

    [TestMethod]
    [DataRow(16, "damaged-file", DisplayName = "checksum")]
    [DataRow(24, "damaged-file", DisplayName = "unpacked length")]
    public void A_directory_that_lies_about_an_entry_is_refused(int field, string kind)
    {
        var bytes = RawXlsx.Of(Row);
        var at = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + field), 0x7FFFFFF0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused(kind, bytes);
        Assert.IsTrue(GC.GetAllocatedBytesForCurrentThread() - before < 16L << 20);
    }

    [TestMethod]
    public void Entries_that_share_their_bytes_are_counted_each()
    {
        // A bomb without nesting: every entry of the directory points at the same 8 MiB of zeros.
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var content = archive.CreateEntry("xl/workbook.xml").Open())
            {
                content.Write(new byte[8 << 20]);
            }

            for (var i = 0; i < 2000; i++)
            {
                archive.CreateEntry($"xl/{i:0000}/workbook.xml");
            }
        }

        var bytes = stream.ToArray();
        var first = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var sizes = bytes.AsSpan(first + 16, 12).ToArray();
        for (var at = first; bytes.AsSpan(at).StartsWith("PK\u0001\u0002"u8); at += 46 + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 28)))
        {
            sizes.CopyTo(bytes, at + 16);
            bytes[at + 10] = bytes[first + 10];
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 42), 0);
        }

        Refused("zip-bomb", bytes);
    }

    [TestMethod]
    [DataRow(48, 0u, DisplayName = "the directory begins in the allocation table")]
    [DataRow(512 + 4, 1u, DisplayName = "the directory is a ring")]
    [DataRow(512 + 20, 3u, DisplayName = "the stream is a ring")]
    [DataRow(68, 0u, DisplayName = "the table of tables begins in the allocation table")]
    [DataRow(60, 1u, DisplayName = "the small table begins in the directory")]
    [DataRow(44, 0xFFFFFFFFu, DisplayName = "four billion allocation sectors")]
    [DataRow(56, 0xFFFFFFFFu, DisplayName = "every stream is small")]
    [DataRow(30, 0x00060009u, DisplayName = "other sector sizes")]
    [DataRow(30, 0x0040000Cu, DisplayName = "sectors of 4096 and small ones beyond measure")]
    [DataRow(1024 + 128 + 116, 0x7FFFFFFFu, DisplayName = "a stream that begins nowhere")]
    [DataRow(1024 + 128 + 120, 0xFFFFFFFFu, DisplayName = "a stream of four gigabytes")]
    [DataRow(1024 + 68, 0u, DisplayName = "the root is its own neighbour")]
    [DataRow(1024 + 128 + 76, 1u, DisplayName = "an entry is its own child")]
    public void A_compound_file_that_lies_ends_soon(int at, uint value)
    {
        var bytes = Ole.Xls("表", ["规章", 3d], ["许可", 4d]);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadOrRefuse(bytes);
        Assert.IsTrue(GC.GetAllocatedBytesForCurrentThread() - before < 64L << 20);
    }

    [TestMethod]
    [DataRow(0x3C, DisplayName = "nothing but continuations")]
    [DataRow(0x809, DisplayName = "beginnings without end")]
    [DataRow(0x85, DisplayName = "sheets upon sheets")]
    [DataRow(0xFC, DisplayName = "shared texts")]
    [DataRow(0xE5, DisplayName = "merged ranges")]
    public void A_workbook_of_thousands_of_equal_records_ends_soon(int type)
    {
        var stream = new byte[60_020];
        Ole.Xls("表", ["规章", 3d]).AsSpan(1536, 20).CopyTo(stream);
        for (var at = 20; at + 16 <= stream.Length; at += 16)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(stream.AsSpan(at), (ushort)type);
            BinaryPrimitives.WriteUInt16LittleEndian(stream.AsSpan(at + 2), 12);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadOrRefuse(Ole.Of("Workbook", stream));
        Assert.IsTrue(GC.GetAllocatedBytesForCurrentThread() - before < 256L << 20);
    }

    [TestMethod]
    public void A_text_held_once_and_named_by_a_million_cells_fills_no_memory()
    {
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(row => $"<row r=\"{row}\">{string.Concat(Enumerable.Repeat("<c t=\"s\"><v>0</v></c>", 10))}</row>"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = Read(RawXlsx.Of(rows, strings: $"<si><t>{new string('年', 30_000)}</t></si>"));
        Assert.AreEqual("truncated-table", document.Losses.Single().Kind);
        Assert.IsLessThanOrEqualTo(40_000_000, document.Text.Length);
        Assert.IsTrue(GC.GetAllocatedBytesForCurrentThread() - before < 1L << 30);
    }

    [TestMethod]
    public void Sheets_whose_every_row_reaches_far_to_the_right_fill_no_memory()
    {
        var row = string.Concat(Enumerable.Repeat("<row><c r=\"SF1\"><v>1</v></c></row>", SheetDraft.MostRows));
        var sheets = Enumerable.Range(1, 20).Select(i => ($"表{i}", "", row)).ToArray();
        var bytes = RawXlsx.Of(sheets);
        var room = new SheetRoom();
        Assert.IsTrue(room.Take(1000, 1000));
        Assert.IsFalse(room.Take(int.MaxValue, 0));
        var read = WorkbookSheets.Read(bytes, "表.xlsx", FileFormat.Xlsx, default);
        Assert.IsLessThanOrEqualTo(16 << 20, read.Sum(sheet => sheet.Rows.Sum(row => row.Cells.Count)));
        Assert.IsTrue(read[^1].IsTruncated);
    }

    [TestMethod]
    public void One_part_that_is_many_sheets_is_read_once()
    {
        var relations = string.Concat(Enumerable.Range(1, 300).Select(i => $"<sheet name=\"表{i}\" sheetId=\"{i}\" r:id=\"rId1\"/>"));
        var bytes = Zip.Replace(RawXlsx.Of(Row), "xl/workbook.xml", text => text.Replace("</sheets>", relations + "</sheets>", StringComparison.Ordinal));
        var document = Read(bytes);
        Assert.HasCount(1, document.Blocks.OfType<TableBlock>());
        Assert.HasCount(101, document.Losses.Where(loss => loss.Kind == "repeated-sheet"));
        StringAssert.Contains(document.Losses[^1].Message, "200处", "What is not listed is counted.");
    }

    [TestMethod]
    public void A_cell_longer_than_a_cell_can_be_is_cut_with_a_loss()
    {
        var document = Read(RawXlsx.Of($"<row><c t=\"inlineStr\"><is><t>{new string('年', 40_000)}</t></is></c></row>"));
        Assert.AreEqual("truncated-table", document.Losses.Single().Kind);
        Assert.HasCount(CellText.LongestCell, document.Blocks.OfType<Paragraph>().Last().Span.Of(document.Text));
    }

    [TestMethod]
    public void A_drawing_named_again_and_again_is_read_once_and_its_texts_within_bounds()
    {
        var relations = $"<Relationships xmlns=\"x\">{string.Concat(Enumerable.Range(1, 500).Select(i => $"<Relationship Id=\"d{i}\" Type=\"{RawXlsx.Relations}/drawing\" Target=\"../drawings/d.xml\"/>"))}</Relationships>";
        var text = $"<a:p><a:r><a:t>{new string('年', 50_000)}</a:t></a:r></a:p>";
        var drawing = $"<x xmlns:a=\"a\">{string.Concat(Enumerable.Repeat(text, 800))}</x>";
        var document = Read(RawXlsx.Of([("表", "", Row)], more: [("xl/worksheets/_rels/sheet1.xml.rels", relations), ("xl/drawings/d.xml", drawing)]));
        Assert.AreEqual("truncated-table", document.Losses.Single().Kind);
        Assert.IsLessThanOrEqualTo(34_000_000, document.Text.Length);
    }

    private static Document Read(byte[] bytes)
    {
        var document = DocumentReader.Read(bytes, "表.xlsx");
        Golden.Sound(document);
        return document;
    }

    private static void Refused(string kind, byte[] bytes)
    {
        var refusal = Assert.ThrowsExactly<UnreadableDocumentException>(() => Read(bytes));
        Assert.AreEqual(kind, refusal.Loss.Kind, refusal.ToString());
        StringAssert.EndsWith(refusal.Loss.Message, "。");
    }

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            Read(bytes);
        }
        catch (UnreadableDocumentException refused)
        {
            StringAssert.EndsWith(refused.Loss.Message, "。");
        }
    }
}
