using System.Globalization;
using System.Text;

namespace Aggregator.SampleCity.Writing.Words;

/// <summary>A report as a Word document in one hand: how paragraphs are formatted is the hand's, tables with merged cells are common to all.</summary>
internal abstract class WordFile
{
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Borders = "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/></w:tblBorders>";

    // Twentieths of a point between the margins.
    private const int Width = 8846;

    /// <summary>The document's bytes.</summary>
    public byte[] Write(ReportDraft draft)
    {
        var pictures = new List<byte[]>();
        var body = new StringBuilder(90_000);
        Begin(body, draft);
        foreach (var block in draft.Blocks)
        {
            switch (block)
            {
                case DraftBlock.Heading heading:
                    body.Append(Heading(heading.Level, heading.Text));
                    break;
                case DraftBlock.Prose prose:
                    body.Append(Prose(prose.Text));
                    break;
                case DraftBlock.Residue line:
                    body.Append(Paragraph("", Run(line.Text)));
                    break;
                case DraftBlock.SignOff line:
                    body.Append(SignOff(line.Text));
                    break;
                case DraftBlock.Table table:
                    Append(body, table.Layout);
                    break;
                case DraftBlock.Picture picture:
                    pictures.Add(TablePicture.Of(picture.Layout));
                    body.Append(Paragraph("<w:jc w:val=\"center\"/>", WordPictures.Inline(pictures.Count)));
                    break;
            }
        }

        var document = $"<w:document {Namespaces} {(pictures.Count > 0 ? WordPictures.Namespaces : "")}><w:body>{body}{Section}</w:body></w:document>";
        return FixedZip.Pack(WordPackage.Parts(document, $"<w:styles {Namespaces}>{Styles}</w:styles>", [.. Further.Select(p => (p.Kind, $"<w:{p.Root} {Namespaces}>{p.Content}</w:{p.Root}>"))], pictures));
    }

    /// <summary>What stands above the first block, the title too.</summary>
    protected abstract void Begin(StringBuilder body, ReportDraft draft);

    protected abstract string Heading(int level, string text);

    protected abstract string Prose(string text);

    protected abstract string SignOff(string text);

    /// <summary>The style definitions.</summary>
    protected abstract string Styles { get; }

    /// <summary>Further parts: <c>numbering</c>, <c>header</c>, <c>footer</c>, in the order of their relations rId2, rId3 …</summary>
    protected virtual IReadOnlyList<(string Kind, string Root, string Content)> Further => [];

    /// <summary>Paper and margins.</summary>
    protected virtual string Section => "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1530\" w:bottom=\"1440\" w:left=\"1530\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>";

    /// <summary>What is put before a cell's text.</summary>
    protected virtual string CellFormat => "<w:sz w:val=\"18\"/>";

    protected static string Paragraph(string properties, string runs) =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{runs}</w:p>";

    protected static string Run(string text, string format = "") =>
        $"<w:r>{(format.Length > 0 ? $"<w:rPr>{format}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{Markup.Escape(text)}</w:t></w:r>";

    protected static string Style(string id, string name, string paragraph, string run) =>
        $"<w:style w:type=\"paragraph\"{(id == "Normal" ? " w:default=\"1\"" : "")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{(id == "Normal" ? "" : "<w:basedOn w:val=\"Normal\"/>")}<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>";

    private void Append(StringBuilder body, TableLayout layout)
    {
        var grid = layout.Grid();
        var widths = layout.ColumnShares().Select(share => (int)(share * Width)).ToList();
        body.Append(CultureInfo.InvariantCulture, $"<w:tbl><w:tblPr><w:tblW w:w=\"{Width}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>{Borders}<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        foreach (var width in widths)
        {
            body.Append(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{width}\"/>");
        }

        body.Append("</w:tblGrid>");
        for (var row = 0; row < grid.GetLength(0); row++)
        {
            body.Append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (var column = 0; column < grid.GetLength(1);)
            {
                var cell = grid[row, column];
                Append(body, cell, cell.Row == row, widths.Skip(column).Take(cell.ColumnSpan).Sum());
                column += cell.ColumnSpan;
            }

            body.Append("</w:tr>");
        }

        // Two tables in a row would be one: a word processor sets an empty line behind each.
        body.Append("</w:tbl><w:p/>");
    }

    private void Append(StringBuilder body, LayoutCell cell, bool isFirst, int width)
    {
        body.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
        if (cell.ColumnSpan > 1)
        {
            body.Append(CultureInfo.InvariantCulture, $"<w:gridSpan w:val=\"{cell.ColumnSpan}\"/>");
        }

        if (cell.RowSpan > 1)
        {
            body.Append(isFirst ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
        }

        body.Append("<w:vAlign w:val=\"center\"/></w:tcPr>")
            .Append(Paragraph("<w:jc w:val=\"center\"/>", isFirst && cell.Text.Length > 0 ? Run(cell.Text, CellFormat) : ""))
            .Append("</w:tc>");
    }
}
