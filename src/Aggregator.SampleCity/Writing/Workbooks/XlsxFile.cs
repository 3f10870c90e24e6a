using System.Globalization;
using System.Text;

namespace Aggregator.SampleCity.Writing.Workbooks;

/// <summary>A workbook in the OOXML format: shared strings, merged cells, three looks.</summary>
internal static class XlsxFile
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Frame = "<border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border>";
    private const string Styles = $"<styleSheet {Main}><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/><charset val=\"134\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>{Frame}</borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf><xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf></cellXfs></styleSheet>";

    public static byte[] Write(IReadOnlyList<BookSheet> sheets)
    {
        var strings = new SharedStrings();
        var bodies = sheets.Select(sheet => Body(sheet, strings)).ToList();
        var numbers = Enumerable.Range(1, sheets.Count).Select(n => n.ToString(CultureInfo.InvariantCulture)).ToList();
        var shared = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<sst {Main} count=\"{strings.Uses}\" uniqueCount=\"{strings.Texts.Count}\">");
        foreach (var text in strings.Texts)
        {
            shared.Append("<si><t xml:space=\"preserve\">").Append(Markup.Escape(text)).Append("</t></si>");
        }

        return FixedZip.Pack(
        [
            FixedZip.Part("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Type}styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Type}sharedStrings+xml\"/>{string.Concat(numbers.Select(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{Type}worksheet+xml\"/>"))}</Types>"),
            FixedZip.Part("_rels/.rels", Relations($"<Relationship Id=\"rId1\" Type=\"{Relation}/officeDocument\" Target=\"xl/workbook.xml\"/>")),
            FixedZip.Part("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{Relation}\"><sheets>{string.Concat(numbers.Select((n, i) => $"<sheet name=\"{sheets[i].Name}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>"))}</sheets></workbook>"),
            FixedZip.Part("xl/_rels/workbook.xml.rels", Relations(string.Concat(numbers.Select(n => $"<Relationship Id=\"rId{n}\" Type=\"{Relation}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")) + $"<Relationship Id=\"rIdS\" Type=\"{Relation}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rIdT\" Type=\"{Relation}/sharedStrings\" Target=\"sharedStrings.xml\"/>")),
            FixedZip.Part("xl/styles.xml", Styles),
            FixedZip.Part("xl/sharedStrings.xml", shared.Append("</sst>").ToString()),
            .. bodies.Select((body, i) => FixedZip.Part($"xl/worksheets/sheet{numbers[i]}.xml", body)),
        ]);
    }

    private static string Body(BookSheet sheet, SharedStrings strings)
    {
        var xml = new StringBuilder($"<worksheet {Main}><cols>", 20_000);
        for (var i = 0; i < sheet.Widths.Count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{sheet.Widths[i]}\" customWidth=\"1\"/>");
        }

        xml.Append("</cols><sheetData>");
        var row = -1;
        foreach (var cell in sheet.Cells)
        {
            if (cell.Row != row)
            {
                xml.Append(row < 0 ? "" : "</row>").Append(CultureInfo.InvariantCulture, $"<row r=\"{cell.Row + 1}\">");
                row = cell.Row;
            }

            Append(xml, cell, strings);
        }

        xml.Append("</row></sheetData>");
        if (sheet.Merges.Count > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{sheet.Merges.Count}\">");
            foreach (var (top, left, bottom, right) in sheet.Merges)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<mergeCell ref=\"{Name(left, top)}:{Name(right, bottom)}\"/>");
            }

            xml.Append("</mergeCells>");
        }

        return xml.Append("</worksheet>").ToString();
    }

    private static void Append(StringBuilder xml, BookCell cell, SharedStrings strings)
    {
        // A figure typed as text stands in a cell set to text.
        var style = cell.Look == CellLook.Framed && cell.Number is null && cell.Text.Length > 0 && char.IsAsciiDigit(cell.Text[0]) ? 3 : (int)cell.Look;
        xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{Name(cell.Column, cell.Row)}\" s=\"{style}\"");
        if (cell.Text.Length == 0)
        {
            xml.Append("/>");
        }
        else if (cell.Number is { } number)
        {
            xml.Append('>');
            if (cell.Sum > 0)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<f>SUM({Name(cell.Column - cell.Sum, cell.Row)}:{Name(cell.Column - 1, cell.Row)})</f>");
            }

            xml.Append(CultureInfo.InvariantCulture, $"<v>{number}</v></c>");
        }
        else
        {
            xml.Append(CultureInfo.InvariantCulture, $" t=\"s\"><v>{strings.Add(cell.Text)}</v></c>");
        }
    }

    private static string Relations(string relations) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>";

    // No table of the form is wider than the alphabet.
    private static string Name(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row + 1}");
}
