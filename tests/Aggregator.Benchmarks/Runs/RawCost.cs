using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using AngleSharp.Html.Parser;

namespace Aggregator.Benchmarks.Runs;

/// <summary>What the same bytes cost somebody who only hashes them, only parses them with public libraries, one thread.</summary>
/// <param name="Files">How many files.</param>
/// <param name="HashSeconds">SHA-256 of each file, read from the disk, processor time.</param>
/// <param name="ParseSeconds">AngleSharp over pages, an XML reader over every part of an Office package, UTF-8 decoding of anything else; processor time.</param>
internal sealed record RawCost(int Files, double HashSeconds, double ParseSeconds)
{
    private const double WarmSeconds = 3;

    private static readonly XmlReaderSettings Plain = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Measures a folder, warm: neither the disk's first touch nor the compiler's work counts, of which a long night bears little.</summary>
    public static RawCost Of(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        for (var warm = 0.0; warm < WarmSeconds;)
        {
            warm += Seconds(() => files.ForEach(file => Parse(File.ReadAllBytes(file))));
        }

        return new RawCost(files.Count, Seconds(() => files.ForEach(file => SHA256.HashData(File.ReadAllBytes(file)))), Seconds(() => files.ForEach(file => Parse(File.ReadAllBytes(file)))));
    }

    private static double Seconds(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    // The city hands in damaged files on purpose: whoever only parses stops there, as we do.
    private static void Parse(byte[] bytes)
    {
        try
        {
            if (bytes.AsSpan().StartsWith("PK"u8))
            {
                using var package = new ZipArchive(new MemoryStream(bytes));
                foreach (var part in package.Entries.Where(part => part.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
                {
                    using var reader = XmlReader.Create(part.Open(), Plain);
                    while (reader.Read())
                    {
                        // Every node is made and dropped.
                    }
                }
            }
            else if (bytes.AsSpan().TrimStart(" \r\n\t\uFEFF"u8).StartsWith("<"u8))
            {
                using var page = new MemoryStream(bytes);
                using var document = new HtmlParser().ParseDocument(page);
                _ = document.All.Length;
            }
            else
            {
                _ = Encoding.UTF8.GetString(bytes).Length;
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            Debug.WriteLine(broken.Message);
        }
    }
}
