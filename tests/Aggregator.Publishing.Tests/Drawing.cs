using System.Globalization;
using System.Xml.Linq;
using Aggregator.Publishing.Charts;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Tests;

/// <summary>A sheet taken apart again.</summary>
internal sealed class Drawing
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public Drawing(string svg)
    {
        Root = XElement.Parse(svg);
        Width = Number(Root, "width");
        Height = Number(Root, "height");
        Texts = [.. Root.Elements(Svg + "text").Select(TextBox)];
    }

    public XElement Root { get; }

    public double Width { get; }

    public double Height { get; }

    public IReadOnlyList<TextBox> Texts { get; }

    public string Title => Root.Element(Svg + "title")!.Value;

    public string Description => Root.Element(Svg + "desc")!.Value;

    public IEnumerable<XElement> Shapes(string name) => Root.Elements(Svg + name);

    /// <summary>What a person reads at a place, or null.</summary>
    public IEnumerable<string> Written => Texts.Select(text => text.Text);

    public static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private TextBox TextBox(XElement text)
    {
        var shown = string.Concat(text.Nodes().OfType<XText>().Select(node => node.Value));
        var size = text.Attribute("font-size") is null ? Number(Root, "font-size") : Number(text, "font-size");
        var width = Math.Max(TextWidth.Of(shown) * size / 2, Lettering.Width(shown, size));
        var (x, y) = (Number(text, "x"), Number(text, "y"));
        var before = (string?)text.Attribute("text-anchor") switch { "end" => width, "middle" => width / 2, _ => 0 };
        var (up, down) = (size * 0.86, size * 0.2);
        return text.Attribute("transform") is null
            ? new TextBox(shown, size, x - before, y - up, x - before + width, y + down)
            : new TextBox(shown, size, x - up, y + before - width, x + down, y + before);
    }
}

/// <summary>The room a text takes.</summary>
internal sealed record TextBox(string Text, double Size, double Left, double Top, double Right, double Bottom)
{
    private const double Touching = 0.6;

    public bool Meets(TextBox other) => Left < other.Right - Touching && other.Left < Right - Touching && Top < other.Bottom - Touching && other.Top < Bottom - Touching;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"“{Text}” {Left:0.#},{Top:0.#}–{Right:0.#},{Bottom:0.#}");
}
