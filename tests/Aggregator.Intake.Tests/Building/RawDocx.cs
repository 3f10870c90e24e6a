namespace Aggregator.Intake.Tests.Building;

/// <summary>Builds Word documents from markup, for what the library would not write.</summary>
internal static class RawDocx
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    /// <summary>A document with a body and parts by kind (styles, numbering, footnotes, header: the content of the part's root).</summary>
    public static byte[] Of(string body, params (string Kind, string Content)[] parts) => Of(body, isStrict: false, parts);

    public static byte[] Of(string body, bool isStrict, params (string Kind, string Content)[] parts)
    {
        var relations = isStrict ? StrictRelations : Relations;
        var all = new List<(string Name, string Content)>
        {
            ("_rels/.rels", Rels($"<Relationship Id=\"r1\" Type=\"{relations}officeDocument\" Target=\"/word/document2.xml\"/>")),
            ("word/document2.xml", Root("document", $"<w:body>{body}</w:body>", isStrict)),
            ("word/_rels/document2.xml.rels", Rels(string.Concat(parts.Select((part, i) => $"<Relationship Id=\"r{i}\" Type=\"{relations}{part.Kind}\" Target=\"{part.Kind}{i}.xml\"/>")))),
        };
        all.AddRange(parts.Select((part, i) => ($"word/{part.Kind}{i}.xml", Root(part.Kind == "header" ? "hdr" : part.Kind == "footer" ? "ftr" : part.Kind, part.Content, isStrict))));
        return Zip.Of([.. all]);
    }

    public static string P(string text, string properties = "") => $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{R(text)}</w:p>";

    public static string R(string text, string properties = "") => $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/>{string.Concat(rows)}</w:tbl>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    public static string Numbered(string text, int numId, int level = 0) => P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{numId}\"/></w:numPr>");

    /// <summary>A field: its instruction and the runs of its result.</summary>
    public static string Field(string instruction, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Root(string name, string content, bool isStrict) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{name} xmlns:w=\"{(isStrict ? Strict : Transitional)}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + $"xmlns:wpsCustomData=\"http://www.wps.cn/officeDocument/2013/wpsCustomData\" mc:Ignorable=\"wpsCustomData\">{content}</w:{name}>";

    private static string Rels(string relations) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>";
}
