using System.Buffers.Binary;

namespace Aggregator.Intake.Reading.Containers;

/// <summary>One entry of a zip's central directory, as it stands there: nothing of it is believed. The one place that knows where its fields lie.</summary>
internal readonly ref struct ZipHeader
{
    private const int FixedLength = 46;
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;

    private readonly ReadOnlySpan<byte> _bytes;

    private ZipHeader(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>The end record with its longest comment: what has to be read to find the directory.</summary>
    public const int TailLength = EndLength + LongestComment;

    /// <summary>Flags: 1 for locked, 0x800 for a name in UTF-8.</summary>
    public int Flags => BinaryPrimitives.ReadUInt16LittleEndian(_bytes[8..]);

    /// <summary>How it is packed.</summary>
    public int Method => BinaryPrimitives.ReadUInt16LittleEndian(_bytes[10..]);

    /// <summary>CRC-32 of what is unpacked.</summary>
    public uint Checksum => BinaryPrimitives.ReadUInt32LittleEndian(_bytes[16..]);

    /// <summary>Bytes packed.</summary>
    public uint Packed => BinaryPrimitives.ReadUInt32LittleEndian(_bytes[20..]);

    /// <summary>Bytes unpacked.</summary>
    public uint Length => BinaryPrimitives.ReadUInt32LittleEndian(_bytes[24..]);

    /// <summary>Where its own header stands.</summary>
    public uint Offset => BinaryPrimitives.ReadUInt32LittleEndian(_bytes[42..]);

    /// <summary>Whether name and extra fields end within the directory.</summary>
    public bool IsWhole => FixedLength + NameLength + ExtraLength <= _bytes.Length;

    /// <summary>The name's bytes, cut off where the directory ends.</summary>
    public ReadOnlySpan<byte> Name => _bytes.Slice(FixedLength, Math.Min(NameLength, _bytes.Length - FixedLength));

    /// <summary>The extra fields' bytes, cut off where the directory ends.</summary>
    public ReadOnlySpan<byte> Extra => _bytes[(FixedLength + Name.Length)..] is var rest ? rest[..Math.Min(ExtraLength, rest.Length)] : default;

    private int NameLength => BinaryPrimitives.ReadUInt16LittleEndian(_bytes[28..]);

    private int ExtraLength => BinaryPrimitives.ReadUInt16LittleEndian(_bytes[30..]);

    private int CommentLength => BinaryPrimitives.ReadUInt16LittleEndian(_bytes[32..]);

    /// <summary>Takes the next entry off a directory.</summary>
    /// <param name="directory">What is left of it; after the last entry stays what follows.</param>
    /// <param name="header">The entry.</param>
    public static bool TryTake(ref ReadOnlySpan<byte> directory, out ZipHeader header)
    {
        if (directory.Length < FixedLength || !directory.StartsWith("PK\u0001\u0002"u8))
        {
            header = default;
            return false;
        }

        header = new ZipHeader(directory);
        directory = directory[Math.Min(directory.Length, FixedLength + header.NameLength + header.ExtraLength + header.CommentLength)..];
        return true;
    }

    /// <summary>Where the end record stands in the last bytes of a file; -1 when there is none.</summary>
    /// <param name="tail">The last bytes, <see cref="TailLength"/> or all there are.</param>
    /// <param name="start">Where it says the directory begins in the file.</param>
    public static int FindEnd(ReadOnlySpan<byte> tail, out long start)
    {
        var found = tail.LastIndexOf("PK\u0005\u0006"u8);
        if (found < 0 || found + EndLength > tail.Length)
        {
            start = 0;
            return -1;
        }

        start = BinaryPrimitives.ReadUInt32LittleEndian(tail[(found + 16)..]);
        return found;
    }
}
