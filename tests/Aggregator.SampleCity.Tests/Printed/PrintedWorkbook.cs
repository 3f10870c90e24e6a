using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Aggregator.SampleCity.Tests.Printed;

/// <summary>The cells of an OOXML workbook as it shows them; of a formula the value it holds.</summary>
internal static class PrintedWorkbook
{
    public static IEnumerable<(string Name, IEnumerable<IReadOnlyList<string>> Rows)> Read(string path)
    {
        using var book = SpreadsheetDocument.Open(path, isEditable: false);
        var part = book.WorkbookPart!;
        var texts = part.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList();
        return
        [
            .. part.Workbook.Sheets!.Elements<Sheet>().Select(sheet => (sheet.Name!.Value!, (IEnumerable<IReadOnlyList<string>>)
                [.. ((WorksheetPart)part.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Row>().Select(row => PrintedSheets.RowOf(row.Elements<Cell>().Select(CellOf)))])),
        ];

        (int Column, string Text) CellOf(Cell cell)
        {
            var value = cell.CellValue?.Text ?? "";
            return (cell.CellReference!.Value![0] - 'A', cell.DataType?.Value == CellValues.SharedString ? texts[int.Parse(value, CultureInfo.InvariantCulture)] : value);
        }
    }

    /// <summary>Every formula of the workbook with the value it holds and the values of the cells it adds up.</summary>
    public static IEnumerable<(string Formula, decimal Value, decimal Sum)> Formulas(string path)
    {
        using var book = SpreadsheetDocument.Open(path, isEditable: false);
        foreach (var row in book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Row>()))
        {
            foreach (var cell in row.Elements<Cell>().Where(c => c.CellFormula is not null))
            {
                var formula = cell.CellFormula!.Text;
                var (from, to) = (formula[4], formula[formula.IndexOf(':') + 1]);
                yield return (formula, Number(cell), row.Elements<Cell>().Where(c => c.CellReference!.Value![0] >= from && c.CellReference!.Value![0] <= to).Sum(Number));
            }
        }

        static decimal Number(Cell cell) => decimal.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);
    }
}
