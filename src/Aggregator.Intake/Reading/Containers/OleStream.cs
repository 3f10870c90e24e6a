using System.Buffers.Binary;
using System.Text;

namespace Aggregator.Intake.Reading.Containers;

/// <summary>Reads one stream of an OLE compound file; chains are followed no further than the file has sectors.</summary>
internal static class OleStream
{
    private const byte Stream = 2;
    private const byte Root = 5;
    private const int MiniShift = 6;

    /// <summary>The bytes of the first stream of one of these names, as many as its chain has; null when there is none.</summary>
    public static byte[]? TryRead(byte[] bytes, params ReadOnlySpan<string> names)
    {
        if (bytes.Length < OleDirectory.HeaderLength + OleDirectory.EntryLength || BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(30)) is var shift && shift is < 7 or > 12)
        {
            return null;
        }

        var size = 1 << shift;
        var fat = OleDirectory.ReadFat(bytes, size);
        var directory = Chain(bytes, fat, BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(48)), size, uint.MaxValue);
        foreach (var name in names)
        {
            if (Find(directory, entry => entry[66] == Stream && NameOf(entry).Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                return Content(bytes, fat, size, directory, found);
            }
        }

        return null;
    }

    private static byte[] Content(byte[] bytes, uint[] fat, int size, byte[] directory, int entry)
    {
        var start = BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(entry + 116));
        var length = BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(entry + 120));
        if (length >= BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(56)) || Find(directory, at => at[66] == Root) is not { } root)
        {
            return Chain(bytes, fat, start, size, length);
        }

        // Small streams lie in a stream of their own, in sectors of 64 bytes with a table of their own.
        var small = Chain(bytes, fat, BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(root + 116)), size, uint.MaxValue);
        var table = Chain(bytes, fat, BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(60)), size, uint.MaxValue);
        var next = new uint[table.Length / 4];
        for (var i = 0; i < next.Length; i++)
        {
            next[i] = BinaryPrimitives.ReadUInt32LittleEndian(table.AsSpan(i * 4));
        }

        using var content = new MemoryStream();
        long sector = start;
        for (var steps = 0; sector < next.Length && steps < next.Length && content.Length < length; steps++, sector = next[sector])
        {
            var at = sector << MiniShift;
            content.Write(small.AsSpan((int)Math.Min(at, small.Length), (int)Math.Clamp(small.Length - at, 0, 1 << MiniShift)));
        }

        return content.ToArray()[..(int)Math.Min(length, content.Length)];
    }

    private static byte[] Chain(byte[] bytes, uint[] fat, long sector, int size, uint length)
    {
        using var content = new MemoryStream();
        for (var steps = 0; sector < fat.Length && steps < fat.Length && content.Length < length; steps++, sector = fat[sector])
        {
            content.Write(OleDirectory.SectorAt(bytes, sector, size));
        }

        return content.ToArray()[..(int)Math.Min(length, content.Length)];
    }

    private static int? Find(byte[] directory, Func<byte[], bool> fits)
    {
        for (var at = 0; at + OleDirectory.EntryLength <= directory.Length; at += OleDirectory.EntryLength)
        {
            if (fits(directory[at..(at + OleDirectory.EntryLength)]))
            {
                return at;
            }
        }

        return null;
    }

    private static string NameOf(byte[] entry) =>
        Encoding.Unicode.GetString(entry, 0, Math.Max(0, Math.Min((int)BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(64)), 64) - 2) & ~1);
}
