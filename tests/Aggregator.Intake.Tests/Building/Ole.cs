using System.Buffers.Binary;
using System.Text;
using Aggregator.Intake.Reading.Workbooks;

namespace Aggregator.Intake.Tests.Building;

/// <summary>Builds OLE compound files of one or two streams, and a small .xls in one.</summary>
internal static class Ole
{
    private const int Sector = 512;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;
    private const uint FatSector = 0xFFFFFFFD;

    /// <summary>A file with one stream of at least 4096 bytes (padded), so that no mini stream is needed.</summary>
    public static byte[] Of(string streamName, byte[] content)
    {
        var sectors = Math.Max(8, (content.Length + Sector - 1) / Sector);
        var file = new byte[Sector * (1 + 2 + sectors)];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        Put16(file, 24, 0x3E);
        Put16(file, 26, 3);
        Put16(file, 28, 0xFFFE);
        Put16(file, 30, 9);
        Put16(file, 32, 6);
        Put32(file, 44, 1);
        Put32(file, 48, 1);
        Put32(file, 56, 4096);
        Put32(file, 60, EndOfChain);
        Put32(file, 68, EndOfChain);
        for (var i = 0; i < 109; i++)
        {
            Put32(file, 76 + i * 4, i == 0 ? 0 : Free);
        }

        for (var i = 0; i < Sector / 4; i++)
        {
            var next = i switch { 0 => FatSector, 1 => EndOfChain, _ when i < 2 + sectors - 1 => (uint)(i + 1), _ when i == 2 + sectors - 1 => EndOfChain, _ => Free };
            Put32(file, Sector + i * 4, next);
        }

        Entry(file, Sector * 2, "Root Entry", 5, EndOfChain, 0, child: 1);
        Entry(file, Sector * 2 + 128, streamName, 2, 2, sectors * Sector, child: Free);
        content.CopyTo(file, Sector * 3);
        return file;
    }

    /// <summary>A BIFF8 workbook with one sheet; strings and numbers.</summary>
    public static byte[] Xls(string sheet, params object?[][] rows) => Xls(sheet, rows, []);

    /// <summary>The same with merged ranges, from 0, inclusive.</summary>
    public static byte[] Xls(string sheet, object?[][] rows, MergedRange[] merges)
    {
        using var globals = new MemoryStream();
        Record(globals, 0x809, [0x00, 0x06, 0x05, 0x00, 0xBB, 0x0D, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0]);
        Record(globals, 0x42, [0xB0, 0x04]);
        var name = Encoding.Unicode.GetBytes(sheet);
        var bound = new byte[8 + name.Length];
        var sheetAt = (int)globals.Length + 4 + bound.Length + 4;
        Put32(bound, 0, (uint)sheetAt);
        bound[6] = (byte)sheet.Length;
        bound[7] = 1;
        name.CopyTo(bound, 8);
        Record(globals, 0x85, bound);
        Record(globals, 0x0A, []);
        Record(globals, 0x809, [0x00, 0x06, 0x10, 0x00, 0xBB, 0x0D, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0]);
        var dimensions = new byte[14];
        Put32(dimensions, 4, (uint)rows.Length);
        Put16(dimensions, 10, (ushort)rows.Max(row => row.Length));
        Record(globals, 0x200, dimensions);
        for (ushort r = 0; r < rows.Length; r++)
        {
            for (ushort c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c] is string text)
                {
                    var bytes = Encoding.Unicode.GetBytes(text);
                    var label = new byte[9 + bytes.Length];
                    (label[0], label[2], label[6], label[8]) = ((byte)r, (byte)c, (byte)text.Length, 1);
                    bytes.CopyTo(label, 9);
                    Record(globals, 0x204, label);
                }
                else if (rows[r][c] is double number)
                {
                    var value = new byte[14];
                    (value[0], value[2]) = ((byte)r, (byte)c);
                    BinaryPrimitives.WriteDoubleLittleEndian(value.AsSpan(6), number);
                    Record(globals, 0x203, value);
                }
            }
        }

        if (merges.Length > 0)
        {
            var ranges = new byte[2 + merges.Length * 8];
            Put16(ranges, 0, (ushort)merges.Length);
            for (var i = 0; i < merges.Length; i++)
            {
                Put16(ranges, 2 + i * 8, (ushort)merges[i].FirstRow);
                Put16(ranges, 4 + i * 8, (ushort)merges[i].LastRow);
                Put16(ranges, 6 + i * 8, (ushort)merges[i].FirstColumn);
                Put16(ranges, 8 + i * 8, (ushort)merges[i].LastColumn);
            }

            Record(globals, 0xE5, ranges);
        }

        Record(globals, 0x0A, []);
        return Of("Workbook", globals.ToArray());
    }

    private static void Entry(byte[] file, int at, string name, byte type, uint start, int length, uint child)
    {
        var text = Encoding.Unicode.GetBytes(name + "\0");
        text.CopyTo(file, at);
        Put16(file, at + 64, (ushort)text.Length);
        file[at + 66] = type;
        file[at + 67] = 1;
        Put32(file, at + 68, Free);
        Put32(file, at + 72, Free);
        Put32(file, at + 76, child);
        Put32(file, at + 116, start);
        Put32(file, at + 120, (uint)length);
    }

    private static void Record(Stream stream, ushort type, byte[] content)
    {
        var head = new byte[4];
        Put16(head, 0, type);
        Put16(head, 2, (ushort)content.Length);
        stream.Write(head);
        stream.Write(content);
    }

    private static void Put16(byte[] to, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(to.AsSpan(at), value);

    private static void Put32(byte[] to, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(to.AsSpan(at), value);
}
