using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Aggregator.SampleCity.Tests.Printed;

/// <summary>The cells of a BIFF8 workbook, by walking the records of the one stream its container holds.</summary>
internal static class PrintedOldWorkbook
{
    private const int Sector = 512;

    public static IEnumerable<(string Name, IEnumerable<IReadOnlyList<string>> Rows)> Read(byte[] file)
    {
        var records = Records(StreamOf(file)).ToList();
        var texts = Texts(records);
        var names = records.Where(r => r.Type == 0x85).Select(r => (At: U32(r.Content, 0), Name: Encoding.Unicode.GetString(r.Content, 8, r.Content[6] * 2))).ToList();
        foreach (var (at, name) in names)
        {
            var sheet = records.SkipWhile(r => r.At != at).TakeWhile(r => r.Type != 0x0A);
            Assert.AreEqual(0x809, sheet.First().Type, "a sheet begins where the head says");
            yield return (name, sheet.Where(r => r.Type is 0xFD or 0x203 or 0x201).GroupBy(r => U16(r.Content, 0))
                .Select(row => PrintedSheets.RowOf(row.Select(c => (U16(c.Content, 2), TextOf(c.Type, c.Content))))));
        }

        string TextOf(int type, byte[] content) => type switch
        {
            0xFD => texts[U32(content, 6)],
            0x203 => BinaryPrimitives.ReadDoubleLittleEndian(content.AsSpan(6)).ToString(CultureInfo.InvariantCulture),
            _ => "",
        };
    }

    private static byte[] StreamOf(byte[] file)
    {
        CollectionAssert.AreEqual(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }, file[..4]);
        var tables = Enumerable.Range(0, U32(file, 44)).SelectMany(i => At(U32(file, 76 + (4 * i)))).ToArray();
        var entry = Chain(U32(file, 48)).Skip(128).Take(128).ToArray();
        Assert.AreEqual("Workbook", Encoding.Unicode.GetString(entry, 0, U16(entry, 64) - 2));
        return [.. Chain(U32(entry, 116)).Take(U32(entry, 120))];

        IEnumerable<byte> At(int sector) => new ArraySegment<byte>(file, (sector + 1) * Sector, Sector);

        IEnumerable<byte> Chain(int sector)
        {
            for (; sector >= 0; sector = U32(tables, sector * 4))
            {
                foreach (var one in At(sector))
                {
                    yield return one;
                }
            }
        }
    }

    private static IEnumerable<(int At, int Type, byte[] Content)> Records(byte[] stream)
    {
        for (var at = 0; at + 4 <= stream.Length;)
        {
            var length = U16(stream, at + 2);
            Assert.IsLessThanOrEqualTo(8224, length);
            yield return (at, U16(stream, at), stream[(at + 4)..(at + 4 + length)]);
            at += 4 + length;
        }
    }

    // A text cut at a record's end goes on in the next behind a byte that says how wide its characters are.
    private static List<string> Texts(List<(int At, int Type, byte[] Content)> records)
    {
        var first = records.FindIndex(r => r.Type == 0xFC);
        var parts = records.Skip(first).TakeWhile((r, i) => i == 0 || r.Type == 0x3C).Select(r => r.Content).ToList();
        var texts = new List<string>();
        var (part, at) = (0, 8);
        while (texts.Count < U32(parts[0], 4))
        {
            (part, at) = at == parts[part].Length ? (part + 1, 0) : (part, at);
            var left = U16(parts[part], at);
            Assert.AreEqual(1, parts[part][at + 2], "characters of two bytes");
            at += 3;
            var text = new StringBuilder();
            while (left > 0)
            {
                (part, at) = at == parts[part].Length ? (part + 1, 1) : (part, at);
                var taken = Math.Min(left, (parts[part].Length - at) / 2);
                text.Append(Encoding.Unicode.GetString(parts[part], at, taken * 2));
                at += taken * 2;
                left -= taken;
            }

            texts.Add(text.ToString());
        }

        return texts;
    }

    private static int U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static int U32(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
}
