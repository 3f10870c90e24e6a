using System.Text.Json;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Reading;

/// <summary>A report a district published, against what a person read in it. Its totals are printed wrong and must be read so.</summary>
[TestClass]
public sealed class RealPdfTests
{
    [TestMethod]
    public void Every_cell_of_a_real_pdf_is_read_as_printed()
    {
        var (report, key) = Read();
        var expected = Expected(key);
        var read = report.Figures.Where(figure => figure.Table is "T1" or "T2" or "T3").ToDictionary(figure => $"{figure.Table}/{figure.Row}/{figure.Column}");
        var wrong = expected.Where(cell => !read.TryGetValue(cell.Key, out var figure) || figure.State != FigureState.Value || figure.Value != cell.Value)
            .Select(cell => $"{cell.Key} should be {cell.Value}, is {(read.TryGetValue(cell.Key, out var figure) ? $"{figure.State} “{figure.Raw}”" : "not there")}");
        Assert.AreEqual("", string.Join('\n', wrong));
        Assert.HasCount(10 + (23 * 7) + 15, expected);
        Assert.AreEqual("", string.Join('\n', read.Values.Where(figure => figure.Doubt is not null && figure.Row != "deny_other_law").Select(figure => figure.Doubt)));
    }

    [TestMethod]
    public void Title_year_unit_and_sections_of_a_real_pdf_are_found()
    {
        var (report, key) = Read();
        Assert.AreEqual(key.GetProperty("report_year").GetInt32(), report.Year);
        StringAssert.Contains(report.Title, "2023年政府信息公开工作年度报告");
        Assert.IsTrue(report.IsAnnualReport);
        Assert.AreEqual(FormEdition.Form2021, report.Form);
        CollectionAssert.AreEqual(new[] { "S1", "S2", "S3", "S4", "S5", "S6" }, report.Sections.Where(section => section.Level == 1).Select(section => section.Code).ToArray());
        CollectionAssert.AreEqual(new[] { "T1", "T2", "T3" }, report.TablesFound.ToArray());
    }

    [TestMethod]
    public void Tables_of_a_real_pdf_are_one_over_their_page_breaks()
    {
        var document = Document();
        Golden.Sound(document);
        Assert.HasCount(3, document.Blocks.OfType<TableBlock>());
        Assert.IsEmpty(document.Losses);
        var pageNumbers = document.Blocks.OfType<Paragraph>().Where(paragraph => paragraph.IsResidue).Select(paragraph => paragraph.Span.Of(document.Text));
        CollectionAssert.AreEqual(new[] { "-1-", "-2-", "-3-", "-4-", "-5-" }, pageNumbers.Select(text => text.Replace(" ", "", StringComparison.Ordinal)).ToArray());
    }

    [TestMethod]
    public void A_real_pdf_is_read_the_same_twice() => Assert.AreEqual(DocumentDump.Of(Document()), DocumentDump.Of(Document()));

    private static Document Document()
    {
        var path = Needs.Shared("reports", "01_hongze_district_2023.pdf");
        Needs.Program("pdftotext");
        return DocumentReader.Read(File.ReadAllBytes(path), "报告.pdf");
    }

    private static (Report Report, JsonElement Key) Read()
    {
        var document = Document();
        using var key = JsonDocument.Parse(File.ReadAllBytes(Needs.Shared("reports", "01_hongze_district_2023.json")));
        return (ReportExtractor.Extract(document, "报告.pdf").Single(), key.RootElement.Clone());
    }

    private static Dictionary<string, decimal> Expected(JsonElement key)
    {
        var cells = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var one = key.GetProperty("table1");
        foreach (var (row, name) in new[] { ("regulation", "regulations"), ("normative_document", "normative") })
        {
            foreach (var (column, i) in new[] { "issued", "repealed", "in_force" }.Select((column, i) => (column, i)))
            {
                cells[$"T1/{row}/{column}"] = one.GetProperty(name)[i].GetDecimal();
            }
        }

        foreach (var (cell, name) in new[] { ("licence/decisions", "licensing"), ("penalty/decisions", "penalty"), ("coercion/decisions", "coercion"), ("admin_fee/amount", "fees_wan") })
        {
            cells["T1/" + cell] = one.GetProperty(name).GetDecimal();
        }

        var columns = Forms.Form2021.T2.Columns.Select(column => column.Code).ToList();
        foreach (var row in key.GetProperty("table2_applications").GetProperty("rows").EnumerateObject())
        {
            for (var i = 0; i < columns.Count; i++)
            {
                cells[$"T2/{row.Name}/{columns[i]}"] = row.Value[i].GetDecimal();
            }
        }

        foreach (var (column, i) in Forms.Form2021.T3.Select((column, i) => (column.Code, i)))
        {
            cells[$"T3/cases/{column}"] = key.GetProperty("table3_review_litigation")[i].GetDecimal();
        }

        return cells;
    }
}
