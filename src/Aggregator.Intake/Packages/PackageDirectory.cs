using System.Buffers.Binary;
using System.Text;
using Aggregator.Intake.Reading.Containers;

namespace Aggregator.Intake.Packages;

/// <summary>Names in a zip's directory: in UTF-8 where it says so or where they are valid, else in GBK as Chinese Windows writes them.</summary>
internal static class PackageDirectory
{
    private const int HeaderLength = 46;
    private const int Utf8Flag = 0x800;
    private const int UnicodePath = 0x7075;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <summary>The names of the first entries.</summary>
    public static IEnumerable<string> Names(byte[] directory)
    {
        for (var at = 0; at + HeaderLength <= directory.Length && directory.AsSpan(at).StartsWith("PK\u0001\u0002"u8);)
        {
            yield return NameOf(directory.AsSpan(at));
            at += HeaderLength + BinaryPrimitives.ReadUInt16LittleEndian(directory.AsSpan(at + 28)) + BinaryPrimitives.ReadUInt16LittleEndian(directory.AsSpan(at + 30)) + BinaryPrimitives.ReadUInt16LittleEndian(directory.AsSpan(at + 32));
        }
    }

    /// <summary>The name of an entry, decoded.</summary>
    public static string NameOf(ReadOnlySpan<byte> header)
    {
        int flags = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]), length = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]), extra = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        var raw = header.Slice(HeaderLength, Math.Min(length, header.Length - HeaderLength));
        if ((flags & Utf8Flag) != 0)
        {
            return Encoding.UTF8.GetString(raw);
        }

        var rest = header[(HeaderLength + raw.Length)..];
        return OfField(rest[..Math.Min(extra, rest.Length)], raw) ?? Guessed(raw);
    }

    // Info-ZIP writes the Unicode name beside the old one, with the old one's checksum.
    private static string? OfField(ReadOnlySpan<byte> fields, ReadOnlySpan<byte> raw)
    {
        while (fields.Length >= 4)
        {
            int id = BinaryPrimitives.ReadUInt16LittleEndian(fields), length = BinaryPrimitives.ReadUInt16LittleEndian(fields[2..]);
            if (length > fields.Length - 4)
            {
                return null;
            }

            if (id == UnicodePath && length > 5)
            {
                var checksum = new Crc32();
                checksum.Add(raw);
                return BinaryPrimitives.ReadUInt32LittleEndian(fields[5..]) == checksum.Value ? Encoding.UTF8.GetString(fields.Slice(9, length - 5)) : null;
            }

            fields = fields[(4 + length)..];
        }

        return null;
    }

    private static string Guessed(ReadOnlySpan<byte> raw)
    {
        try
        {
            return Strict.GetString(raw);
        }
        catch (DecoderFallbackException)
        {
            return Gb.GetString(raw);
        }
    }
}
