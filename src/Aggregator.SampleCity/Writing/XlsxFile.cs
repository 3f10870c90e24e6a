using System.Globalization;
using Aggregator.SampleCity.Figures;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Aggregator.SampleCity.Writing;

/// <summary>A report as a workbook of one sheet: a line of text per row, then each table with its merged cells.</summary>
internal static class XlsxFile
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static byte[] Write(ReportDraft draft)
    {
        using var package = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = book.AddNewPart<WorkbookPart>(WorkbookType, "rId1");
            var part = workbook.AddNewPart<WorksheetPart>("rId1");
            var data = new SheetData();
            var merges = new List<string>();
            var next = 1u;
            Append(data, ref next, draft.Title);
            foreach (var block in draft.Blocks)
            {
                switch (block)
                {
                    case DraftBlock.Heading heading:
                        Append(data, ref next, heading.Text);
                        break;
                    case DraftBlock.Prose prose:
                        Append(data, ref next, prose.Text);
                        break;
                    case DraftBlock.SignOff line:
                        Append(data, ref next, line.Text);
                        break;
                    case DraftBlock.Table table:
                        Append(data, ref next, table.Layout, merges);
                        break;
                }
            }

            part.Worksheet = new Worksheet(data, new MergeCells(merges.Select(m => new MergeCell { Reference = m })) { Count = (uint)merges.Count });
            workbook.Workbook = new Workbook(new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = "年度报告", SheetId = 1, Id = "rId1" }));
        }

        return FixedZip.Repack(package);
    }

    private static void Append(SheetData data, ref uint row, string text)
    {
        data.Append(new Row(TextCell(Reference(0, row), text)) { RowIndex = row });
        row++;
    }

    private static void Append(SheetData data, ref uint row, TableLayout table, List<string> merges)
    {
        var top = row;
        for (var r = 0; r < table.RowCount; r++, row++)
        {
            var line = new Row { RowIndex = row };
            foreach (var cell in table.Cells.Where(c => c.Row == r && c.Text.Length > 0))
            {
                line.Append(CellOf(Reference(cell.Column, row), cell));
            }

            data.Append(line);
        }

        merges.AddRange(table.Cells.Where(c => c.RowSpan > 1 || c.ColumnSpan > 1)
            .Select(c => $"{Reference(c.Column, top + (uint)c.Row)}:{Reference(c.Column + c.ColumnSpan - 1, top + (uint)(c.Row + c.RowSpan - 1))}"));
    }

    private static Cell CellOf(string reference, LayoutCell cell) => !cell.IsHead && new PrintedCell(cell.Text).Value is { } number && PrintedCell.Of(number).Text == cell.Text
        ? new Cell(new CellValue(number.ToString(CultureInfo.InvariantCulture))) { CellReference = reference, DataType = CellValues.Number }
        : TextCell(reference, cell.Text);

    private static Cell TextCell(string reference, string text) =>
        new(new InlineString(new Text(text))) { CellReference = reference, DataType = CellValues.InlineString };

    // No table of the form is wider than the alphabet.
    private static string Reference(int column, uint row) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row}");
}
