using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Reading;

/// <summary>Bold type that a program drew as outlines of its characters, all in one stroke.</summary>
[TestClass]
public sealed class PdfOutlineTests
{
    [TestInitialize]
    public void NeedPoppler() => Needs.Program("pdftotext");

    [TestMethod]
    public void The_outlines_of_a_bold_title_are_no_table()
    {
        var document = DocumentReader.Read(new PdfDraft().Page().Text(60, 100, "云川市民政局2025年报告", 14).Raw(Outlines(60, 700, 6)).Text(60, 130, "本页只有一句话。").ToBytes(), "报告.pdf");
        Assert.IsFalse(document.Blocks.Any(block => block is TableBlock));
        StringAssert.StartsWith(document.Text, "云川市民政局2025年报告");
    }

    [TestMethod]
    public void A_low_table_stroked_at_once_stays_a_table()
    {
        // Outer box and one line between two cells, in one path no higher than a line of type.
        var document = DocumentReader.Read(new PdfDraft().Page().Text(64, 100, "规章").Text(164, 100, "3")
            .Raw("0.5 w 60 692 m 260 692 l 260 716 l 60 716 l h 160 692 m 160 716 l S\n").ToBytes(), "报告.pdf");
        var table = document.Blocks.OfType<TableBlock>().Single();
        CollectionAssert.AreEqual(new[] { "规章", "3" }, table.Grid.Cells.Select(cell => cell.Text).ToList());
    }

    // The outline of 凹, drawn count times side by side: feet and walls meet like the borders of cells.
    private static string Outlines(double x, double y, int count)
    {
        (double X, double Y)[] corners = [(0, 0), (13, 0), (13, 12), (8, 12), (8, 9), (5, 9), (5, 12), (0, 12)];
        var path = string.Concat(Enumerable.Range(0, count).Select(i => string.Concat(corners.Select((corner, n) =>
            string.Create(CultureInfo.InvariantCulture, $"{x + (14 * i) + corner.X} {y + corner.Y} {(n == 0 ? "m" : "l")} "))) + "h "));
        return "0.4 w " + path + "S\n";
    }
}
