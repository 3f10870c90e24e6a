namespace Aggregator.Intake.Tests.Building;

/// <summary>Workbooks written part by part, for what no library writes or writes as a test wants it.</summary>
internal static class RawXlsx
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>
    /// A workbook of sheets by name: each is the content of its <c>worksheet</c> element, or rows alone when it begins with one.
    /// </summary>
    /// <param name="sheets">Name, attributes of the entry in the workbook (<c>state="veryHidden"</c>), content.</param>
    /// <param name="strings">The <c>si</c> elements of the shared strings, or null for no such part.</param>
    /// <param name="styles">The content of the style sheet, or null for none.</param>
    /// <param name="more">Further parts.</param>
    /// <param name="space">The namespaces, main and relations, those of strict files being others.</param>
    public static byte[] Of((string Name, string Attributes, string Content)[] sheets, string? strings = null, string? styles = null, (string Name, string Content)[]? more = null, (string Main, string Relations)? space = null)
    {
        var (main, relations) = space ?? (Main, Relations);
        var parts = new List<(string, string)>
        {
            ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\" {sheet.Attributes}/>"))}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>"),
        };
        parts.AddRange(sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{main}\" xmlns:r=\"{relations}\">{(sheet.Content.StartsWith("<row", StringComparison.Ordinal) ? $"<sheetData>{sheet.Content}</sheetData>" : sheet.Content)}</worksheet>")));
        if (strings is not null)
        {
            parts.Add(("xl/sharedStrings.xml", $"<sst xmlns=\"{main}\">{strings}</sst>"));
        }

        if (styles is not null)
        {
            parts.Add(("xl/styles.xml", $"<styleSheet xmlns=\"{main}\">{styles}</styleSheet>"));
        }

        return Zip.Of([.. parts, .. more ?? []]);
    }

    /// <summary>A workbook of one sheet called 表.</summary>
    public static byte[] Of(string content, string? strings = null, string? styles = null) => Of([("表", "", content)], strings, styles);
}
