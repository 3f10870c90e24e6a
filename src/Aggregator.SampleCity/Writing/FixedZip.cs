using System.IO.Compression;
using System.Text;

namespace Aggregator.SampleCity.Writing;

/// <summary>Packs an OOXML package with entries in the given order and of a fixed time, so that the same city has the same bytes.</summary>
internal static class FixedZip
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A part of XML, given without its declaration.</summary>
    public static (string Name, byte[] Content) Part(string name, string xml) => (name, Encoding.UTF8.GetBytes(Declaration + xml));

    /// <summary>Packs parts in their order.</summary>
    public static byte[] Pack(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var target = new MemoryStream();
        using (var packed = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                var entry = packed.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = Epoch;
                using var to = entry.Open();
                to.Write(content);
            }
        }

        return target.ToArray();
    }
}
