using System.Text;
using System.Xml;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>What is drawn on a sheet: texts in boxes, which are read, and pictures and charts, which are counted.</summary>
internal static class XlsxDrawing
{
    private const int MostTexts = 1000;

    public static (IReadOnlyList<string> Texts, int Pictures, bool IsTruncated) Read(XmlReader? reader, SheetRoom room, CancellationToken stop)
    {
        var texts = new List<string>();
        var paragraph = new StringBuilder();
        var (pictures, isText, isTruncated) = (0, false, false);
        while (reader is not null && reader.Read())
        {
            stop.ThrowIfCancellationRequested();
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "pic" or "graphicFrame"):
                    pictures++;
                    break;
                case (XmlNodeType.Element, "t"):
                    isText = !reader.IsEmptyElement;
                    break;
                case (XmlNodeType.EndElement, "t"):
                    isText = false;
                    break;
                case (XmlNodeType.Text or XmlNodeType.SignificantWhitespace, _) when isText:
                    paragraph.Append(reader.Value);
                    break;
                case (XmlNodeType.EndElement, "p") when paragraph.Length > 0:
                    if (texts.Count < MostTexts && room.Take(0, paragraph.Length))
                    {
                        texts.Add(paragraph.ToString());
                    }
                    else
                    {
                        isTruncated = true;
                    }

                    paragraph.Clear();
                    break;
            }
        }

        return (texts, pictures, isTruncated);
    }
}
