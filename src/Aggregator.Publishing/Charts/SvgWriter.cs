using System.Globalization;
using System.Text;
using System.Xml;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Charts;

/// <summary>
/// A few shapes of SVG 1.1. Only attributes, no style sheet, script, id or link: the same text can stand in a file or inside a page under
/// a strict content policy, more than once.
/// </summary>
internal sealed class SvgWriter : IDisposable
{
    private const string Fonts = "\"Microsoft YaHei\",\"Noto Sans CJK SC\",\"WenQuanYi Micro Hei\",sans-serif";

    private readonly StringBuilder _text = new();
    private readonly XmlWriter _xml;

    /// <summary>Begins a picture of the given size in pixels.</summary>
    public SvgWriter(double width, double height, string title, string description)
    {
        _xml = XmlWriter.Create(_text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n" });
        _xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        Attribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Number(width)} {Number(height)}"));
        Attribute("width", Number(width));
        Attribute("height", Number(height));
        Attribute("role", "img");
        Attribute("font-family", Fonts);
        Attribute("font-size", "14");
        _xml.WriteElementString("title", Svg, SafeText.OneLine(title));
        _xml.WriteElementString("desc", Svg, SafeText.OneLine(description));
        Rectangle(0, 0, width, height, "#ffffff");
    }

    private const string Svg = "http://www.w3.org/2000/svg";

    /// <summary>A filled rectangle; <paramref name="tip"/> shows when the pointer rests on it.</summary>
    public void Rectangle(double x, double y, double width, double height, string fill, string? stroke = null, string? tip = null)
    {
        _xml.WriteStartElement("rect", Svg);
        Attribute("x", Number(x));
        Attribute("y", Number(y));
        Attribute("width", Number(width));
        Attribute("height", Number(height));
        Attribute("fill", fill);
        if (stroke is not null)
        {
            Attribute("stroke", stroke);
        }

        Tip(tip);
        _xml.WriteEndElement();
    }

    /// <summary>A straight line, one pixel wide.</summary>
    public void Line(double x1, double y1, double x2, double y2, string stroke)
    {
        _xml.WriteStartElement("line", Svg);
        Attribute("x1", Number(x1));
        Attribute("y1", Number(y1));
        Attribute("x2", Number(x2));
        Attribute("y2", Number(y2));
        Attribute("stroke", stroke);
        _xml.WriteEndElement();
    }

    /// <summary>One line of text; <paramref name="anchor"/> is <c>start</c>, <c>middle</c> or <c>end</c>, <paramref name="y"/> the base line.</summary>
    public void Text(double x, double y, string text, string fill = Palette.Ink, string anchor = "start", int size = 14, bool bold = false, string? tip = null)
    {
        _xml.WriteStartElement("text", Svg);
        Attribute("x", Number(x));
        Attribute("y", Number(y));
        Attribute("fill", fill);
        Attribute("text-anchor", anchor);
        if (size != 14)
        {
            Attribute("font-size", size.ToString(CultureInfo.InvariantCulture));
        }

        if (bold)
        {
            Attribute("font-weight", "bold");
        }

        // A <title> inside <text> must come first; both are plain text to the reader of the picture.
        Tip(tip);
        _xml.WriteString(SafeText.OneLine(text));
        _xml.WriteEndElement();
    }

    /// <summary>Ends the picture and gives its text, with a line break at the end.</summary>
    public string Finish()
    {
        _xml.WriteEndElement();
        _xml.Flush();
        return _text.Append('\n').ToString();
    }

    public void Dispose() => _xml.Dispose();

    private static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private void Attribute(string name, string value) => _xml.WriteAttributeString(name, value);

    private void Tip(string? tip)
    {
        if (tip is not null)
        {
            _xml.WriteElementString("title", Svg, SafeText.OneLine(tip));
        }
    }
}
