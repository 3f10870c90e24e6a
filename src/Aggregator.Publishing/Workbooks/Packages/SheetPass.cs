using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Aggregator.Publishing.Workbooks.Packages;

/// <summary>Copies a sheet's part and puts in what is streamed. Nothing but a row at a time is held.</summary>
internal sealed class SheetPass(StreamedSheet sheet, StyleBook styles)
{
    // What may stand behind the cells, in the order of the schema.
    private static readonly string[] Order =
    [
        "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr",
        "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties",
        "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    ];

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Addresses outside the workbook with the ids their relationships must have.</summary>
    public IReadOnlyList<(string Id, string Address)> Addresses => _addresses;

    private readonly List<(string Id, string Address)> _addresses = [];

    /// <summary>Copies the part.</summary>
    public void Copy(XmlReader reader, XmlWriter writer)
    {
        reader.MoveToContent();
        var (prefix, ns) = (reader.Prefix, reader.NamespaceURI);
        writer.WriteStartDocument();
        writer.WriteStartElement(prefix, reader.LocalName, ns);
        writer.WriteAttributes(reader, false);
        var isMergesDone = sheet.Merges.Count == 0;
        var isLinksDone = sheet.Links.Count == 0;
        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            var place = Array.IndexOf(Order, reader.LocalName);
            if (!isMergesDone && place >= Array.IndexOf(Order, "mergeCells"))
            {
                isMergesDone = true;
                Merges(writer, prefix, ns, reader);
                continue;
            }

            if (!isLinksDone && place >= Array.IndexOf(Order, "hyperlinks"))
            {
                isLinksDone = true;
                Links(writer, prefix, ns, reader);
                continue;
            }

            switch (reader.LocalName)
            {
                case "dimension":
                    Dimension(reader, writer);
                    break;
                case "cols":
                    Columns(reader, writer);
                    break;
                case "sheetData":
                    writer.WriteStartElement(prefix, "sheetData", ns);
                    new RowMerge(sheet, styles, prefix, ns).Write(RowsOf(reader), writer);
                    writer.WriteEndElement();
                    break;
                default:
                    writer.WriteNode(reader, false);
                    break;
            }
        }

        writer.WriteEndElement();
        writer.WriteEndDocument();
    }

    private static IEnumerable<XElement> RowsOf(XmlReader reader)
    {
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && reader.NodeType != XmlNodeType.EndElement)
        {
            yield return (XElement)XNode.ReadFrom(reader);
        }

        if (!isEmpty)
        {
            reader.Read();
        }
    }

    private void Dimension(XmlReader reader, XmlWriter writer)
    {
        var element = (XElement)XNode.ReadFrom(reader);
        var corner = ((string?)element.Attribute("ref") ?? "A1").Split(':')[^1];
        var column = CellNames.ColumnOf(corner);
        var row = int.Parse(corner.AsSpan(corner.AsSpan().IndexOfAnyInRange('0', '9')), CultureInfo.InvariantCulture);
        for (var i = 0; i < sheet.Count; i++)
        {
            row = Math.Max(row, sheet[i].Row);
            column = Math.Max(column, sheet[i].Column);
        }

        row = sheet.Blocks.Aggregate(row, (most, block) => Math.Max(most, block.Last));
        element.SetAttributeValue("ref", "A1:" + CellNames.Cell(row, column));
        element.WriteTo(writer);
    }

    // ClosedXML writes the columns behind the last one first; the schema wants them ascending.
    private static void Columns(XmlReader reader, XmlWriter writer)
    {
        var element = (XElement)XNode.ReadFrom(reader);
        element.ReplaceNodes(element.Elements().OrderBy(column => (int)column.Attribute("min")!).ToList());
        element.WriteTo(writer);
    }

    private void Merges(XmlWriter writer, string prefix, string ns, XmlReader reader)
    {
        var own = reader.LocalName == "mergeCells" ? ((XElement)XNode.ReadFrom(reader)).Elements().Select(e => (string)e.Attribute("ref")!).ToList() : [];
        writer.WriteStartElement(prefix, "mergeCells", ns);
        writer.WriteAttributeString("count", (own.Count + sheet.Merges.Count).ToString(CultureInfo.InvariantCulture));
        foreach (var area in own.Concat(sheet.Merges))
        {
            writer.WriteStartElement(prefix, "mergeCell", ns);
            writer.WriteAttributeString("ref", area);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void Attribute(StringBuilder text, string name, string value)
    {
        text.Append(' ').Append(name).Append("=\"");
        CellText.AppendXml(text, value);
        text.Append('"');
    }

    private void Links(XmlWriter writer, string prefix, string ns, XmlReader reader)
    {
        var own = reader.LocalName == "hyperlinks" ? (XElement)XNode.ReadFrom(reader) : null;
        writer.WriteStartElement(prefix, "hyperlinks", ns);
        writer.WriteAttributeString("xmlns", "r", null, Relations);
        foreach (var link in own?.Elements() ?? [])
        {
            link.WriteTo(writer);
        }

        var text = new StringBuilder();
        foreach (var link in sheet.Links)
        {
            text.Append('<').Append(prefix).Append(prefix.Length > 0 ? ":" : "").Append("hyperlink ref=\"").Append(CellNames.Cell(link.Row, link.Column)).Append('"');
            if (link.Address is { } address)
            {
                var id = "link" + (_addresses.Count + 1).ToString(CultureInfo.InvariantCulture);
                _addresses.Add((id, address));
                Attribute(text, "r:id", id);
            }
            else
            {
                Attribute(text, "location", link.Place!);
            }

            if (link.Tip.Length > 0)
            {
                Attribute(text, "tooltip", CellText.Escaped(link.Tip));
            }

            text.Append("/>");
            if (text.Length > 8000)
            {
                writer.WriteRaw(text.ToString());
                text.Clear();
            }
        }

        writer.WriteRaw(text.ToString());
        writer.WriteEndElement();
    }
}
