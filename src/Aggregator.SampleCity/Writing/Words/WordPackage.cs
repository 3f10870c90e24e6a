using System.Globalization;

namespace Aggregator.SampleCity.Writing.Words;

/// <summary>The parts of a Word document's package.</summary>
internal static class WordPackage
{
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>All parts: the document, its styles as rId1, the further parts as rId2 and on, the pictures as rIdP1 and on.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Parts(string document, string styles, IReadOnlyList<(string Kind, string Xml)> further, IReadOnlyList<byte[]> pictures)
    {
        var kinds = further.Select(p => p.Kind).Prepend("styles").ToList();
        yield return FixedZip.Part("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Type}document.main+xml\"/>{string.Concat(kinds.Select(k => $"<Override PartName=\"/word/{k}.xml\" ContentType=\"{Type}{k}+xml\"/>"))}</Types>");
        yield return FixedZip.Part("_rels/.rels", Relations($"<Relationship Id=\"rId1\" Type=\"{Relation}officeDocument\" Target=\"word/document.xml\"/>"));
        yield return FixedZip.Part("word/document.xml", document);
        yield return FixedZip.Part("word/_rels/document.xml.rels", Relations(
            string.Concat(kinds.Select((k, i) => string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relation}{k}\" Target=\"{k}.xml\"/>")))
            + string.Concat(pictures.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rIdP{i + 1}\" Type=\"{Relation}image\" Target=\"media/image{i + 1}.png\"/>")))));
        yield return FixedZip.Part("word/styles.xml", styles);
        foreach (var (kind, xml) in further)
        {
            yield return FixedZip.Part($"word/{kind}.xml", xml);
        }

        for (var i = 0; i < pictures.Count; i++)
        {
            yield return (string.Create(CultureInfo.InvariantCulture, $"word/media/image{i + 1}.png"), pictures[i]);
        }
    }

    private static string Relations(string relations) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>";
}
