using System.Buffers.Binary;
using System.Text;

namespace Aggregator.Intake.Reading.Containers;

/// <summary>The stream names of an OLE compound file (.xls, .doc, .wps, encrypted OOXML), and whether its sector chains end.</summary>
/// <param name="Names">Names of streams and storages.</param>
/// <param name="IsSound">Every chain of the allocation table ends: a parser that follows one does not go round for ever.</param>
/// <param name="Starts">Where the first sector of a stream lies in the file; streams of less than 4096 bytes lie elsewhere and are left out.</param>
internal sealed record OleDirectory(IReadOnlySet<string> Names, bool IsSound, IReadOnlyDictionary<string, long> Starts)
{
    internal const int HeaderLength = 512;
    internal const int EntryLength = 128;
    private const int SmallestStream = 4096;

    /// <summary>Allocation sectors the header itself lists; more stand in a chain of their own.</summary>
    private const int DifatInHeader = 109;

    public static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The directory, or null when the file is too broken to have one.</summary>
    public static OleDirectory? TryRead(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength + EntryLength)
        {
            return null;
        }

        int shift = BinaryPrimitives.ReadUInt16LittleEndian(bytes[30..]);
        if (shift is < 7 or > 12)
        {
            return null;
        }

        var fat = ReadFat(bytes, 1 << shift);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var starts = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        long sector = BinaryPrimitives.ReadUInt32LittleEndian(bytes[48..]);
        for (var steps = 0; sector < fat.Length && steps <= fat.Length; steps++, sector = fat[sector])
        {
            var content = SectorAt(bytes, sector, 1 << shift);
            for (var at = 0; at + EntryLength <= content.Length; at += EntryLength)
            {
                var length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(content[(at + 64)..]), (ushort)64);
                if (length > 2)
                {
                    var name = Encoding.Unicode.GetString(content.Slice(at, (length - 2) & ~1));
                    names.Add(name);
                    if (BinaryPrimitives.ReadUInt32LittleEndian(content[(at + 120)..]) >= SmallestStream)
                    {
                        starts.TryAdd(name, HeaderLength + ((long)BinaryPrimitives.ReadUInt32LittleEndian(content[(at + 116)..]) << shift));
                    }
                }
            }
        }

        return names.Count == 0 ? null : new OleDirectory(names, ChainsEnd(fat), starts);
    }

    /// <summary>The first bytes of a stream; empty for one that is not there or small.</summary>
    public ReadOnlySpan<byte> Head(ReadOnlySpan<byte> bytes, string stream) =>
        Starts.TryGetValue(stream, out var at) && at < bytes.Length ? bytes[(int)at..(int)Math.Min(bytes.Length, at + 64)] : [];

    /// <summary>The allocation table: the successor of each sector.</summary>
    internal static uint[] ReadFat(ReadOnlySpan<byte> bytes, int sectorSize)
    {
        var sectors = new List<uint>();
        for (var i = 0; i < DifatInHeader; i++)
        {
            sectors.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes[(76 + i * 4)..]));
        }

        long difat = BinaryPrimitives.ReadUInt32LittleEndian(bytes[68..]);
        var most = bytes.Length / sectorSize;
        for (var steps = 0; steps < most; steps++)
        {
            var content = SectorAt(bytes, difat, sectorSize);
            if (content.Length < sectorSize)
            {
                break;
            }

            for (var at = 0; at < sectorSize - 4; at += 4)
            {
                sectors.Add(BinaryPrimitives.ReadUInt32LittleEndian(content[at..]));
            }

            difat = BinaryPrimitives.ReadUInt32LittleEndian(content[(sectorSize - 4)..]);
        }

        var fat = new List<uint>();
        foreach (var sector in sectors.Where(s => s < most).Distinct())
        {
            var content = SectorAt(bytes, sector, sectorSize);
            for (var at = 0; at + 4 <= content.Length; at += 4)
            {
                fat.Add(BinaryPrimitives.ReadUInt32LittleEndian(content[at..]));
            }
        }

        return [.. fat];
    }

    /// <summary>A sector, shorter or empty where the file ends.</summary>
    internal static ReadOnlySpan<byte> SectorAt(ReadOnlySpan<byte> bytes, long sector, int size)
    {
        var at = HeaderLength + sector * size;
        return at >= bytes.Length ? [] : bytes.Slice((int)at, (int)Math.Min(size, bytes.Length - at));
    }

    /// <summary>No sector is the successor of two others, and none of itself through a loop.</summary>
    private static bool ChainsEnd(uint[] fat)
    {
        var hasPredecessor = new bool[fat.Length];
        for (var i = 0; i < fat.Length; i++)
        {
            if (fat[i] < fat.Length)
            {
                if (hasPredecessor[fat[i]])
                {
                    return false;
                }

                hasPredecessor[fat[i]] = true;
            }
        }

        // With unique predecessors only a pure ring is left; a ring has no start, so walking from all starts never visits it.
        var visited = 0;
        for (var start = 0; start < fat.Length; start++)
        {
            if (!hasPredecessor[start])
            {
                for (long at = start; at < fat.Length; at = fat[at])
                {
                    visited++;
                }
            }
        }

        return visited == fat.Length;
    }
}
