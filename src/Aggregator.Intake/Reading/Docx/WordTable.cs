using System.Globalization;
using DocumentFormat.OpenXml;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>The rows of a Word table, with <c>gridSpan</c> and <c>vMerge</c> turned into spans.</summary>
internal static class WordTable
{
    private const int ProseLength = 200;
    private const int MostColumns = 1000;

    public static IReadOnlyList<IReadOnlyList<WordCell>> RowsOf(OpenXmlElement table, string locator)
    {
        var rows = new List<List<WordCell>>();
        var open = new Dictionary<int, (int Row, int Index)>();
        foreach (var row in table.Content().Where(child => child.LocalName == "tr" && child.Child("trPr").Child("del") is null))
        {
            var cells = new List<WordCell>();
            var column = 0;
            var skipped = Count(row.Child("trPr").Value("gridBefore"), 0);
            if (skipped > 0)
            {
                cells.Add(new WordCell(row, new RawCell(0, 0, 1, skipped, "", locator)));
                column = skipped;
            }

            var nth = 0;
            foreach (var cell in row.Content().Where(child => child.LocalName == "tc"))
            {
                nth++;
                var properties = cell.Child("tcPr");
                var wide = Count(properties.Value("gridSpan"), 1);
                var merge = properties.Child("vMerge");
                if (merge is not null && merge.Attribute("val") is not "restart" && open.TryGetValue(column, out var start))
                {
                    var first = rows[start.Row][start.Index];
                    rows[start.Row][start.Index] = first with { Raw = first.Raw with { RowSpan = rows.Count - start.Row + 1 } };
                }
                else
                {
                    open.Remove(column);
                    if (merge is not null)
                    {
                        open[column] = (rows.Count, cells.Count);
                    }

                    var place = string.Create(CultureInfo.InvariantCulture, $"{locator}第{rows.Count + 1}行第{nth}列");
                    cells.Add(new WordCell(cell, new RawCell(0, 0, 1, wide, TextOf(cell), place)));
                }

                column += wide;
            }

            rows.Add(cells);
        }

        return rows;
    }

    /// <summary>A frame around content: it holds a table, has one column, or most of its text is prose.</summary>
    public static bool IsLayout(IReadOnlyList<IReadOnlyList<WordCell>> rows)
    {
        var cells = rows.SelectMany(row => row).ToList();
        if (rows.All(row => row.Count <= 1) || cells.Any(cell => cell.Element.Content().Any(child => child.LocalName == "tbl")))
        {
            return true;
        }

        var prose = cells.Where(cell => cell.Raw.Text.Length > ProseLength).Sum(cell => (long)cell.Raw.Text.Length);
        return prose * 2 > cells.Sum(cell => (long)cell.Raw.Text.Length);
    }

    private static string TextOf(OpenXmlElement cell) =>
        Spaces.OneLine(string.Join('\n', cell.Content().Where(child => child.LocalName == "p").Select(paragraph => ParagraphText.Of(paragraph).Text)));

    private static int Count(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, otherwise, MostColumns) : otherwise;
}
