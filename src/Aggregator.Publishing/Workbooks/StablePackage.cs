using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Aggregator.Publishing.Texts;
using Aggregator.Publishing.Workbooks.Packages;

namespace Aggregator.Publishing.Workbooks;

/// <summary>
/// Takes out of a saved package what differs from one save to the next: the random name of the core-properties part, random relationship
/// ids of the package, the times and the order of the zip's entries; names its looks, and puts in what is streamed past ClosedXML.
/// </summary>
internal static partial class StablePackage
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string RootRelations = "_rels/.rels";
    private const string Core = "docProps/core.xml";
    private const string Main = "xl/workbook.xml";
    private const string MainRelations = "xl/_rels/workbook.xml.rels";
    private const string StylePart = "xl/styles.xml";
    private const string LinkType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
    private const string CoreType = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    // The earliest time a zip can hold: it says nothing, which is the point.
    internal static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XNamespace PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static readonly XmlWriterSettings Writing = new() { Encoding = Utf8.Encoding, NewLineHandling = NewLineHandling.None, CloseOutput = false, CheckCharacters = false };

    /// <summary>The same package in a form that depends on its contents only. Safe to apply twice.</summary>
    public static byte[] Rewrite(byte[] package) => Rewrite(package, new Dictionary<string, StreamedSheet>(StringComparer.Ordinal), new LookTable());

    /// <summary>The same with what is streamed into its sheets, by their names.</summary>
    public static byte[] Rewrite(byte[] package, IReadOnlyDictionary<string, StreamedSheet> sheets, LookTable looks)
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
        return Save(parts, ByPart(parts, sheets), looks);
    }

    private static Dictionary<string, StreamedSheet> ByPart(Dictionary<string, byte[]> parts, IReadOnlyDictionary<string, StreamedSheet> sheets)
    {
        if (sheets.Count == 0)
        {
            return [];
        }

        XNamespace relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var targets = Load(parts[MainRelations]).Elements().ToDictionary(r => (string)r.Attribute("Id")!, r => (string)r.Attribute("Target")!, StringComparer.Ordinal);
        return Load(parts[Main]).Descendants().Where(e => e.Name.LocalName == "sheet" && sheets.ContainsKey((string)e.Attribute("name")!))
            .ToDictionary(e => PartOf(targets[(string)e.Attribute(relations + "id")!]), e => sheets[(string)e.Attribute("name")!], StringComparer.Ordinal);
    }

    private static string PartOf(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

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
            sorted[i].SetAttributeValue("Id", "rId" + (i + 1).ToString(CultureInfo.InvariantCulture));
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

    private static XElement Load(byte[] part) => XDocument.Load(new MemoryStream(part)).Root!;

    private static byte[] Edit(byte[] part, Action<XElement> edit)
    {
        var root = Load(part);
        var xml = root.Document!;
        edit(root);
        return Bytes(xml);
    }

    /// <summary>A part's bytes.</summary>
    internal static byte[] Bytes(XDocument xml)
    {
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

    private static byte[] Save(Dictionary<string, byte[]> parts, Dictionary<string, StreamedSheet> streamed, LookTable looks)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var styles = parts.TryGetValue(StylePart, out var part) ? new StyleBook(Load(part), looks) : null;

            // Readers that stream expect the content types first; '[' sorts before any letter of a part's name but behind '_'. The looks come last:
            // which of them are needed is known when the cells are written.
            foreach (var name in parts.Keys.Concat(streamed.Keys.Select(RelationsOf)).Distinct(StringComparer.Ordinal)
                .OrderBy(p => p switch { ContentTypes => 0, StylePart => 3, _ when p.StartsWith("xl/worksheets/_rels/", StringComparison.Ordinal) => 2, _ => 1 }).ThenBy(p => p, StringComparer.Ordinal).ToList())
            {
                if (streamed.TryGetValue(name, out var sheet))
                {
                    var pass = new SheetPass(sheet, styles!);
                    using (var target = Entry(zip, name))
                    using (var reader = XmlReader.Create(new MemoryStream(parts[name])))
                    using (var writer = XmlWriter.Create(target, Writing))
                    {
                        pass.Copy(reader, writer);
                    }

                    Relate(parts, RelationsOf(name), pass.Addresses);
                }
                else if (name == StylePart)
                {
                    styles!.Finish();
                    Write(zip, name, styles.Bytes());
                }
                else if (parts.TryGetValue(name, out var bytes))
                {
                    Write(zip, name, bytes);
                }
            }
        }

        return stream.ToArray();
    }

    private static void Relate(Dictionary<string, byte[]> parts, string name, IReadOnlyList<(string Id, string Address)> addresses)
    {
        if (addresses.Count == 0)
        {
            return;
        }

        var root = parts.TryGetValue(name, out var own) ? Load(own) : new XElement(PackageRelations + "Relationships");
        root.Add(addresses.Select(one => new XElement(PackageRelations + "Relationship",
            new XAttribute("Type", LinkType), new XAttribute("Target", one.Address), new XAttribute("TargetMode", "External"), new XAttribute("Id", one.Id))));
        parts[name] = Bytes(new XDocument(root));
    }

    private static string RelationsOf(string part) => part.Insert(part.LastIndexOf('/') + 1, "_rels/") + ".rels";

    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }

    private static void Write(ZipArchive zip, string name, byte[] bytes)
    {
        using var target = Entry(zip, name);
        target.Write(bytes);
    }
}
