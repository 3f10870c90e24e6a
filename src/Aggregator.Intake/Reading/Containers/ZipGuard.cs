using System.IO.Compression;
using System.Xml;

namespace Aggregator.Intake.Reading.Containers;

/// <summary>
/// Unpacks a package once, into nothing, before any parser sees it: headers may lie about sizes, so the bytes are counted as they come
/// out. Also bounds how deep the XML parts nest, since the parsers behind recurse.
/// </summary>
internal static class ZipGuard
{
    /// <summary>Most bytes a package may unpack to: 512 MiB.</summary>
    public const long MaxUnpacked = 512L << 20;

    /// <summary>Most bytes of one part: 160 MiB of XML are, about a million filled cells.</summary>
    public const long MaxXmlPart = 160L << 20;

    /// <summary>Unpacked to packed beyond which a package is refused, once it is past <see cref="RatioFrom"/>.</summary>
    public const int MaxRatio = 200;

    /// <summary>Small packages may have any ratio: 16 MiB are unpacked in a blink.</summary>
    private const long RatioFrom = 16L << 20;

    /// <summary>Deepest nesting of XML: real documents stay below 60 (tables in tables, boxes in runs), and 256 frames of any parser fit a thread's stack.</summary>
    private const int MaxDepth = 256;

    public static void Check(byte[] bytes, string fileName, CancellationToken stop)
    {
        var directory = ZipDirectory.TryRead(bytes) ?? throw Unreadable.Truncated(fileName);
        if (directory.IsEncrypted)
        {
            throw Unreadable.Protected(fileName);
        }

        if (directory.Names.Count > ZipDirectory.MaxEntries)
        {
            throw Unreadable.ZipBomb(fileName);
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var budget = new UnpackBudget(Math.Min(MaxUnpacked, Math.Max(RatioFrom, bytes.LongLength * MaxRatio)), fileName, stop);
            if (archive.Entries.Count > ZipDirectory.MaxEntries)
            {
                throw Unreadable.ZipBomb(fileName);
            }

            foreach (var entry in archive.Entries)
            {
                using var content = new CountedStream(entry.Open(), budget);
                CheckDepth(content, fileName, stop);
                if (content.Count > MaxXmlPart)
                {
                    throw Unreadable.TooComplex(fileName);
                }

                // A wrong length makes parsers reserve what it says; a wrong checksum is a figure changed on its way.
                if (content.Count != entry.Length || content.Checksum != entry.Crc32)
                {
                    throw Unreadable.Damaged(fileName);
                }
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw Unreadable.Damaged(fileName, broken);
        }
    }

    /// <summary>Every entry is tried as XML: its name does not say what it is, the package's list of content types does, and that may say anything.</summary>
    private static void CheckDepth(CountedStream content, string fileName, CancellationToken stop)
    {
        try
        {
            using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false, MaxCharactersInDocument = MaxXmlPart });
            for (var nodes = 0; reader.Read(); nodes++)
            {
                if (reader.Depth > MaxDepth)
                {
                    throw Unreadable.TooComplex(fileName);
                }

                if (nodes % 4096 == 0)
                {
                    stop.ThrowIfCancellationRequested();
                }
            }
        }
        catch (XmlException)
        {
            // A picture, or a part nobody needs and that may be broken; one that is needed fails again in its parser, which prohibits DTDs as well.
        }

        content.Drain();
    }
}
