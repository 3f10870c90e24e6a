using System.Globalization;
using System.Text;

namespace Aggregator.SampleCity.Writing.Pdf;

/// <summary>The drawings of a document's pages. Lengths are points, heights are counted from the foot of the page.</summary>
internal sealed class PdfPages
{
    private readonly List<StringBuilder> _pages = [];
    private readonly SortedSet<char> _characters = [];
    private readonly List<byte[]> _pictures = [];

    public IReadOnlyList<StringBuilder> Contents => _pages;

    /// <summary>Every character printed.</summary>
    public IReadOnlyCollection<char> Characters => _characters;

    /// <summary>Grey pixels of the pictures, named Im0, Im1 …</summary>
    public IReadOnlyList<byte[]> Pictures => _pictures;

    public void Begin() => _pages.Add(new StringBuilder("0.5 w\n", 12_000));

    public void Text(double x, double y, double size, string text)
    {
        var page = _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F1 {size:0.##} Tf 1 0 0 1 {x:0.##} {y:0.##} Tm <");
        foreach (var c in text)
        {
            page.Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            _characters.Add(c);
        }

        page.Append("> Tj ET\n");
    }

    public void Box(double x, double y, double width, double height) =>
        _pages[^1].Append(CultureInfo.InvariantCulture, $"{x:0.##} {y:0.##} {width:0.##} {height:0.##} re S\n");

    public void Picture(double x, double y, double width, double height, byte[] pixels)
    {
        _pages[^1].Append(CultureInfo.InvariantCulture, $"q {width:0.##} 0 0 {height:0.##} {x:0.##} {y:0.##} cm /Im{_pictures.Count} Do Q\n");
        _pictures.Add(pixels);
    }
}
