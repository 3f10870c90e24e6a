using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Aggregator.Publishing.Tests;

/// <summary>A cell as the package holds it.</summary>
internal sealed record RawCell(string Sheet, string Place, string Type, string? Formula, string Value, int Style);

/// <summary>Reads a package's cells without any library's opinion of them.</summary>
internal static partial class SheetCells
{
    public static IReadOnlyList<RawCell> Of(byte[] package)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(package), false);
        var book = document.WorkbookPart!;
        var strings = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
        return [.. book.Workbook.Sheets!.Elements<Sheet>().SelectMany(sheet => ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Cell>()
            .Where(cell => cell.CellValue is not null || cell.InlineString is not null || cell.CellFormula is not null)
            .Select(cell => new RawCell(sheet.Name!.Value!, cell.CellReference!.Value!, cell.DataType?.InnerText ?? "n", cell.CellFormula?.Text, ValueOf(cell, strings), (int)(cell.StyleIndex?.Value ?? 0))))];
    }

    /// <summary>The package with the values its formulas keep in their place: ClosedXML would calculate them, and does not know all of them.</summary>
    public static byte[] WithoutFormulas(byte[] package) => Changed(package, text => FormulaElement().Replace(text, ""));

    /// <summary>The package with another value in every formula's cell.</summary>
    public static byte[] Spoilt(byte[] package) => Changed(package, text => Kept().Replace(text, "${1}987654$2"));

    private static byte[] Changed(byte[] package, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList())
            {
                using var part = entry.Open();
                using var reader = new StreamReader(part, Encoding.UTF8);
                var text = change(reader.ReadToEnd());
                part.SetLength(0);
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    [GeneratedRegex("(</x:f><x:v>)[^<]*(</x:v>)")]
    private static partial Regex Kept();

    [GeneratedRegex("<x:f>[^<]*</x:f>")]
    private static partial Regex FormulaElement();

    public static string Decoded(string text) => Escape().Replace(text, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private static string ValueOf(Cell cell, List<string> strings) => cell.DataType?.Value == CellValues.SharedString && cell.CellValue is not null
        ? Decoded(strings[int.Parse(cell.CellValue.Text, CultureInfo.InvariantCulture)])
        : Decoded(cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "");

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
