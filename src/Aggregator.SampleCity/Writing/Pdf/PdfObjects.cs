using System.Globalization;
using System.Text;

namespace Aggregator.SampleCity.Writing.Pdf;

/// <summary>
/// Writes pages as a PDF file. The font is named and not embedded, as most offices' programs leave SimSun out; its codes are Unicode's, and a
/// map says so to whoever reads the text.
/// </summary>
internal static class PdfObjects
{
    private const int FirstPage = 7;

    public static byte[] Write(PdfPages pages, string title, DateOnly day)
    {
        var file = new MemoryStream();
        var places = new List<long>();
        var count = pages.Contents.Count;
        var firstPicture = FirstPage + (count * 2);
        Raw("%PDF-1.5\n%\u00E2\u00E3\u00CF\u00D3\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object($"<< /Type /Pages /Count {count} /Kids [{string.Join(' ', Enumerable.Range(0, count).Select(i => $"{FirstPage + (i * 2)} 0 R"))}] >>");
        Object("<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>");
        Object($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [32 [{string.Join(' ', Enumerable.Repeat("500", 95))}]] >>");
        Object("<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [-8 -145 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 >>");
        Stream("", Encoding.ASCII.GetBytes(Map(pages.Characters)));
        var pictures = string.Concat(pages.Pictures.Select((_, i) => $" /Im{i} {firstPicture + i} 0 R"));
        for (var i = 0; i < count; i++)
        {
            Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.3 841.9] /Resources << /Font << /F1 3 0 R >>{(pictures.Length > 0 ? $" /XObject <<{pictures} >>" : "")} >> /Contents {FirstPage + 1 + (i * 2)} 0 R >>");
            Stream("", Encoding.ASCII.GetBytes(pages.Contents[i].ToString()));
        }

        foreach (var picture in pages.Pictures)
        {
            Stream($"/Type /XObject /Subtype /Image /Width {TablePicture.Width} /Height {TablePicture.Height} /ColorSpace /DeviceGray /BitsPerComponent 8 ", picture);
        }

        Object($"<< /Title <FEFF{Hex(title)}> /CreationDate (D:{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}093000+08'00') >>");
        var start = file.Position;
        Raw($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            Raw($"{place.ToString("0000000000", CultureInfo.InvariantCulture)} 00000 n \n");
        }

        Raw($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R /Info {places.Count} 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();

        void Raw(string text) => file.Write(Encoding.Latin1.GetBytes(text));

        void Object(string content)
        {
            places.Add(file.Position);
            Raw($"{places.Count} 0 obj\n{content}\nendobj\n");
        }

        void Stream(string entries, byte[] content)
        {
            var packed = TablePicture.Deflated(content);
            places.Add(file.Position);
            Raw($"{places.Count} 0 obj\n<< {entries}/Length {packed.Length} /Filter /FlateDecode >>\nstream\n");
            file.Write(packed);
            Raw("\nendstream\nendobj\n");
        }
    }

    // At most a hundred characters stand in one block of the map.
    private static string Map(IReadOnlyCollection<char> characters)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var block in characters.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var c in block)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{(int)c:X4}> <{(int)c:X4}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private static string Hex(string text) => string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
}
