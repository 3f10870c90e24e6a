using System.Globalization;
using System.Text;
using System.Xml;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Charts;

/// <summary>
/// A few shapes of SVG 1.1. Only attributes, no style sheet, script, id or link: the same text can stand in a file or inside a page under
/// a strict content policy, more than once. The height is told at the end.
/// </summary>
internal sealed class SvgWriter : IDisposable
{
    private const string Fonts = "\"Microsoft YaHei\",\"Noto Sans CJK SC\",\"WenQuanYi Micro Hei\",sans-serif";

    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment };

    private readonly StringBuilder _text = new();
    private readonly XmlWriter _xml;

    /// <summary>Begins the body of a picture.</summary>
    public SvgWriter() => _xml = XmlWriter.Create(_text, Settings);

    /// <summary>A filled rectangle; <paramref name="tip"/> shows when the pointer rests on it.</summary>
    public void Rectangle(double x, double y, double width, double height, string fill, string? stroke = null, string? tip = null)
    {
        Begin("rect");
        Attribute("x", x);
        Attribute("y", y);
        Attribute("width", width);
        Attribute("height", height);
        Attribute("fill", fill);
        Attribute("stroke", stroke);
        End(tip);
    }

    /// <summary>A disc.</summary>
    public void Circle(double x, double y, double radius, string fill, string? stroke = null, string? tip = null)
    {
        Begin("circle");
        Attribute("cx", x);
        Attribute("cy", y);
        Attribute("r", radius);
        Attribute("fill", fill);
        Attribute("stroke", stroke);
        End(tip);
    }

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string stroke, double width = 1, string? dash = null)
    {
        Begin("line");
        Attribute("x1", x1);
        Attribute("y1", y1);
        Attribute("x2", x2);
        Attribute("y2", y2);
        Stroke(stroke, width, dash);
        End(null);
    }

    /// <summary>Strokes along path data; nothing when there are none.</summary>
    public void Path(string data, string stroke, double width = 1, string? dash = null, string? tip = null)
    {
        if (data.Length == 0)
        {
            return;
        }

        Begin("path");
        Attribute("d", data);
        Attribute("fill", "none");
        Stroke(stroke, width, dash);
        End(tip);
    }

    /// <summary>A bar of a colour with its hatching.</summary>
    public void Bar(double x, double y, double width, double height, string fill, Hatching hatching, string? tip = null)
    {
        Rectangle(x, y, width, height, fill, tip: tip);
        Path(Hatchings.Path(hatching, x, y, width, height), Palette.Paper);
    }

    /// <summary>
    /// One line of text; <paramref name="anchor"/> is <c>start</c>, <c>middle</c> or <c>end</c>, <paramref name="y"/> the base line. Upright text
    /// is turned a quarter to the left about its point.
    /// </summary>
    public void Text(double x, double y, string text, string? fill = null, string anchor = "start", double size = Lettering.Size, bool bold = false, bool upright = false, string? tip = null)
    {
        Begin("text");
        Attribute("x", x);
        Attribute("y", y);
        Attribute("fill", fill);
        Attribute("text-anchor", anchor == "start" ? null : anchor);
        Attribute("font-size", size == Lettering.Size ? null : Number(size));
        Attribute("font-weight", bold ? "bold" : null);
        Attribute("transform", upright ? $"rotate(-90 {Number(x)} {Number(y)})" : null);

        // A <title> inside <text> must come first; both are plain text to the reader of the picture.
        End(tip, text);
    }

    /// <summary>Ends the picture and gives its text, with a line break at the end.</summary>
    public string Finish(double width, double height, string title, string description)
    {
        _xml.Flush();
        var body = _text.ToString();
        _text.Clear();
        _text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Number(width)} {Number(height)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" role=\"img\"");
        _text.Append(CultureInfo.InvariantCulture, $" font-family=\"{Fonts.Replace("\"", "&quot;", StringComparison.Ordinal)}\" font-size=\"{Number(Lettering.Size)}\" fill=\"{Palette.Ink}\">\n");
        WriteElement("title", title);
        WriteElement("desc", description);
        Rectangle(0, 0, width, height, Palette.Paper);
        _xml.Flush();
        return _text.Append(body).Append("</svg>\n").ToString();
    }

    public void Dispose() => _xml.Dispose();

    /// <summary>A number as attributes hold it.</summary>
    public static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private void Begin(string name) => _xml.WriteStartElement(name);

    private void Attribute(string name, double value) => _xml.WriteAttributeString(name, Number(value));

    private void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            _xml.WriteAttributeString(name, value);
        }
    }

    private void Stroke(string stroke, double width, string? dash)
    {
        Attribute("stroke", stroke);
        Attribute("stroke-width", width == 1 ? null : Number(width));
        Attribute("stroke-dasharray", dash);
    }

    private void End(string? tip, string? text = null)
    {
        if (tip is not null)
        {
            _xml.WriteElementString("title", SafeText.OneLine(tip));
        }

        if (text is not null)
        {
            _xml.WriteString(SafeText.OneLine(text));
        }

        _xml.WriteEndElement();
        _xml.WriteWhitespace("\n");
    }

    private void WriteElement(string name, string text)
    {
        Begin(name);
        End(null, text);
    }
}
