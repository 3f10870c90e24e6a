using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Aggregator.SampleCity.Tests.Printed;

/// <summary>What a Word document prints, the numbers its program gives headings too, without its cover.</summary>
internal static class PrintedWord
{
    public static (IEnumerable<string> Lines, IEnumerable<IReadOnlyList<string>> Rows) Read(string path)
    {
        using var word = WordprocessingDocument.Open(path, isEditable: false);
        var main = word.MainDocumentPart!;
        var body = main.Document.Body!;
        var levels = main.NumberingDefinitionsPart?.Numbering.Descendants<Level>().ToList() ?? [];
        var counts = new int[9];
        var lines = new List<string>();
        foreach (var paragraph in body.Elements<Paragraph>())
        {
            if (paragraph.Descendants<Break>().Any(b => b.Type?.Value == BreakValues.Page))
            {
                lines.Clear();
                continue;
            }

            lines.Add((Numeral(paragraph) + paragraph.InnerText).Trim());
        }

        return (lines, [.. body.Elements<Table>().SelectMany(t => t.Elements<TableRow>()).Select(r => r.Elements<TableCell>().Select(c => c.InnerText).ToList())]);

        string Numeral(Paragraph paragraph)
        {
            if (paragraph.ParagraphProperties?.NumberingProperties is not { } numbering)
            {
                return "";
            }

            var level = numbering.NumberingLevelReference!.Val!.Value;
            counts[level]++;
            Array.Clear(counts, level + 1, counts.Length - level - 1);
            var form = levels.Single(l => l.LevelIndex!.Value == level);
            Assert.AreEqual(NumberFormatValues.ChineseCounting, form.NumberingFormat!.Val!.Value);
            return form.LevelText!.Val!.Value!.Replace($"%{level + 1}", "零一二三四五六七八九十"[counts[level]].ToString(), StringComparison.Ordinal);
        }
    }
}
