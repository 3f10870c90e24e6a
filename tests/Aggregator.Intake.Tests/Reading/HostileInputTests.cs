using System.Diagnostics;
using System.Text;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;

namespace Aggregator.Intake.Tests.Reading;

[TestClass]
public sealed class HostileInputTests
{
    [TestMethod]
    public void Absurd_spans_cost_nothing_and_are_noted()
    {
        var document = ReadPage("<table><tr><td rowspan=65535 colspan=1000000000>规章</td><td>1</td></tr><tr><td>2</td><td rowspan=0>3</td></tr><tr><td colspan=99999999999999>4</td></tr></table>");
        var table = document.Blocks.OfType<TableBlock>().Single();
        Golden.Sound(document);
        Assert.IsTrue(table.Grid is { RowCount: 3, ColumnCount: <= 4 }, $"{table.Grid.RowCount}x{table.Grid.ColumnCount}");
        CollectionAssert.AreEqual(new[] { "huge-span" }, document.Losses.Select(loss => loss.Kind).ToArray());
    }

    [TestMethod]
    public void Many_wide_tables_stay_within_memory()
    {
        var table = "<table>" + string.Concat(Enumerable.Repeat("<tr>" + string.Concat(Enumerable.Repeat("<td rowspan=999 colspan=50>1</td>", 2)) + "</tr>", 60)) + "</table>";
        var watch = Stopwatch.StartNew();
        var document = ReadPage(string.Concat(Enumerable.Repeat(table, 500)));
        Golden.Sound(document);
        Assert.IsTrue(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [TestMethod]
    [DataRow("<div>")]
    [DataRow("<b>")]
    [DataRow("<table><tr><td>")]
    [DataRow("<a href=x><p>")]
    [DataRow("<div title='</div>'><font color=1>")]
    public void Bottomless_nesting_ends_soon(string tag)
    {
        var watch = Stopwatch.StartNew();
        ReadOrRefuse(Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(tag, 100_000)) + "报告正文"));
        Assert.IsTrue(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [TestMethod]
    public void A_tag_of_a_hundred_thousand_attributes_ends_soon()
    {
        var watch = Stopwatch.StartNew();
        ReadOrRefuse(Encoding.UTF8.GetBytes("<html><body><div " + string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}=1")) + ">报告正文</div>"));
        Assert.IsTrue(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [TestMethod]
    public void A_sheet_of_a_hundred_thousand_rows_is_cut_with_a_loss()
    {
        var bytes = Xlsx.Of("大表", [.. Enumerable.Range(0, 100_000).Select(i => new object?[] { i, "文字", i * 2, 3.5 })]);
        var watch = Stopwatch.StartNew();
        var document = DocumentReader.Read(bytes, "大表.xlsx");
        Assert.IsTrue(watch.Elapsed < TimeSpan.FromSeconds(30), watch.Elapsed.ToString());
        Assert.AreEqual("truncated-table", document.Losses.Single().Kind);
        Assert.AreEqual(20_000, document.Blocks.OfType<TableBlock>().Sum(table => table.Grid.RowCount));
    }

    [TestMethod]
    public void A_sheet_with_one_cell_at_its_far_corner_ends_soon()
    {
        var bytes = Zip.Replace(Xlsx.Of("表", ["a", "b"], [1, 2]), "xl/worksheets/sheet1.xml", text =>
            text.Replace("</x:sheetData>", "<x:row r=\"1048576\"><x:c r=\"XFD1048576\"><x:v>1</x:v></x:c></x:row></x:sheetData>", StringComparison.Ordinal)
                .Replace("</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>", StringComparison.Ordinal));
        var watch = Stopwatch.StartNew();
        var document = DocumentReader.Read(bytes, "表.xlsx");
        Assert.IsTrue(watch.Elapsed < TimeSpan.FromSeconds(30), watch.Elapsed.ToString());
        Assert.AreEqual("truncated-table", document.Losses.Single().Kind);
    }

    [TestMethod]
    public void A_formula_that_was_never_calculated_is_noted()
    {
        var bytes = Zip.Replace(Xlsx.Of("表", ["规章", "=1+1|2"], ["许可", 3]), "xl/worksheets/sheet1.xml", text =>
            text.Replace("<x:v>2</x:v>", "", StringComparison.Ordinal));
        var loss = DocumentReader.Read(bytes, "表.xlsx").Losses.Single();
        Assert.AreEqual(("formula-without-value", "表!B1"), (loss.Kind, loss.Where));
    }

    [TestMethod]
    public void A_word_link_that_is_no_address_costs_nothing()
    {
        var bytes = Zip.Replace(Inputs.Word, "word/_rels/document.xml.rels", text =>
            text.Replace("</Relationships>", "<Relationship Id=\"rBad\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"mailto:a@b c@@http://[bad\" TargetMode=\"External\"/></Relationships>", StringComparison.Ordinal));
        StringAssert.Contains(DocumentReader.Read(bytes, "a.docx").Text, "全年办理申请12件");
    }

    [TestMethod]
    [DataRow("<html><body><p>报告正文</p><p>", "</p></body></html>")]
    [DataRow("年度报告\n", "")]
    public void A_text_of_a_whole_library_is_read_to_its_end(string before, string after)
    {
        const int characters = 3_000_000;
        var document = DocumentReader.Read(Encoding.UTF8.GetBytes(before + new string('字', characters) + "末" + after), "a");
        Assert.IsGreaterThan(characters, document.Text.Length);
        StringAssert.EndsWith(document.Text.TrimEnd(), "字末");
    }

    [TestMethod]
    public void A_circle_of_sectors_does_not_hang()
    {
        var bytes = Ole.Xls("表", ["规章", 3d]);
        BitConverter.TryWriteBytes(bytes.AsSpan(512 + 4 * 4), 2u);
        ReadOrRefuse(bytes);
    }

    private static Document ReadPage(string body) => DocumentReader.Read(Encoding.UTF8.GetBytes($"<html><body><p>报告正文</p>{body}</body></html>"), "a.html");

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            Golden.Sound(DocumentReader.Read(bytes, "a"));
        }
        catch (UnreadableDocumentException refused)
        {
            Assert.AreNotEqual("", refused.Loss.Message);
        }
    }
}
