using System.Text;
using System.Xml;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>Texts of an .xlsx: the shared ones and those in cells; runs joined, the reading aids of phonetic runs left out.</summary>
internal static class XlsxStrings
{
    /// <summary>Most characters of all shared texts, 20 million: a report has some ten thousand.</summary>
    private const int MostCharacters = 20_000_000;

    /// <summary>The shared texts in order; empty when the part is missing.</summary>
    public static IReadOnlyList<string> Read(XmlReader? reader, string fileName, CancellationToken stop)
    {
        var texts = new List<string>();
        var characters = 0L;
        while (reader is not null && reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                stop.ThrowIfCancellationRequested();
                texts.Add(TextOf(reader));
                characters += texts[^1].Length;
                if (characters > MostCharacters)
                {
                    throw Unreadable.TooComplex(fileName);
                }
            }
        }

        return texts;
    }

    /// <summary>The text of the element the reader stands on (<c>si</c>, <c>is</c>); leaves the reader on its end.</summary>
    public static string TextOf(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var (end, phonetic) = (reader.Depth, int.MaxValue);
        while (reader.Read() && reader.Depth > end)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh" && !reader.IsEmptyElement && phonetic == int.MaxValue)
            {
                phonetic = reader.Depth;
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == phonetic)
            {
                phonetic = int.MaxValue;
            }
            else if (phonetic == int.MaxValue && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                text.Append(reader.NodeType == XmlNodeType.Whitespace ? "" : reader.Value);
            }
        }

        return text.ToString();
    }
}
