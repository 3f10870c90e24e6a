using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Aggregator.Publishing.Texts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Aggregator.Publishing.Workbooks.Charts;

/// <summary>Puts native charts into a saved workbook: ClosedXML writes none.</summary>
internal static class NativeCharts
{
    private static readonly XNamespace Xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Adds the charts to the sheet of this name; the ids are dealt out in order, so that the same charts give the same bytes.</summary>
    public static void AddTo(Stream package, string sheet, IReadOnlyList<PlacedChart> charts)
    {
        if (charts.Count == 0)
        {
            return;
        }

        using var document = SpreadsheetDocument.Open(package, isEditable: true);
        var book = document.WorkbookPart!;
        var id = book.Workbook.Descendants<Sheet>().Single(one => one.Name == sheet).Id!.Value!;
        var part = (WorksheetPart)book.GetPartById(id);
        var drawing = part.AddNewPart<DrawingsPart>("rIdCharts");
        for (var i = 0; i < charts.Count; i++)
        {
            Feed(drawing.AddNewPart<ChartPart>(ChartId(i)), ChartXml.Of(charts[i], sheet));
        }

        Feed(drawing, new XDocument(new XElement(Xdr + "wsDr",
            new XAttribute(XNamespace.Xmlns + "xdr", Xdr), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "r", R), new XAttribute(XNamespace.Xmlns + "c", C),
            charts.Select(Anchor))));
        // The schema wants the drawing behind the page's set-up and its breaks.
        var before = part.Worksheet.Elements().Last(e => e is SheetData or SheetProtection or AutoFilter or MergeCells or ConditionalFormatting or DataValidations or Hyperlinks or PrintOptions or PageMargins or PageSetup or HeaderFooter or RowBreaks or ColumnBreaks);
        part.Worksheet.InsertAfter(new Drawing { Id = "rIdCharts" }, before);
        part.Worksheet.Save();
    }

    private static XElement Anchor(PlacedChart chart, int index) => new(Xdr + "twoCellAnchor",
        Corner("from", 0, chart.Row - 1),
        Corner("to", chart.LastColumn, chart.LastRow),
        new XElement(Xdr + "graphicFrame", new XAttribute("macro", ""),
            new XElement(Xdr + "nvGraphicFramePr",
                new XElement(Xdr + "cNvPr", new XAttribute("id", index + 2), new XAttribute("name", string.Create(CultureInfo.InvariantCulture, $"图{index + 1}")), new XAttribute("descr", SafeText.OneLine(chart.Table.Title))),
                new XElement(Xdr + "cNvGraphicFramePr")),
            new XElement(Xdr + "xfrm", new XElement(A + "off", new XAttribute("x", "0"), new XAttribute("y", "0")), new XElement(A + "ext", new XAttribute("cx", "0"), new XAttribute("cy", "0"))),
            new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", C.NamespaceName), new XElement(C + "chart", new XAttribute(R + "id", ChartId(index)))))),
        new XElement(Xdr + "clientData"));

    private static XElement Corner(string name, int column, int row) =>
        new(Xdr + name, new XElement(Xdr + "col", column), new XElement(Xdr + "colOff", 0), new XElement(Xdr + "row", row), new XElement(Xdr + "rowOff", 0));

    private static string ChartId(int index) => "rId" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private static void Feed(OpenXmlPart part, XDocument xml)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = false }))
        {
            xml.Save(writer);
        }

        stream.Position = 0;
        part.FeedData(stream);
    }
}
