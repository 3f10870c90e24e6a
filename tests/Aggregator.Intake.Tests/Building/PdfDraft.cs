using System.Globalization;
using System.Text;

namespace Aggregator.Intake.Tests.Building;

/// <summary>A small PDF. Places are points from the page's upper left corner; any character can be written, each as wide as its kind.</summary>
internal sealed class PdfDraft
{
    private const int FirstCode = 33;

    private readonly List<(StringBuilder Content, int Rotate, string Box)> _pages = [];
    private readonly List<char> _letters = [];

    /// <summary>Begins a page of 600 by 800 points. <paramref name="originX"/> shifts its coordinates, <paramref name="rotate"/> turns it.</summary>
    public PdfDraft Page(int rotate = 0, int originX = 0)
    {
        _pages.Add((new StringBuilder(), rotate, $"{originX} 0 {originX + 600} 800"));
        return Raw($"1 0 0 1 {originX} 0 cm\n");
    }

    public PdfDraft Text(double x, double y, string text, double size = 12)
    {
        var codes = string.Concat(text.Select(c => CodeOf(c).ToString("X2", CultureInfo.InvariantCulture)));
        return Raw($"BT /F {N(size)} Tf 1 0 0 1 {N(x)} {N(800 - y)} Tm <{codes}> Tj ET\n");
    }

    public PdfDraft Line(double x0, double y0, double x1, double y1) => Raw($"0.5 w {N(x0)} {N(800 - y0)} m {N(x1)} {N(800 - y1)} l S\n");

    /// <summary>A filled box; thin ones are how Word draws its borders.</summary>
    public PdfDraft Fill(double x, double y, double width, double height, string colour = "0 0 0") =>
        Raw($"{colour} rg {N(x)} {N(800 - y - height)} {N(width)} {N(height)} re f 0 0 0 rg\n");

    /// <summary>Lines of a full grid.</summary>
    public PdfDraft Grid(double[] xs, double[] ys)
    {
        Array.ForEach(xs, x => Line(x, ys[0], x, ys[^1]));
        Array.ForEach(ys, y => Line(xs[0], y, xs[^1], y));
        return this;
    }

    /// <summary>A picture over most of the page.</summary>
    public PdfDraft Picture() => Raw("q 500 0 0 700 50 50 cm BI /W 2 /H 2 /CS /G /BPC 8 /F /AHx ID 00FF00FF> EI Q\n");

    public PdfDraft Raw(string content)
    {
        _pages[^1].Content.Append(content);
        return this;
    }

    /// <param name="trailer">More of the trailer, such as <c>/Encrypt 9 0 R</c>.</param>
    /// <param name="pages">The page tree's children in place of the pages, for a damaged tree.</param>
    public byte[] ToBytes(string trailer = "", string? pages = null)
    {
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {_pages.Count} /Kids [{pages ?? string.Join(' ', _pages.Select((_, i) => $"{6 + (2 * i)} 0 R"))}] >>",
            $"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar {FirstCode} /LastChar {FirstCode + _letters.Count} /Widths [{string.Join(' ', _letters.Select(c => c < 128 ? 500 : 1000))} 0] /ToUnicode 4 0 R >>",
            Stream(Characters()),
            "<< /Font << /F 3 0 R >> >>",
        ];
        for (var i = 0; i < _pages.Count; i++)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [{_pages[i].Box}] /Rotate {_pages[i].Rotate} /Resources 5 0 R /Contents {7 + (2 * i)} 0 R >>");
            objects.Add(Stream(_pages[i].Content.ToString()));
        }

        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (item, i) in objects.Select((item, i) => (item, i)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{item}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static string N(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private int CodeOf(char c)
    {
        if (!_letters.Contains(c))
        {
            _letters.Add(c);
        }

        return FirstCode + _letters.IndexOf(c);
    }

    private string Characters()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n1 begincodespacerange <00> <FF> endcodespacerange\n");
        foreach (var (c, i) in _letters.Select((c, i) => (c, i)))
        {
            map.Append(CultureInfo.InvariantCulture, $"1 beginbfchar <{FirstCode + i:X2}> <{(int)c:X4}> endbfchar\n");
        }

        return map.Append("endcmap end end").ToString();
    }
}
