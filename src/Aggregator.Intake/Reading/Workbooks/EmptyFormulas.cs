using System.IO.Compression;
using System.Xml;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>
/// Finds formulas of an .xlsx that were never calculated: programs that write workbooks leave the value out, Excel fills it in on opening,
/// and a reader would take the cell for blank.
/// </summary>
internal static class EmptyFormulas
{
    /// <summary>How many there are, and the name of the first such cell within its sheet part.</summary>
    public static (int Count, string First) In(byte[] bytes, CancellationToken stop)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        var (count, first) = (0, "");
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            using var content = entry.Open();
            using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            foreach (var cell in CellsOf(reader, stop))
            {
                count++;
                first = first.Length == 0 ? cell : first;
            }
        }

        return (count, first);
    }

    private static IEnumerable<string> CellsOf(XmlReader reader, CancellationToken stop)
    {
        var (cell, hasFormula, hasValue) = ("", false, false);
        while (reader.Read())
        {
            stop.ThrowIfCancellationRequested();
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "c"):
                    (cell, hasFormula, hasValue) = (reader.GetAttribute("r") ?? "", false, false);
                    break;
                case (XmlNodeType.Element, "f"):
                    hasFormula = true;
                    break;
                case (XmlNodeType.Element, "v" or "is"):
                    hasValue = true;
                    break;
                case (XmlNodeType.EndElement, "c") when hasFormula && !hasValue:
                    yield return cell;
                    break;
            }
        }
    }
}
