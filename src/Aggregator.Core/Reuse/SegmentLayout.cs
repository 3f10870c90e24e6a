using System.Buffers.Binary;

namespace Aggregator.Core.Reuse;

/// <summary>Where the parts of a segment lie, from its first bytes.</summary>
/// <remarks>
/// Header of 64 bytes: kind of file (8), the layout's version (4), texts (4), postings (4), shift (4), bytes of names (8), characters (8),
/// bytes of records (8), checksum of all behind the header (4), zero (4), mark of the folding (8). Then: where the postings of each slot begin (4 each, one
/// more than slots), their hashes (4), their places (8), where each text's characters and record begin (8 each, one more than texts),
/// years (4), names, characters (2), records. Numbers little-endian.
/// </remarks>
internal readonly record struct SegmentLayout(int Texts, int Postings, int Shift, long NameBytes, long Characters, long RecordBytes, uint Checksum)
{
    /// <summary>Bytes of the header.</summary>
    public const int HeaderLength = 64;

    /// <summary>Where the directory begins.</summary>
    public const long Starts = HeaderLength;

    private const int Layout = 1;
    private const int MarkPlace = 56;

    private static ReadOnlySpan<byte> Magic => "AGGRSEGM"u8;

    /// <summary>Slots of the directory.</summary>
    public int Slots => 1 << (32 - Shift);

    /// <summary>Where the hashes begin.</summary>
    public long Keys => Starts + ((Slots + 1) * 4L);

    /// <summary>Where the places begin.</summary>
    public long Places => Keys + (Postings * 4L);

    /// <summary>Where the beginnings of the texts' characters begin.</summary>
    public long LetterStarts => Places + (Postings * 8L);

    /// <summary>Where the beginnings of the texts' records begin.</summary>
    public long RecordStarts => LetterStarts + ((Texts + 1) * 8L);

    /// <summary>Where the years begin.</summary>
    public long Years => RecordStarts + ((Texts + 1) * 8L);

    /// <summary>Where the names begin.</summary>
    public long Names => Years + (Texts * 4L);

    /// <summary>Where the characters begin.</summary>
    public long Letters => Names + NameBytes;

    /// <summary>Where the records begin.</summary>
    public long Records => Letters + (Characters * 2);

    /// <summary>Bytes in all.</summary>
    public long Length => Records + RecordBytes;

    /// <summary>Reads a header.</summary>
    /// <exception cref="InvalidDataException">It is none, or of another version.</exception>
    public static SegmentLayout Read(ReadOnlySpan<byte> header)
    {
        if (!header[..8].SequenceEqual(Magic) || BinaryPrimitives.ReadInt32LittleEndian(header[8..]) != Layout)
        {
            throw new InvalidDataException("No segment, or of another version.");
        }

        if (BinaryPrimitives.ReadUInt64LittleEndian(header[MarkPlace..]) != ReuseFolding.Mark)
        {
            throw new InvalidDataException("A segment of texts that were reduced otherwise.");
        }

        var layout = new SegmentLayout(
            BinaryPrimitives.ReadInt32LittleEndian(header[12..]), BinaryPrimitives.ReadInt32LittleEndian(header[16..]), BinaryPrimitives.ReadInt32LittleEndian(header[20..]),
            BinaryPrimitives.ReadInt64LittleEndian(header[24..]), BinaryPrimitives.ReadInt64LittleEndian(header[32..]), BinaryPrimitives.ReadInt64LittleEndian(header[40..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[48..]));
        const long most = 1L << 40;
        var isSound = layout is { Texts: >= 0, Postings: >= 0, Shift: >= 4 and <= 28, NameBytes: >= 0 and <= most, Characters: >= 0 and <= most, RecordBytes: >= 0 and <= most };
        return isSound ? layout : throw new InvalidDataException("Impossible counts.");
    }

    /// <summary>Writes the header.</summary>
    public void Write(Span<byte> header)
    {
        header[..HeaderLength].Clear();
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], Layout);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], Texts);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], Postings);
        BinaryPrimitives.WriteInt32LittleEndian(header[20..], Shift);
        BinaryPrimitives.WriteInt64LittleEndian(header[24..], NameBytes);
        BinaryPrimitives.WriteInt64LittleEndian(header[32..], Characters);
        BinaryPrimitives.WriteInt64LittleEndian(header[40..], RecordBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(header[48..], Checksum);
        BinaryPrimitives.WriteUInt64LittleEndian(header[MarkPlace..], ReuseFolding.Mark);
    }
}
