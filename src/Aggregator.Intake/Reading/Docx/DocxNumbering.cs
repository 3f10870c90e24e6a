using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>
/// Automatic numbering: the "一、" of a heading often stands nowhere in the text. Counts as Word does in the plain cases; numbering that
/// restarts by other levels than the one above, and picture bullets, are left out.
/// </summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;
    private const int LongestLabel = 40;

    private readonly Dictionary<string, Dictionary<int, OpenXmlElement>> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _abstractOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _counters = new(StringComparer.Ordinal);

    public static DocxNumbering Of(MainDocumentPart main)
    {
        var numbering = new DocxNumbering();
        foreach (var element in main.NumberingDefinitionsPart?.Numbering?.ChildElements ?? Enumerable.Empty<OpenXmlElement>())
        {
            if (element.LocalName == "abstractNum" && element.Attribute("abstractNumId") is { } id)
            {
                var levels = new Dictionary<int, OpenXmlElement>();
                foreach (var level in element.ChildElements.Where(child => child.LocalName == "lvl"))
                {
                    if (int.TryParse(level.Attribute("ilvl"), out var at))
                    {
                        levels.TryAdd(at, level);
                    }
                }

                numbering._levels.TryAdd(id, levels);
            }
            else if (element.LocalName == "num" && element.Attribute("numId") is { } number && element.Value("abstractNumId") is { } of)
            {
                numbering._abstractOf.TryAdd(number, of);
            }
        }

        return numbering;
    }

    /// <summary>The label of the next paragraph of this numbering, empty for bullets and unknown numberings. Counts on.</summary>
    public string Next(string numId, int level)
    {
        if (!_abstractOf.TryGetValue(numId, out var id) || !_levels.TryGetValue(id, out var levels) || !levels.TryGetValue(level, out var definition))
        {
            return "";
        }

        if (!_counters.TryGetValue(id, out var counters))
        {
            _counters[id] = counters = new int[Levels];
        }

        counters[level] = counters[level] == 0 ? Start(definition) : counters[level] < int.MaxValue ? counters[level] + 1 : counters[level];
        Array.Clear(counters, level + 1, Levels - level - 1);
        var text = definition.Value("lvlText");
        return definition.Value("numFmt") == "bullet" || text is null || text.Length > LongestLabel ? "" : Label(text, levels, counters);
    }

    private static string Label(string text, Dictionary<int, OpenXmlElement> levels, int[] counters)
    {
        var label = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 1 < text.Length && text[i + 1] is >= '1' and <= '9')
            {
                var level = text[++i] - '1';
                var definition = levels.GetValueOrDefault(level);
                label.Append(ChineseNumeral.Format(Math.Max(counters[level], definition is null ? 1 : Start(definition)), definition.Value("numFmt")));
            }
            else
            {
                label.Append(text[i]);
            }
        }

        return label.ToString();
    }

    private static int Start(OpenXmlElement level) => int.TryParse(level.Value("start"), out var start) ? Math.Clamp(start, 1, 100_000) : 1;
}
