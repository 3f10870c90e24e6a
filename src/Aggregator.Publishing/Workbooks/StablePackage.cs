using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Aggregator.Publishing.Workbooks;

/// <summary>
/// Takes out of a saved package what differs from one save to the next: the random name of the core-properties part, random relationship
/// ids of the package, the times and the order of the zip's entries.
/// </summary>
internal static partial class StablePackage
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string RootRelations = "_rels/.rels";
    private const string Core = "docProps/core.xml";
    private const string Main = "xl/workbook.xml";
    private const string CoreType = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    // The earliest time a zip can hold: it says nothing, which is the point.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same package in a form that depends on its contents only. Safe to apply twice.</summary>
    public static byte[] Rewrite(byte[] package)
    {
        var parts = Read(package);
        var old = parts.Keys.SingleOrDefault(name => name.EndsWith(".psmdcp", StringComparison.Ordinal));
        if (old is not null)
        {
            parts[Core] = parts[old];
            parts.Remove(old);
        }

        parts[RootRelations] = Edit(parts[RootRelations], root => NumberRelations(root, old));
        parts[ContentTypes] = Edit(parts[ContentTypes], NameTypes);
        parts[Main] = Edit(parts[Main], FixTitles);
        return Save(parts);
    }

    private static void NumberRelations(XElement root, string? old)
    {
        foreach (var relation in root.Elements())
        {
            if (old is not null && (string?)relation.Attribute("Target") == "/" + old)
            {
                relation.SetAttributeValue("Target", "/" + Core);
            }
        }

        // Nothing inside the package refers to a relationship of the package itself by id, so the ids can be dealt out anew.
        var sorted = root.Elements().OrderBy(r => (string?)r.Attribute("Target"), StringComparer.Ordinal).ToList();
        root.ReplaceNodes(sorted);
        for (var i = 0; i < sorted.Count; i++)
        {
            sorted[i].SetAttributeValue("Id", "rId" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Every part by its own name; ClosedXML makes the workbook's type the one of all <c>.xml</c>, which stricter readers take amiss.</summary>
    private static void NameTypes(XElement root)
    {
        XName type = root.Name.Namespace + "Override";
        foreach (var known in root.Elements().Where(e => (string?)e.Attribute("Extension") is "psmdcp" or "xml").ToList())
        {
            known.Remove();
        }

        root.Elements(type).Where(e => (string?)e.Attribute("PartName") is "/" + Core or "/" + Main).Remove();
        root.Add(new XElement(root.Name.Namespace + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")));
        root.Add(new XElement(type, new XAttribute("PartName", "/" + Core), new XAttribute("ContentType", CoreType)));
        root.Add(new XElement(type, new XAttribute("PartName", "/" + Main), new XAttribute("ContentType", MainType)));
        root.ReplaceNodes(root.Elements()
            .OrderBy(e => e.Name.LocalName, StringComparer.Ordinal)
            .ThenBy(e => (string?)e.Attribute("Extension") ?? (string?)e.Attribute("PartName"), StringComparer.Ordinal)
            .ToList());
    }

    /// <summary>Rows and columns that repeat on each page are absolute in a well-formed workbook; ClosedXML writes <c>排名!1:3</c>.</summary>
    private static void FixTitles(XElement root)
    {
        foreach (var name in root.Descendants().Where(e => (string?)e.Attribute("name") == "_xlnm.Print_Titles"))
        {
            name.Value = RelativeArea().Replace(name.Value, "$1$$$2:$$$3");
        }
    }

    [GeneratedRegex("(!)([A-Z]{1,3}|[0-9]+):([A-Z]{1,3}|[0-9]+)")]
    private static partial Regex RelativeArea();

    private static byte[] Edit(byte[] part, Action<XElement> edit)
    {
        var xml = XDocument.Load(new MemoryStream(part));
        edit(xml.Root!);
        using var stream = new MemoryStream();
        xml.Save(stream, SaveOptions.DisableFormatting);
        return stream.ToArray();
    }

    private static Dictionary<string, byte[]> Read(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            parts.Add(entry.FullName, copy.ToArray());
        }

        return parts;
    }

    private static byte[] Save(Dictionary<string, byte[]> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers that stream expect the content types first; '[' sorts before any letter of a part's name but behind '_'.
            foreach (var (name, bytes) in parts.OrderBy(p => p.Key != ContentTypes).ThenBy(p => p.Key, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = EntryTime;
                using var target = entry.Open();
                target.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
