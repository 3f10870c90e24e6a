using System.Text;
using Aggregator.SampleCity.Chance;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A PDF of one page that shows a picture and holds no letter.</summary>
internal static class PicturePdf
{
    private const int Width = 200;
    private const int Height = 280;

    public static byte[] Write(SeededRandom random)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        Text($"%PDF-1.4\n");
        Item("<< /Type /Catalog /Pages 2 0 R >>");
        Item("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Item("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im1 5 0 R >> >> >>");
        Stream("", Encoding.ASCII.GetBytes("q 495 0 0 742 50 50 cm /Im1 Do Q"));
        Stream($" /Type /XObject /Subtype /Image /Width {Width} /Height {Height} /ColorSpace /DeviceGray /BitsPerComponent 1", Picture(random));
        var table = file.Position;
        Text($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => Text($"{place:0000000000} 00000 n \n"));
        Text($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Text(FormattableString text) => file.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant(text)));

        void Item(string body)
        {
            places.Add(file.Position);
            Text($"{places.Count} 0 obj\n{body}\nendobj\n");
        }

        void Stream(string head, byte[] body)
        {
            places.Add(file.Position);
            Text($"{places.Count} 0 obj\n<< /Length {body.Length}{head} >>\nstream\n");
            file.Write(body);
            Text($"\nendstream\nendobj\n");
        }
    }

    // Grey lines as of writing seen from afar.
    private static byte[] Picture(SeededRandom random)
    {
        var picture = new byte[Width / 8 * Height];
        for (var i = 0; i < picture.Length; i++)
        {
            picture[i] = i / (Width / 8) % 8 < 5 ? (byte)random.Below(256) : (byte)0xFF;
        }

        return picture;
    }
}
