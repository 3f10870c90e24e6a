using System.Buffers.Binary;
using System.Text;

namespace Aggregator.SampleCity.Writing.Workbooks;

/// <summary>An OLE2 container that holds one stream: sectors of 512 bytes, the stream's first, then the directory, then the table of chains.</summary>
internal static class OleFile
{
    private const int Sector = 512;
    private const int ShortestStream = 4096;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;
    private const uint TableSector = 0xFFFFFFFD;

    public static byte[] Of(string name, byte[] stream)
    {
        // A shorter stream would stand in sectors of another size.
        var length = Math.Max(stream.Length, ShortestStream);
        var data = (length + Sector - 1) / Sector;
        var tables = 1;
        while (tables * (Sector / 4) < data + 1 + tables)
        {
            tables++;
        }

        var file = new byte[Sector * (1 + data + 1 + tables)];
        Head(file, directory: data, firstTable: data + 1, tables);
        stream.CopyTo(file, Sector);
        Directory(file.AsSpan(Sector * (1 + data)), name, length);
        var chains = file.AsSpan(Sector * (2 + data));
        for (var i = 0; i < tables * (Sector / 4); i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(chains[(i * 4)..], i < data - 1 ? (uint)i + 1 : i <= data ? EndOfChain : i <= data + tables ? TableSector : Free);
        }

        return file;
    }

    private static void Head(Span<byte> head, int directory, int firstTable, int tables)
    {
        ReadOnlySpan<byte> magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(head);
        U16(head, 24, 0x3E);
        U16(head, 26, 3);
        U16(head, 28, 0xFFFE);
        U16(head, 30, 9);
        U16(head, 32, 6);
        U32(head, 44, (uint)tables);
        U32(head, 48, (uint)directory);
        U32(head, 56, ShortestStream);
        U32(head, 60, EndOfChain);
        U32(head, 68, EndOfChain);
        for (var i = 0; i < 109; i++)
        {
            U32(head, 76 + (i * 4), i < tables ? (uint)(firstTable + i) : Free);
        }
    }

    private static void Directory(Span<byte> directory, string name, int length)
    {
        Entry(directory, "Root Entry", type: 5, child: 1, start: EndOfChain, length: 0);
        Entry(directory[128..], name, type: 2, child: Free, start: 0, length);
        Entry(directory[256..], "", type: 0, child: Free, start: 0, length: 0);
        Entry(directory[384..], "", type: 0, child: Free, start: 0, length: 0);
    }

    private static void Entry(Span<byte> entry, string name, byte type, uint child, uint start, int length)
    {
        Encoding.Unicode.GetBytes(name, entry);
        U16(entry, 64, (ushort)(name.Length == 0 ? 0 : (name.Length + 1) * 2));
        entry[66] = type;
        entry[67] = 1;
        U32(entry, 68, Free);
        U32(entry, 72, Free);
        U32(entry, 76, child);
        U32(entry, 116, start);
        U32(entry, 120, (uint)length);
    }

    private static void U16(Span<byte> bytes, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes[at..], value);

    private static void U32(Span<byte> bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes[at..], value);
}
