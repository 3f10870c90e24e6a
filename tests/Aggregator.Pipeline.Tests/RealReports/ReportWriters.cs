using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Aggregator.Pipeline.Tests.RealReports;

/// <summary>Writes headings, paragraphs and tables in each format, the merged cells as that format merges them.</summary>
internal static class ReportWriters
{
    public static byte[] Write(string format, IReadOnlyList<object> blocks) => format switch
    {
        "html" => Html(blocks),
        "docx" => Docx(blocks),
        "xlsx" => Xlsx(blocks),
        "txt" => Txt(blocks),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static byte[] Html(IReadOnlyList<object> blocks)
    {
        var page = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>年度报告</title></head><body><div id=\"content\">\n");
        foreach (var block in blocks)
        {
            if (block is PrintedTable table)
            {
                page.Append("<table border=\"1\">\n");
                for (var row = 0; row < table.Rows; row++)
                {
                    page.Append("<tr>").AppendJoin("", table.Cells.Where(c => c.Row == row).Select(c => $"<td rowspan=\"{c.RowSpan}\" colspan=\"{c.ColumnSpan}\"><p>{c.Text}</p></td>")).Append("</tr>\n");
                }

                page.Append("</table>\n");
            }
            else
            {
                page.Append(CultureInfo.InvariantCulture, $"<p>{block}</p>\n");
            }
        }

        return Encoding.UTF8.GetBytes(page.Append("</div></body></html>\n").ToString());
    }

    private static byte[] Txt(IReadOnlyList<object> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            if (block is PrintedTable table)
            {
                for (var row = 0; row < table.Rows; row++)
                {
                    text.AppendJoin('\t', Enumerable.Range(0, table.Columns).Select(column => table.TextAt(row, column))).Append('\n');
                }
            }
            else
            {
                text.Append(block).Append('\n');
            }

            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Docx(IReadOnlyList<object> blocks)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.AddMainDocumentPart().Document = new W.Document(new W.Body(blocks.Select(block => block is PrintedTable table ? Table(table) : (OpenXmlElement)Paragraph((string)block))));
        }

        return stream.ToArray();
    }

    private static W.Table Table(PrintedTable table)
    {
        var rows = new List<W.TableRow>();
        for (var row = 0; row < table.Rows; row++)
        {
            var line = new W.TableRow();
            for (var column = 0; column < table.Columns;)
            {
                var cell = table.At(row, column);
                var properties = new W.TableCellProperties(new W.GridSpan { Val = cell?.ColumnSpan ?? 1 });
                if (cell is { RowSpan: > 1 })
                {
                    properties.Append(cell.Row == row ? new W.VerticalMerge { Val = W.MergedCellValues.Restart } : new W.VerticalMerge());
                }

                line.Append(new W.TableCell(properties, Paragraph(table.TextAt(row, column))));
                column += cell?.ColumnSpan ?? 1;
            }

            rows.Add(line);
        }

        return new W.Table(rows);
    }

    private static W.Paragraph Paragraph(string text) => new(new W.Run(new W.Text(text)));

    private static byte[] Xlsx(IReadOnlyList<object> blocks)
    {
        var data = new SheetData();
        var merges = new List<MergeCell>();
        var next = 1;
        foreach (var block in blocks)
        {
            if (block is PrintedTable table)
            {
                for (var row = 0; row < table.Rows; row++)
                {
                    data.Append(new Row(table.Cells.Where(c => c.Row == row).OrderBy(c => c.Column).Select(c => Cell(next + row, c.Column, c.Text))) { RowIndex = (uint)(next + row) });
                }

                merges.AddRange(table.Cells.Where(c => c.RowSpan * c.ColumnSpan > 1).Select(c =>
                    new MergeCell { Reference = $"{Name(next + c.Row, c.Column)}:{Name(next + c.Row + c.RowSpan - 1, c.Column + c.ColumnSpan - 1)}" }));
                next += table.Rows;
            }
            else
            {
                data.Append(new Row(Cell(next, 0, (string)block)) { RowIndex = (uint)next });
                next++;
            }
        }

        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(data, new MergeCells(merges));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "年度报告", SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        }

        return stream.ToArray();
    }

    private static Cell Cell(int row, int column, string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
        ? new Cell { CellReference = Name(row, column), CellValue = new CellValue(text) }
        : new Cell { CellReference = Name(row, column), DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    private static string Name(int row, int column) => $"{(char)('A' + column)}{row.ToString(CultureInfo.InvariantCulture)}";
}
