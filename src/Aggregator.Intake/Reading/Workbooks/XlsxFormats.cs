using System.Globalization;
using System.Xml;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>The number formats of an .xlsx by the style index of a cell.</summary>
internal sealed class XlsxFormats
{
    /// <summary>Most styles looked at; Excel itself stops at 65,490.</summary>
    private const int MostStyles = 70_000;

    private readonly List<NumberFormat> _styles = [];

    /// <summary>The formats of a styles part; of none, all are general.</summary>
    public static XlsxFormats Read(XmlReader? reader)
    {
        var formats = new XlsxFormats();
        var codes = new Dictionary<int, NumberFormat>();
        var inCells = false;
        while (reader is not null && reader.Read() && formats._styles.Count < MostStyles)
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "numFmt") when IdOf(reader) is { } id && codes.Count < MostStyles:
                    codes[id] = NumberFormat.Of(reader.GetAttribute("formatCode"));
                    break;
                case (XmlNodeType.Element, "cellXfs"):
                    inCells = !reader.IsEmptyElement;
                    break;
                case (XmlNodeType.EndElement, "cellXfs"):
                    inCells = false;
                    break;
                case (XmlNodeType.Element, "xf") when inCells:
                    var format = IdOf(reader) ?? 0;
                    formats._styles.Add(codes.GetValueOrDefault(format) ?? NumberFormat.OfBuiltIn(format));
                    break;
            }
        }

        return formats;
    }

    /// <summary>The format of a style index as a cell states it; general when it states none or one that is not there.</summary>
    public NumberFormat Of(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _styles.Count ? _styles[index] : NumberFormat.General;

    private static int? IdOf(XmlReader reader) =>
        int.TryParse(reader.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
