using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Aggregator.SampleCity.Writing;

/// <summary>A small picture of a table as a scan shows it: its lines, and a grey bar where words stand. PNG, or its bare grey pixels.</summary>
internal static class TablePicture
{
    public const int Width = 600;
    public const int Height = 400;

    /// <summary>The picture as a PNG file.</summary>
    public static byte[] Of(TableLayout layout)
    {
        var pixels = Pixels(layout);
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        head[8] = 8;
        Chunk(file, "IHDR", head);

        // Every line of pixels begins with its filter, none.
        var lines = new byte[(Width + 1) * Height];
        for (var y = 0; y < Height; y++)
        {
            pixels.AsSpan(y * Width, Width).CopyTo(lines.AsSpan((y * (Width + 1)) + 1));
        }

        Chunk(file, "IDAT", Deflated(lines));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>The grey values, line by line.</summary>
    public static byte[] Pixels(TableLayout layout)
    {
        var pixels = new byte[Width * Height];
        Array.Fill(pixels, (byte)250);
        var (rows, columns) = (layout.RowCount, layout.ColumnCount);
        foreach (var cell in layout.Cells)
        {
            var (left, right) = (cell.Column * (Width - 1) / columns, (cell.Column + cell.ColumnSpan) * (Width - 1) / columns);
            var (top, bottom) = (cell.Row * (Height - 1) / rows, (cell.Row + cell.RowSpan) * (Height - 1) / rows);
            Fill(left, right, top, top, 40);
            Fill(left, right, bottom, bottom, 40);
            Fill(left, left, top, bottom, 40);
            Fill(right, right, top, bottom, 40);
            var half = Math.Min(cell.Text.Length * 3, ((right - left) / 2) - 4);
            var middle = (top + bottom) / 2;
            Fill(((left + right) / 2) - half, ((left + right) / 2) + half, middle - 2, middle + 2, 110);
        }

        return pixels;

        void Fill(int left, int right, int top, int bottom, byte grey)
        {
            for (var y = top; y <= bottom; y++)
            {
                pixels.AsSpan((y * Width) + left, Math.Max(0, right - left + 1)).Fill(grey);
            }
        }
    }

    /// <summary>Bytes in the zlib format.</summary>
    public static byte[] Deflated(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, string type, byte[] content)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(byte[] content)
    {
        var crc = 0xFFFFFFFF;
        foreach (var one in content)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return crc ^ 0xFFFFFFFF;
    }
}
