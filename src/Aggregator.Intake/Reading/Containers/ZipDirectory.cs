using System.Buffers.Binary;
using System.Text;

namespace Aggregator.Intake.Reading.Containers;

/// <summary>The central directory of a zip package: names and flags, nothing unpacked. Zip64 directories are left to the unpacker.</summary>
/// <param name="Names">Entry names with <c>/</c>, in the directory's order, at most <see cref="MaxEntries"/> + 1.</param>
/// <param name="IsEncrypted">Some entry is encrypted.</param>
internal sealed record ZipDirectory(IReadOnlyList<string> Names, bool IsEncrypted)
{
    /// <summary>Most entries of a package: a document with a thousand pictures has some two thousand.</summary>
    public const int MaxEntries = 10_000;

    private const int EndLength = 22;
    private const int HeaderLength = 46;

    /// <summary>The directory, or null when the file has none: cut off, or no zip.</summary>
    public static ZipDirectory? TryRead(ReadOnlySpan<byte> bytes)
    {
        var end = FindEnd(bytes);
        if (end < 0)
        {
            return null;
        }

        long at = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 16)..]);
        var names = new List<string>();
        var encrypted = false;
        while (at + HeaderLength <= end && names.Count <= MaxEntries)
        {
            var header = bytes[(int)at..];
            if (!header.StartsWith("PK\u0001\u0002"u8))
            {
                break;
            }

            encrypted |= (header[8] & 1) != 0;
            var name = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
            var length = HeaderLength + name + BinaryPrimitives.ReadUInt16LittleEndian(header[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
            names.Add(Encoding.UTF8.GetString(header.Slice(HeaderLength, Math.Min(name, header.Length - HeaderLength))).Replace('\\', '/'));
            at += length;
        }

        return new ZipDirectory(names, encrypted);
    }

    private static int FindEnd(ReadOnlySpan<byte> bytes)
    {
        // The end record stands last, behind at most 64 KiB of comment.
        var from = Math.Max(0, bytes.Length - EndLength - ushort.MaxValue);
        var found = bytes[from..].LastIndexOf("PK\u0005\u0006"u8);
        return found >= 0 && from + found + EndLength <= bytes.Length ? from + found : -1;
    }
}
