using System.IO.Compression;
using System.Xml;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>The parts of a Word document, found by the package's relationships and not by their usual names.</summary>
internal sealed class WordPackage : IDisposable
{
    private readonly WordXml _xml = new();
    private readonly ZipArchive _archive;
    private readonly string _fileName;
    private readonly CancellationToken _stop;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<(string Kind, string Part)> _parts;
    private readonly List<string> _broken = [];

    public WordPackage(byte[] bytes, string fileName, CancellationToken stop)
    {
        (_fileName, _stop) = (fileName, stop);
        _archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        foreach (var entry in _archive.Entries)
        {
            _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }

        var root = Related("").ToList();
        var main = root.FirstOrDefault(part => part.Kind == "officeDocument").Part ?? "word/document.xml";
        Main = _entries.TryGetValue(main, out var document) ? Load(document) : throw Unreadable.Damaged(fileName);
        HasRevisions = _xml.HasRevisions;
        CoreProperties = root.FirstOrDefault(part => part.Kind == "core-properties").Part is { } core ? TryLoad(core) : null;
        _parts = [.. Related(main)];
    }

    public WordNode Main { get; }

    /// <summary>The main part holds tracked changes.</summary>
    public bool HasRevisions { get; }

    /// <summary>Title and author as the file's properties state them.</summary>
    public WordNode? CoreProperties { get; }

    /// <summary>The first part of a kind (<c>styles</c>, <c>numbering</c>, <c>footnotes</c>), or null; a broken one costs what it holds, not the text.</summary>
    public WordNode? Part(string kind) => _parts.FirstOrDefault(part => part.Kind == kind).Part is { } name ? TryLoad(name) : null;

    /// <summary>Parts asked for so far that could not be read.</summary>
    public IReadOnlyList<string> Broken => _broken;

    /// <summary>All parts of a kind, in the order of the relationships.</summary>
    public IEnumerable<WordNode> Parts(string kind) => _parts.Where(part => part.Kind == kind).Select(part => TryLoad(part.Part)).OfType<WordNode>();

    public void Dispose() => _archive.Dispose();

    /// <summary>Kind (the last word of its type) and name of the parts a part is related to; of the package itself for "".</summary>
    private IEnumerable<(string Kind, string Part)> Related(string part)
    {
        var folder = part.Contains('/', StringComparison.Ordinal) ? part[..(part.LastIndexOf('/') + 1)] : "";
        foreach (var relation in TryLoad($"{folder}_rels/{part[folder.Length..]}.rels")?.All("Relationship") ?? [])
        {
            if (relation.Attribute("Type") is { } type && relation.Attribute("Target") is { } target && relation.Attribute("TargetMode") != "External")
            {
                yield return (type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
            }
        }
    }

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    private WordNode? TryLoad(string name)
    {
        try
        {
            return _entries.TryGetValue(name, out var entry) ? Load(entry) : null;
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException)
        {
            _broken.Add(name);
            return null;
        }
    }

    private WordNode Load(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return _xml.Load(content, _fileName, _stop);
    }
}
