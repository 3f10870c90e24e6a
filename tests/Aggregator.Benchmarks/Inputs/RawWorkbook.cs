using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Aggregator.Benchmarks.Inputs;

/// <summary>The cells of a finished workbook, to be written again by nothing but a streaming writer: what can least be done.</summary>
internal sealed class RawWorkbook
{
    private readonly List<(string Name, List<(string Place, uint Row, uint Style, string Type, string? Formula, string Value)> Cells)> _sheets = [];
    private readonly string _styles;

    public RawWorkbook(byte[] package)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(package), false);
        var book = document.WorkbookPart!;
        _styles = book.WorkbookStylesPart!.Stylesheet.OuterXml;
        var strings = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
        foreach (var sheet in book.Workbook.Sheets!.Elements<Sheet>())
        {
            var cells = new List<(string, uint, uint, string, string?, string)>();
            foreach (var row in ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Row>())
            {
                foreach (var cell in row.Elements<Cell>())
                {
                    var shared = cell.DataType?.Value == CellValues.SharedString;
                    var value = shared && cell.CellValue is not null ? strings[int.Parse(cell.CellValue.Text, CultureInfo.InvariantCulture)] : cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
                    cells.Add((cell.CellReference!.Value!, row.RowIndex!.Value, cell.StyleIndex?.Value ?? 0, value.Length == 0 ? "" : shared ? "inlineStr" : cell.DataType?.InnerText ?? "n", cell.CellFormula?.Text, value));
                }
            }

            _sheets.Add((sheet.Name!.Value!, cells));
        }
    }

    /// <summary>How many cells hold something.</summary>
    public int Filled => _sheets.Sum(sheet => sheet.Cells.Count(cell => cell.Type.Length > 0));

    /// <summary>How many cells, those that are there for their lines included.</summary>
    public int Cells => _sheets.Sum(sheet => sheet.Cells.Count);

    /// <summary>Writes them; the size of the package in bytes.</summary>
    public long Write()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(_styles);
            var sheets = new Sheets();
            foreach (var (name, cells) in _sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                using (var writer = OpenXmlWriter.Create(part))
                {
                    Write(writer, cells);
                }

                sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = book.GetIdOfPart(part) });
            }

            book.Workbook = new Workbook(sheets);
        }

        return stream.Length;
    }

    private static void Write(OpenXmlWriter writer, List<(string Place, uint Row, uint Style, string Type, string? Formula, string Value)> cells)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        var row = 0u;
        foreach (var cell in cells)
        {
            if (cell.Row != row)
            {
                if (row > 0)
                {
                    writer.WriteEndElement();
                }

                row = cell.Row;
                writer.WriteStartElement(new Row(), [new OpenXmlAttribute("r", "", row.ToString(CultureInfo.InvariantCulture))]);
            }

            var attributes = new List<OpenXmlAttribute>(3) { new("r", "", cell.Place), new("s", "", cell.Style.ToString(CultureInfo.InvariantCulture)) };
            if (cell.Type is "inlineStr" or "str")
            {
                attributes.Add(new("t", "", cell.Type));
            }

            writer.WriteStartElement(new Cell(), attributes);
            if (cell.Type == "inlineStr")
            {
                writer.WriteStartElement(new InlineString());
                writer.WriteElement(new Text(cell.Value));
                writer.WriteEndElement();
            }
            else if (cell.Type.Length > 0)
            {
                if (cell.Formula is not null)
                {
                    writer.WriteElement(new CellFormula(cell.Formula));
                }

                writer.WriteElement(new CellValue(cell.Value));
            }

            writer.WriteEndElement();
        }

        if (row > 0)
        {
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
