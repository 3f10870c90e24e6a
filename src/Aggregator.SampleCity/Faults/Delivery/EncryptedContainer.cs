using System.Buffers.Binary;
using System.Text;
using Aggregator.SampleCity.Chance;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>An OLE compound file as an office suite writes it when a password is set: two streams, both meaningless without it.</summary>
internal static class EncryptedContainer
{
    private const int Sector = 512;
    private const int InfoSectors = 8;
    private const int PackageSectors = 24;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint FatSector = 0xFFFFFFFD;
    private const uint Free = 0xFFFFFFFF;

    /// <summary>Header, one sector of the allocation table, one of the directory, then the two streams.</summary>
    public static byte[] Write(SeededRandom random)
    {
        var file = new byte[Sector * (3 + InfoSectors + PackageSectors)];
        Header(file.AsSpan(0, Sector));
        Allocation(file.AsSpan(Sector, Sector));
        Entry(file, 0, "Root Entry", 5, Free, Free, 1, EndOfChain, 0);
        Entry(file, 1, "EncryptionInfo", 2, Free, 2, Free, 2, InfoSectors * Sector);
        Entry(file, 2, "EncryptedPackage", 2, Free, Free, Free, 2 + InfoSectors, PackageSectors * Sector);
        for (var i = 3 * Sector; i < file.Length; i++)
        {
            file[i] = (byte)random.Below(256);
        }

        return file;
    }

    private static void Header(Span<byte> header)
    {
        ReadOnlySpan<byte> signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(header);
        (int At, ushort Value)[] versions = [(24, 0x3E), (26, 3), (28, 0xFFFE), (30, 9), (32, 6)];
        foreach (var (at, value) in versions)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(header[at..], value);
        }

        (int At, uint Value)[] places = [(44, 1), (48, 1), (56, 4096), (60, EndOfChain), (68, EndOfChain), (76, 0)];
        foreach (var (at, value) in places)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header[at..], value);
        }

        header[80..].Fill(0xFF);
    }

    private static void Allocation(Span<byte> table)
    {
        table.Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(table, FatSector);
        BinaryPrimitives.WriteUInt32LittleEndian(table[4..], EndOfChain);
        for (var i = 2; i < 2 + InfoSectors + PackageSectors; i++)
        {
            var isLast = i == 1 + InfoSectors || i == 1 + InfoSectors + PackageSectors;
            BinaryPrimitives.WriteUInt32LittleEndian(table[(4 * i)..], isLast ? EndOfChain : (uint)i + 1);
        }
    }

    private static void Entry(byte[] file, int index, string name, byte type, uint left, uint right, uint child, uint start, uint length)
    {
        var entry = file.AsSpan((2 * Sector) + (128 * index), 128);
        Encoding.Unicode.GetBytes(name).CopyTo(entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length + 1) * 2));
        (entry[66], entry[67]) = (type, 1);
        (int At, uint Value)[] fields = [(68, left), (72, right), (76, child), (116, start), (120, length)];
        foreach (var (at, value) in fields)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(entry[at..], value);
        }
    }
}
