using System.IO.Compression;
using System.Text;

namespace Aggregator.Intake.Tests.Building;

/// <summary>Builds zip packages with any content.</summary>
internal static class Zip
{
    public static byte[] Of(params (string Name, string Content)[] parts) =>
        Of(parts.Select(part => (part.Name, (Action<Stream>)(stream => stream.Write(Encoding.UTF8.GetBytes(part.Content))))).ToArray());

    public static byte[] Of(params (string Name, Action<Stream> Write)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in parts)
            {
                using var content = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A package with some parts replaced.</summary>
    public static byte[] Replace(byte[] package, string name, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry(name)!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(change(text));
        }

        return stream.ToArray();
    }
}
