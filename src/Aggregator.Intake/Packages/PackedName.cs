using System.Buffers.Binary;
using System.Text;
using Aggregator.Intake.Reading.Containers;

namespace Aggregator.Intake.Packages;

/// <summary>The name of an entry of a zip: in UTF-8 where it says so or where it is valid, else in GBK as Chinese Windows writes them.</summary>
internal static class PackedName
{
    private const int Utf8Flag = 0x800;
    private const int UnicodePath = 0x7075;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <summary>The name of an entry, decoded.</summary>
    public static string Of(ZipHeader header) => (header.Flags & Utf8Flag) != 0 ? Encoding.UTF8.GetString(header.Name) : OfField(header.Extra, header.Name) ?? Guessed(header.Name);

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
