using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Aggregator.Intake.Tests.Building;

/// <summary>Breaks containers at the fields their parsers trust: zip headers, OLE allocation tables, records of a BIFF stream.</summary>
internal static class ContainerMutation
{
    private static readonly int[] ZipFields = [4, 6, 8, 10, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 42];

    /// <summary>A zip with a header field overwritten.</summary>
    public static byte[] OfZip(byte[] package, Random random)
    {
        var bytes = package.ToArray();
        var headers = new List<int>();
        for (var at = 0; at + 30 < bytes.Length; at++)
        {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] is 1 or 3 or 5)
            {
                headers.Add(at);
            }
        }

        for (var n = random.Next(1, 4); n > 0; n--)
        {
            ByteMutation.PutLength(bytes, headers[random.Next(headers.Count)] + Nasty.Of(ZipFields, random), random);
        }

        return bytes;
    }

    /// <summary>A package with one or two of its parts broken as markup, checksums right again.</summary>
    public static byte[] OfParts(byte[] package, byte[] other, Random random)
    {
        using var from = new ZipArchive(new MemoryStream(package));
        using var donor = new ZipArchive(new MemoryStream(other));
        var broken = random.Next(from.Entries.Count);
        // The parts with the content are broken more often than the small ones around them.
        var longest = random.Next(4) > 0 ? from.Entries.OrderByDescending(entry => entry.Length).Take(3).ElementAt(random.Next(3)) : from.Entries[broken];
        using var stream = new MemoryStream();
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                var text = TextOf(entry);
                if (entry == longest)
                {
                    text = random.Next(2) == 0 ? MarkupMutation.Gently(text, random) : MarkupMutation.Of(text, TextOf(donor.GetEntry(entry.FullName) ?? donor.Entries[0]), random);
                    if (random.Next(40) == 0)
                    {
                        continue;
                    }
                }

                using var content = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    /// <summary>A compound file whose header, allocation table, directory or records lie.</summary>
    public static byte[] OfOle(byte[] file, Random random)
    {
        var bytes = file.ToArray();
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            switch (random.Next(5))
            {
                case 0:
                    ByteMutation.PutLength(bytes, 24 + random.Next(90), random);
                    break;
                case 1:
                    // A sector that follows another than it should: loops and crossings.
                    BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(512 + random.Next(40) * 4), (uint)random.Next(40));
                    break;
                case 2:
                    ByteMutation.PutLength(bytes, 1024 + random.Next(2) * 128 + 64 + random.Next(64), random);
                    break;
                default:
                    BreakRecord(bytes, random);
                    break;
            }
        }

        return bytes;
    }

    private static void BreakRecord(byte[] bytes, Random random)
    {
        var records = new List<int>();
        for (var at = 1536; at + 4 <= bytes.Length && records.Count < 2000; at += 4 + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 2)))
        {
            records.Add(at);
        }

        var one = records[random.Next(records.Count)];
        switch (random.Next(4))
        {
            case 0:
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(one), Nasty.Of<ushort>([0x3C, 0x809, 0x0A, 0x85, 0xFC, 0xFF, 0x208, 0x200, 0xE5, 0xFD, 0x06, 0x207, 0x2F, 0x1D6, 0xE0, 0x41E, 0xBD, 0xBE], random));
                break;
            case 1:
                ByteMutation.PutLength(bytes, one + 2, random);
                break;
            default:
                ByteMutation.PutLength(bytes, one + 4 + random.Next(24), random);
                break;
        }
    }

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
