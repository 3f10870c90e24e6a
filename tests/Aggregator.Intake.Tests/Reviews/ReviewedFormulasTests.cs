using Aggregator.Intake.Reading.Workbooks;

namespace Aggregator.Intake.Tests.Reviews;

/// <summary>Formulas are told for workbooks of our own alone, and not without end.</summary>
[TestClass]
public sealed class ReviewedFormulasTests
{
    private const string Formulas = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\"><v>2</v></c></row></sheetData></worksheet>";

    [TestMethod]
    public void A_report_keeps_no_list_of_its_formulas()
    {
        Assert.IsEmpty(Read(Formulas, tellsAllCells: false).Formulas);
        Assert.AreEqual((0, 0), Assert.ContainsSingle(Read(Formulas, tellsAllCells: true).Formulas));
    }

    [TestMethod]
    public void More_formulas_than_are_told_leave_the_sheet_truncated()
    {
        Assert.IsFalse(Of(100_000).IsTruncated);
        var more = Of(100_001);
        Assert.IsTrue(more.IsTruncated);
        Assert.HasCount(100_000, more.Formulas);

        static Sheet Of(int count)
        {
            var draft = new SheetDraft("问题清单", new SheetRoom { MostRows = 200_000, TellsAllCells = true });
            for (var row = 0; row < count; row++)
            {
                draft.MarkFormula(row, 1);
            }

            return draft.Build([], isHidden: false);
        }
    }

    private static Sheet Read(string part, bool tellsAllCells)
    {
        using var reader = System.Xml.XmlReader.Create(new StringReader(part));
        return new XlsxSheet("问题清单", [], XlsxFormats.Read(null), false, new SheetRoom { TellsAllCells = tellsAllCells }).Read(reader, false, CancellationToken.None);
    }
}
