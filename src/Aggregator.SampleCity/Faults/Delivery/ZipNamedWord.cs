using System.Globalization;
using System.IO.Compression;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>An archive of scanned pages, renamed so that it looks like a Word file.</summary>
internal sealed class ZipNamedWord : Damaged
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    protected override string Extension => "docx";

    public override byte[] OnFile(byte[] bytes, Scene scene)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var page = 1; page <= scene.Random.Between(2, 5); page++)
            {
                var entry = zip.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"scan{page:000}.jpg"), CompressionLevel.NoCompression);
                entry.LastWriteTime = Epoch;
                using var stream = entry.Open();
                stream.Write([0xFF, 0xD8, 0xFF, 0xE0, .. Enumerable.Range(0, 900).Select(_ => (byte)scene.Random.Below(255)), 0xFF, 0xD9]);
            }
        }

        return target.ToArray();
    }
}
