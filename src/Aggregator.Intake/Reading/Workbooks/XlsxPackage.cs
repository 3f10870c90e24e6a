using System.IO.Compression;
using System.Xml;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>
/// The parts of an .xlsx and what they refer to. Names of parts are only ever looked up among the package's own entries: none becomes a
/// path, and what lies outside the package is not followed.
/// </summary>
internal sealed class XlsxPackage : IDisposable
{
    /// <summary>Most relationships of one part that are looked at.</summary>
    private const int MostRelations = 10_000;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public XlsxPackage(byte[] bytes)
    {
        _archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        foreach (var entry in _archive.Entries)
        {
            _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>A part as XML, without entities; null when the package has none of that name.</summary>
    public XmlReader? Open(string part) => _entries.TryGetValue(part, out var entry)
        ? XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true })
        : null;

    /// <summary>What a part refers to inside the package: id, the last word of its type (<c>worksheet</c>, <c>drawing</c>), and the part. <c>""</c> is the package itself.</summary>
    public IReadOnlyList<(string Id, string Type, string Part)> RelationsOf(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        using var reader = Open($"{folder}_rels/{part[(slash + 1)..]}.rels");
        var relations = new List<(string, string, string)>();
        while (reader is not null && reader.Read() && relations.Count < MostRelations)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("TargetMode") != "External"
                && reader.GetAttribute("Target") is { } target && reader.GetAttribute("Type") is { } type)
            {
                relations.Add((reader.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolved(folder, target)));
            }
        }

        return relations;
    }

    public void Dispose() => _archive.Dispose();

    private static string Resolved(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', '\\'))
        {
            if (step == "..")
            {
                steps.RemoveRange(Math.Max(0, steps.Count - 1), Math.Min(1, steps.Count));
            }
            else if (step is not ("" or "."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
