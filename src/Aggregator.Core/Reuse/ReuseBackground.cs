using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Aggregator.Core.Reuse;

/// <summary>What the reports of a city taught: how much it says that two texts share a turn. Frozen between nights.</summary>
/// <remarks>
/// Whoever compares with the same background weighs every turn alike, whatever else is compared; <see cref="Version"/> tells two apart.
/// As bytes: the kind of file (8), the layout's version (4), units (4), shift (4), mark of the folding
/// (8), then one byte a cell; numbers little-endian.
/// </remarks>
public sealed class ReuseBackground
{
    private const int HeaderLength = 28;
    private const int MarkPlace = 20;
    private const int Layout = 2;

    private ReuseBackground(UnitFrequencies frequencies, string version) => (Frequencies, Version) = (frequencies, version);

    private static ReadOnlySpan<byte> Magic => "AGGRBACK"u8;

    internal UnitFrequencies Frequencies { get; }

    /// <summary>SHA-256 of the bytes, 64 hexadecimal digits.</summary>
    public string Version { get; }

    /// <summary>Units counted.</summary>
    public int Units => Frequencies.Units;

    /// <summary>Counts over reports; templates do not count.</summary>
    public static ReuseBackground Of(IReadOnlyList<ReuseText> texts, CancellationToken stop = default) =>
        Of(UnitFrequencies.Of([.. PassageFinder.Normal(texts, stop).TakeWhile(text => !text.IsTemplate)], stop));

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such background.</exception>
    public static ReuseBackground Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength || !bytes[..8].SequenceEqual(Magic))
        {
            throw new InvalidDataException("No background of text reuse.");
        }

        var (layout, units, shift) = (BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]));
        if (layout != Layout || units < 0 || shift is < 8 or > 28 || bytes.Length != HeaderLength + (1 << (32 - shift)))
        {
            throw new InvalidDataException("A background of another layout, or cut off.");
        }

        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes[MarkPlace..]) != ReuseFolding.Mark)
        {
            throw new InvalidDataException("A background of texts that were reduced otherwise.");
        }

        return new ReuseBackground(new UnitFrequencies(bytes[HeaderLength..].ToArray(), shift, units), VersionOf(bytes));
    }

    /// <summary>The bytes; the same for the same counts on every machine.</summary>
    public byte[] ToBytes() => Bytes(Frequencies);

    private static ReuseBackground Of(UnitFrequencies frequencies) => new(frequencies, VersionOf(Bytes(frequencies)));

    private static byte[] Bytes(UnitFrequencies frequencies)
    {
        var bytes = new byte[HeaderLength + frequencies.Weights.Length];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Layout);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), frequencies.Units);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), frequencies.Shift);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(MarkPlace), ReuseFolding.Mark);
        frequencies.Weights.CopyTo(bytes.AsSpan(HeaderLength));
        return bytes;
    }

    private static string VersionOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
