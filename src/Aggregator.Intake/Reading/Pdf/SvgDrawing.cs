using System.Globalization;
using System.Xml;

namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Collects the ruling lines and pictures of each page from the SVG of <c>pdftocairo</c>; glyphs, clips and white ink are passed over.</summary>
internal sealed class SvgDrawing
{
    private const double ThickestStroke = 8;

    private readonly Dictionary<string, List<Ruling>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Width, double Height)> _pictures = new(StringComparer.Ordinal);
    private readonly Dictionary<int, PageDrawing> _pages = [];
    private readonly double _pageArea;
    private int _page;
    private bool _anyPage;

    private SvgDrawing(int firstPage, double pageArea) => (_page, _pageArea) = (firstPage, pageArea);

    /// <summary>What is drawn on each page, by number.</summary>
    public static Dictionary<int, PageDrawing> Read(byte[] svg, PdfPage firstPage, CancellationToken stop)
    {
        var drawing = new SvgDrawing(firstPage.Number, firstPage.Width * firstPage.Height);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, IgnoreWhitespace = true, IgnoreComments = true };
        using var xml = XmlReader.Create(new MemoryStream(svg), settings);
        drawing.Walk(xml, stop);
        return drawing._pages;
    }

    private PageDrawing Page
    {
        get
        {
            if (!_pages.TryGetValue(_page, out var page))
            {
                _pages[_page] = page = new PageDrawing();
            }

            return page;
        }
    }

    private void Walk(XmlReader xml, CancellationToken stop)
    {
        var open = new Stack<(Matrix Matrix, List<Ruling>? Group)>();
        open.Push((Matrix.None, null));
        var defs = 0;
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.EndElement)
            {
                defs -= xml.LocalName == "defs" ? 1 : 0;
                open.Pop();
            }

            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
                continue;
            }

            stop.ThrowIfCancellationRequested();
            var id = xml.GetAttribute("id");
            if (xml.LocalName is "symbol" or "clipPath" or "pattern" or "linearGradient" or "radialGradient" or "filter" or "style" || id?.StartsWith("glyph", StringComparison.Ordinal) == true)
            {
                xml.Skip();
                continue;
            }

            var (matrix, group) = open.Peek();
            matrix = matrix.After(Matrix.Of(xml.GetAttribute("transform")));
            switch (xml.LocalName)
            {
                case "page":
                    _page += _anyPage ? 1 : 0;
                    _anyPage = true;
                    _ = Page;
                    break;
                case "defs":
                    defs++;
                    break;
                case "g" when defs > 0 && id is not null && group is null:
                    _groups[id] = group = [];
                    break;
                case "path":
                    TakePath(xml, matrix, group);
                    break;
                case "use":
                    TakeUse(xml, matrix, group);
                    break;
                case "image":
                    var size = (Number(xml, "width"), Number(xml, "height"));
                    if (defs > 0 && id is not null)
                    {
                        _pictures[id] = size;
                    }
                    else if (defs == 0)
                    {
                        TakePicture(size, matrix);
                    }

                    break;
            }

            if (!xml.IsEmptyElement)
            {
                open.Push((matrix, group));
            }

            xml.Read();
        }
    }

    private void TakePath(XmlReader xml, Matrix matrix, List<Ruling>? group)
    {
        var style = xml.GetAttribute("style") ?? "";
        var data = xml.GetAttribute("d") ?? "";
        string? Of(string name) => xml.GetAttribute(name) ?? Property(style, name);
        var stroke = IsInk(Of("stroke"), Of("stroke-opacity"));
        var width = double.TryParse(Of("stroke-width"), NumberStyles.Float, CultureInfo.InvariantCulture, out var w) ? w : 1;
        var fill = Of("fill") is not null && IsInk(Of("fill"), Of("fill-opacity"));
        if (!stroke && !fill)
        {
            return;
        }

        IEnumerable<Ruling> rulings = stroke && width <= ThickestStroke ? PathLines.Stroked(data, matrix) : [];
        rulings = fill ? rulings.Concat(PathLines.Filled(data, matrix)) : rulings;
        if (group is not null)
        {
            group.AddRange(rulings.Take(PageDrawing.MostRulings - Math.Min(group.Count, PageDrawing.MostRulings)));
            return;
        }

        // Lines alone, such as the border of an empty frame, are nothing to read.
        var any = false;
        foreach (var ruling in rulings)
        {
            any = true;
            Page.Add(ruling);
        }

        Page.HasInk |= !any;
    }

    // A transparency group is drawn once among the definitions and used on its page.
    private void TakeUse(XmlReader xml, Matrix matrix, List<Ruling>? group)
    {
        if (group is not null)
        {
            return;
        }

        Page.HasInk = true;
        var link = xml.GetAttribute("href", "http://www.w3.org/1999/xlink") ?? xml.GetAttribute("href");
        var name = link?.TrimStart('#') ?? "";
        if (_pictures.TryGetValue(name, out var picture))
        {
            TakePicture(picture, matrix);
        }

        if (!_groups.TryGetValue(name, out var used))
        {
            return;
        }

        foreach (var ruling in used)
        {
            var (x0, y0) = ruling.IsHorizontal ? matrix.Apply(ruling.From, ruling.At) : matrix.Apply(ruling.At, ruling.From);
            var (x1, y1) = ruling.IsHorizontal ? matrix.Apply(ruling.To, ruling.At) : matrix.Apply(ruling.At, ruling.To);
            Page.Add(Math.Abs(y0 - y1) < Math.Abs(x0 - x1)
                ? new Ruling(true, y0, Math.Min(x0, x1), Math.Max(x0, x1))
                : new Ruling(false, x0, Math.Min(y0, y1), Math.Max(y0, y1)));
        }
    }

    private void TakePicture((double Width, double Height) size, Matrix matrix)
    {
        Page.HasInk = true;
        var area = size.Width * size.Height * Math.Abs((matrix.A * matrix.D) - (matrix.B * matrix.C));
        Page.LargestPicture = Math.Max(Page.LargestPicture, area / Math.Max(1, _pageArea));
    }

    private static double Number(XmlReader xml, string name) =>
        double.TryParse(xml.GetAttribute(name)?.Replace("px", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string? Property(string style, string name)
    {
        foreach (var part in style.Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && part.AsSpan(0, colon).Trim().SequenceEqual(name))
            {
                return part[(colon + 1)..].Trim();
            }
        }

        return null;
    }

    // White on white separates no cells; a colour that is a pattern or a name counts.
    private static bool IsInk(string? colour, string? opacity)
    {
        if (colour is null or "none" || opacity is "0")
        {
            return false;
        }

        var open = colour.IndexOf('(', StringComparison.Ordinal);
        var parts = open < 0 ? [] : colour[(open + 1)..].TrimEnd(')').Split(',', StringSplitOptions.TrimEntries);
        return parts.Length != 3 || !parts.All(part => double.TryParse(part.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var level) && level >= (part.EndsWith('%') ? 96 : 245));
    }
}
