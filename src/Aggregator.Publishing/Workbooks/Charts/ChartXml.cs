using System.Globalization;
using System.Xml.Linq;
using Aggregator.Publishing.Texts;
using Aggregator.Publishing.Workbooks.Packages;

namespace Aggregator.Publishing.Workbooks.Charts;

/// <summary>A chart as DrawingML. Every series has its colour in so many words: without it some programs draw nothing.</summary>
internal static class ChartXml
{
    private const string CategoryAxis = "1";
    private const string ValueAxis = "2";

    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>The chart part; its numbers refer to cells of the sheet and are kept beside, for readers that do not open the sheet.</summary>
    public static XDocument Of(PlacedChart placed, string sheet)
    {
        var table = placed.Table;
        var lying = table.Kind != ChartKind.Columns;
        var bars = new XElement(C + "barChart",
            Value("barDir", lying ? "bar" : "col"),
            Value("grouping", table.Kind == ChartKind.Shares ? "percentStacked" : "clustered"),
            Value("varyColors", "0"),
            table.Series.Select((_, i) => Series(placed, sheet, i)),
            Value("gapWidth", lying ? "45" : "70"),
            table.Kind == ChartKind.Shares ? Value("overlap", "100") : null,
            Value("axId", CategoryAxis),
            Value("axId", ValueAxis));
        return new XDocument(new XElement(C + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", A),
            Value("roundedCorners", "0"),
            new XElement(C + "chart",
                Title(table.Title, 1200, bold: true),
                Value("autoTitleDeleted", "0"),
                new XElement(C + "plotArea", new XElement(C + "layout"), bars, Categories(table, lying), Values(table, lying)),
                table.HasLegend ? new XElement(C + "legend", Value("legendPos", "b"), Value("overlay", "0"), Text(900)) : null,
                Value("plotVisOnly", "1"),
                Value("dispBlanksAs", "gap")),
            new XElement(C + "spPr", Fill("#ffffff"), new XElement(A + "ln", new XElement(A + "noFill"))),
            Text(900)));
    }

    private static XElement Series(PlacedChart placed, string sheet, int index)
    {
        var (table, series) = (placed.Table, placed.Table.Series[index]);
        var column = placed.TableColumn + 1 + index;
        return new XElement(C + "ser",
            Value("idx", Text(index)),
            Value("order", Text(index)),
            new XElement(C + "tx", new XElement(C + "strRef", new XElement(C + "f", Cells(sheet, placed.HeadRow, column, placed.HeadRow)), Strings([series.Name]))),
            Shape(series.Fill),
            Value("invertIfNegative", "0"),
            series.PointFills?.Select((fill, i) => new XElement(C + "dPt", Value("idx", Text(i)), Value("invertIfNegative", "0"), Value("bubble3D", "0"), Shape(fill))),
            Labels(table, series),
            series.Reach is null ? null : Reach(placed, sheet, series),
            new XElement(C + "cat", new XElement(C + "strRef", new XElement(C + "f", Below(placed, sheet, placed.TableColumn)), Strings(table.Categories))),
            new XElement(C + "val", Numbers(Below(placed, sheet, column), series.Values, table.Format)));
    }

    private static XElement Labels(ChartTable table, ChartSeries series) => new(C + "dLbls",
        new XElement(C + "numFmt", new XAttribute("formatCode", table.Format), new XAttribute("sourceLinked", "0")),
        new XElement(C + "spPr", new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill"))),
        Text(800, table.Kind == ChartKind.Shares ? InkOn(series.Fill) : "#222222"),
        Value("dLblPos", table.Kind == ChartKind.Shares ? "ctr" : "outEnd"),
        Value("showLegendKey", "0"), Value("showVal", "1"), Value("showCatName", "0"), Value("showSerName", "0"), Value("showPercent", "0"), Value("showBubbleSize", "0"));

    private static XElement Reach(PlacedChart placed, string sheet, ChartSeries series)
    {
        var after = placed.TableColumn + 1 + placed.Table.Series.Count;
        return new XElement(C + "errBars",
            Value("errBarType", "both"),
            Value("errValType", "cust"),
            Value("noEndCap", "0"),
            new XElement(C + "plus", Numbers(Below(placed, sheet, after + 1), [.. series.Reach!.Select(r => (decimal?)r.Up)], placed.Table.Format)),
            new XElement(C + "minus", Numbers(Below(placed, sheet, after), [.. series.Reach!.Select(r => (decimal?)r.Down)], placed.Table.Format)),
            new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", "15875"), Fill("#222222"))));
    }

    // The first category on top, the numbers' axis below all the same.
    private static XElement Categories(ChartTable table, bool lying) => new(C + "catAx",
        Value("axId", CategoryAxis),
        new XElement(C + "scaling", Value("orientation", lying ? "maxMin" : "minMax")),
        Value("delete", "0"),
        Value("axPos", lying ? "l" : "b"),
        Value("numFmt", "General", "formatCode", ("sourceLinked", "0")),
        Value("majorTickMark", "none"), Value("minorTickMark", "none"), Value("tickLblPos", "low"),
        new XElement(C + "spPr", new XElement(A + "ln", Fill("#b8c0cc"))),
        Text(table.Categories.Count > 30 ? 800 : 900),
        Value("crossAx", ValueAxis),
        Value("crosses", "autoZero"),
        Value("noMultiLvlLbl", "0"));

    private static XElement Values(ChartTable table, bool lying) => new(C + "valAx",
        Value("axId", ValueAxis),
        new XElement(C + "scaling", Value("orientation", "minMax"), table.Max is { } max ? Value("max", max.ToString(CultureInfo.InvariantCulture)) : null, Value("min", "0")),
        Value("delete", "0"),
        Value("axPos", lying ? "b" : "l"),
        new XElement(C + "majorGridlines", new XElement(C + "spPr", new XElement(A + "ln", Fill("#d9dce1")))),
        table.Axis.Length == 0 ? null : Title(table.Axis, 900, bold: false),
        Value("numFmt", table.Kind == ChartKind.Shares ? "0%" : "#,##0", "formatCode", ("sourceLinked", "0")),
        Value("majorTickMark", "none"), Value("minorTickMark", "none"), Value("tickLblPos", "nextTo"),
        new XElement(C + "spPr", new XElement(A + "ln", new XElement(A + "noFill"))),
        Text(800),
        Value("crossAx", CategoryAxis),
        Value("crosses", lying ? "max" : "autoZero"));

    private static XElement Title(string text, int size, bool bold) => new(C + "title",
        new XElement(C + "tx", new XElement(C + "rich",
            new XElement(A + "bodyPr"),
            new XElement(A + "p",
                new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", size), new XAttribute("b", bold ? "1" : "0"))),
                new XElement(A + "r", Run("rPr", size, bold, "#222222"), new XElement(A + "t", SafeText.OneLine(text)))))),
        Value("overlay", "0"));

    private static XElement Text(int size, string ink = "#222222") => new(C + "txPr",
        new XElement(A + "bodyPr"),
        new XElement(A + "p", new XElement(A + "pPr", Run("defRPr", size, bold: false, ink)), new XElement(A + "endParaRPr", new XAttribute("lang", "zh-CN"))));

    private static XElement Run(string name, int size, bool bold, string ink) => new(A + name,
        name == "rPr" ? new XAttribute("lang", "zh-CN") : null, new XAttribute("sz", size), new XAttribute("b", bold ? "1" : "0"), Fill(ink),
        new XElement(A + "latin", new XAttribute("typeface", CityWorkbook.Font)), new XElement(A + "ea", new XAttribute("typeface", CityWorkbook.Font)));

    private static XElement Shape(string fill) => new(C + "spPr", Fill(fill), new XElement(A + "ln", new XAttribute("w", "6350"), Fill("#5f6368")));

    private static XElement Fill(string colour) => new(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour[1..].ToUpperInvariant())));

    // White on the dark colours of the palette, ink on grey.
    private static string InkOn(string fill) => fill == Publishing.Charts.Palette.Grey ? Publishing.Charts.Palette.Ink : Publishing.Charts.Palette.Paper;

    private static XElement Strings(IReadOnlyList<string> texts) => new(C + "strCache",
        Value("ptCount", Text(texts.Count)),
        texts.Select((text, i) => new XElement(C + "pt", new XAttribute("idx", i), new XElement(C + "v", SafeText.ForCell(text)))));

    private static XElement Numbers(string cells, IReadOnlyList<decimal?> values, string format) => new(C + "numRef",
        new XElement(C + "f", cells),
        new XElement(C + "numCache",
            new XElement(C + "formatCode", format),
            Value("ptCount", Text(values.Count)),
            values.Select((value, i) => value is null ? null : new XElement(C + "pt", new XAttribute("idx", i), new XElement(C + "v", value.Value.ToString(CultureInfo.InvariantCulture))))));

    private static string Below(PlacedChart placed, string sheet, int column) => Cells(sheet, placed.HeadRow + 1, column, placed.HeadRow + placed.Table.Categories.Count);

    private static string Cells(string sheet, int row, int column, int lastRow) => CellNames.In(sheet, CellNames.FixedDown(column, row, lastRow));

    private static XElement Value(string name, string value, string attribute = "val", params (string Name, string Value)[] more) =>
        new(C + name, new XAttribute(attribute, value), more.Select(one => new XAttribute(one.Name, one.Value)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
