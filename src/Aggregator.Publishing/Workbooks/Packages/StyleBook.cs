using System.Globalization;
using System.Xml.Linq;

namespace Aggregator.Publishing.Workbooks.Packages;

/// <summary>The style part of a saved workbook: the looks ClosedXML made, those that are derived from them, and names for all.</summary>
internal sealed class StyleBook
{
    private const int FirstOwnFormat = 400;

    private static readonly Dictionary<string, int> Known = new(StringComparer.Ordinal) { ["General"] = 0, ["0"] = 1, ["0.00"] = 2, ["#,##0"] = 3, ["#,##0.00"] = 4, ["0%"] = 9, ["0.00%"] = 10 };

    private readonly XElement _root;
    private readonly XNamespace _x;
    private readonly LookTable _looks;
    private readonly List<XElement> _cells;
    private readonly List<XElement> _fonts;
    private readonly List<XElement> _fills;
    private readonly Dictionary<string, int> _formats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _madeFills = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _madeFonts = [];
    private readonly Dictionary<(int Base, ushort Look), int> _made = [];

    public StyleBook(XElement root, LookTable looks)
    {
        (_root, _x, _looks) = (root, root.Name.Namespace, looks);
        _cells = Children("cellXfs");
        _fonts = Children("fonts");
        _fills = Children("fills");
    }

    /// <summary>The look a cell shows that has the style <paramref name="style"/> of its column and differs from it by <paramref name="look"/>.</summary>
    public int With(int style, ushort look)
    {
        if (look == 0)
        {
            return style;
        }

        if (!_made.TryGetValue((style, look), out var made))
        {
            _made.Add((style, look), made = Derive(style, _looks[look]));
        }

        return made;
    }

    /// <summary>The part's bytes.</summary>
    public byte[] Bytes() => StablePackage.Bytes(_root.Document!);

    /// <summary>Writes what was derived into the part and names the looks.</summary>
    public void Finish()
    {
        if (_formats.Count > 0)
        {
            var formats = _root.Element(_x + "numFmts");
            if (formats is null)
            {
                _root.AddFirst(formats = new XElement(_x + "numFmts"));
            }

            formats.Add(_formats.OrderBy(one => one.Value).Select(one => new XElement(_x + "numFmt", new XAttribute("numFmtId", one.Value), new XAttribute("formatCode", one.Key))));
            formats.SetAttributeValue("count", formats.Elements().Count());
        }

        Put("fonts", _fonts);
        Put("fills", _fills);
        new NamedStyles(_root, _fonts, _fills).Name(_cells);
        Put("cellXfs", _cells);
    }

    private int Derive(int style, CellLook look)
    {
        var made = new XElement(_cells[style]);
        if (look.Format is { } format)
        {
            made.SetAttributeValue("numFmtId", FormatOf(format));
            made.SetAttributeValue("applyNumberFormat", 1);
        }

        if (look.Fill is { } colour)
        {
            made.SetAttributeValue("fillId", FillOf(colour));
            made.SetAttributeValue("applyFill", 1);
        }

        if (look.IsLink)
        {
            made.SetAttributeValue("fontId", LinkFontOf((int?)made.Attribute("fontId") ?? 0));
            made.SetAttributeValue("applyFont", 1);
        }

        made.SetAttributeValue("quotePrefix", look.IsQuoted ? "1" : null);
        _cells.Add(made);
        return _cells.Count - 1;
    }

    private int FormatOf(string format)
    {
        if (Known.TryGetValue(format, out var known))
        {
            return known;
        }

        if (!_formats.TryGetValue(format, out var id))
        {
            _formats.Add(format, id = FirstOwnFormat + _formats.Count);
        }

        return id;
    }

    private int FillOf(string colour)
    {
        if (!_madeFills.TryGetValue(colour, out var id))
        {
            _madeFills.Add(colour, id = _fills.Count);
            _fills.Add(new XElement(_x + "fill", new XElement(_x + "patternFill", new XAttribute("patternType", "solid"), new XElement(_x + "fgColor", new XAttribute("rgb", colour)))));
        }

        return id;
    }

    private int LinkFontOf(int font)
    {
        if (!_madeFonts.TryGetValue(font, out var id))
        {
            _madeFonts.Add(font, id = _fonts.Count);
            var made = new XElement(_fonts[font]);
            made.Element(_x + "color")?.SetAttributeValue("rgb", NamedStyles.LinkColour);

            // The schema wants bold, italic and strike before underline, and everything else behind it.
            var before = made.Elements().LastOrDefault(e => e.Name.LocalName is "b" or "i" or "strike");
            made.Elements(_x + "u").Remove();
            var line = new XElement(_x + "u");
            if (before is null)
            {
                made.AddFirst(line);
            }
            else
            {
                before.AddAfterSelf(line);
            }

            _fonts.Add(made);
        }

        return id;
    }

    private List<XElement> Children(string name) => [.. _root.Element(_x + name)!.Elements()];

    private void Put(string name, List<XElement> children)
    {
        var list = _root.Element(_x + name)!;
        list.ReplaceNodes(children);
        list.SetAttributeValue("count", children.Count.ToString(CultureInfo.InvariantCulture));
    }
}
