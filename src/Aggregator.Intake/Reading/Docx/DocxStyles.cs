using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>Which paragraph styles are headings, and which number their paragraphs.</summary>
internal sealed class DocxStyles
{
    private const int MostSteps = 20;

    private readonly Dictionary<string, OpenXmlElement> _styles = new(StringComparer.Ordinal);

    public static DocxStyles Of(MainDocumentPart main)
    {
        var styles = new DocxStyles();
        foreach (var style in main.StyleDefinitionsPart?.Styles?.ChildElements.Where(child => child.LocalName == "style") ?? [])
        {
            if (style.Attribute("styleId") is { } id)
            {
                styles._styles.TryAdd(id, style);
            }
        }

        return styles;
    }

    /// <summary>A heading says so by an outline level of its own or of its style, or by the style's name.</summary>
    public bool IsHeading(OpenXmlElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        return IsOutlined(properties) || Chain(properties.Value("pStyle")).Any(style => IsOutlined(style.Child("pPr")) || IsHeadingName(style.Value("name")));
    }

    /// <summary>The numbering of a paragraph, its own before its style's; null when it has none or switches it off.</summary>
    public (string NumId, int Level)? NumberingOf(OpenXmlElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        foreach (var source in Chain(properties.Value("pStyle")).Select(style => style.Child("pPr")).Prepend(properties))
        {
            if (source.Child("numPr") is { } numbering && numbering.Value("numId") is { } id)
            {
                return id == "0" ? null : (id, int.TryParse(numbering.Value("ilvl"), out var level) ? Math.Clamp(level, 0, 8) : 0);
            }
        }

        return null;
    }

    private IEnumerable<OpenXmlElement> Chain(string? styleId)
    {
        // A style may be based on itself in a broken file.
        for (var steps = 0; steps < MostSteps && styleId is not null && _styles.TryGetValue(styleId, out var style); steps++)
        {
            yield return style;
            styleId = style.Value("basedOn");
        }
    }

    private static bool IsOutlined(OpenXmlElement? properties) => int.TryParse(properties.Value("outlineLvl"), out var level) && level is >= 0 and < 9;

    private static bool IsHeadingName(string? name) =>
        name is not null && (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("标题", StringComparison.Ordinal) || name.Equals("title", StringComparison.OrdinalIgnoreCase));
}
