namespace Aggregator.Intake.Reading.Docx;

/// <summary>What paragraph and character styles say of a text: heading, numbering, contents, hidden.</summary>
internal sealed class DocxStyles
{
    private const int MostSteps = 20;

    private readonly Dictionary<string, WordNode> _styles = new(StringComparer.Ordinal);
    private readonly string? _default;

    public DocxStyles(WordNode? styles)
    {
        foreach (var style in styles?.All("style") ?? [])
        {
            if (style.Attribute("styleId") is { } id && _styles.TryAdd(id, style) && style.Attribute("type") == "paragraph" && style.Attribute("default") is "1" or "true" or "on")
            {
                _default ??= id;
            }
        }
    }

    /// <summary>A heading says so by an outline level of its own or of its style, or by the style's name.</summary>
    public bool IsHeading(WordNode paragraph)
    {
        var properties = paragraph.Child("pPr");
        if (Outline(properties) is { } own)
        {
            return own < 9;
        }

        foreach (var (_, style) in Chain(properties?.Value("pStyle")))
        {
            if (Outline(style.Child("pPr")) is { } level)
            {
                return level < 9;
            }

            if (IsHeadingName(style.Value("name")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A line of a table of contents: Word's <c>toc 1</c>, WPS's 目录 1, LibreOffice's Contents 1.</summary>
    public bool IsContents(WordNode paragraph) => paragraph.IsContents || Chain(paragraph.Child("pPr")?.Value("pStyle")).Any(step => IsContentsName(step.Style.Value("name")));

    /// <summary>
    /// The numbering a paragraph takes part in, its own before its style's; null when it has none or switches it off.
    /// <c>Style</c> is the style the numbering came from: it, and not a stated level, then tells the level.
    /// </summary>
    public (string NumId, int? Level, string? Style)? NumberingOf(WordNode paragraph)
    {
        var properties = paragraph.Child("pPr");
        int? level = null;
        if (properties?.Child("numPr") is { } own)
        {
            level = LevelOf(own);
            if (own.Value("numId") is { } id)
            {
                return id == "0" ? null : (id, level ?? 0, null);
            }
        }

        foreach (var (id, style) in Chain(properties?.Value("pStyle") ?? _default))
        {
            if (style.Child("pPr")?.Child("numPr") is { } numbering)
            {
                level ??= LevelOf(numbering);
                if (numbering.Value("numId") is { } numId)
                {
                    return numId == "0" ? null : (numId, level, id);
                }
            }
        }

        return null;
    }

    /// <summary>The numbering a list style stands for, or null.</summary>
    public string? NumberingOfStyle(string styleId) => _styles.TryGetValue(styleId, out var style) ? style.Child("pPr")?.Child("numPr")?.Value("numId") : null;

    /// <summary>Whether a run is hidden text: by itself, its character style, or its paragraph's style.</summary>
    public bool IsHidden(WordNode? runProperties, string? paragraphStyle)
    {
        if (runProperties?.Switch("vanish") is { } own)
        {
            return own;
        }

        foreach (var styleId in (string?[])[runProperties?.Value("rStyle"), paragraphStyle])
        {
            foreach (var (_, style) in Chain(styleId))
            {
                if (style.Child("rPr")?.Switch("vanish") is { } hidden)
                {
                    return hidden;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a run is superscript, by itself or its character style.</summary>
    public bool IsSuperscript(WordNode? runProperties) =>
        (runProperties?.Value("vertAlign") ?? Chain(runProperties?.Value("rStyle")).Select(step => step.Style.Child("rPr")?.Value("vertAlign")).FirstOrDefault(align => align is not null)) == "superscript";

    private IEnumerable<(string Id, WordNode Style)> Chain(string? styleId)
    {
        // A style may be based on itself in a broken file.
        for (var steps = 0; steps < MostSteps && styleId is not null && _styles.TryGetValue(styleId, out var style); steps++)
        {
            yield return (styleId, style);
            styleId = style.Value("basedOn");
        }
    }

    private static int? LevelOf(WordNode numbering) => int.TryParse(numbering.Value("ilvl"), out var level) ? Math.Clamp(level, 0, 8) : null;

    private static int? Outline(WordNode? properties) => int.TryParse(properties?.Value("outlineLvl"), out var level) && level is >= 0 and <= 9 ? level : null;

    private static bool IsHeadingName(string? name) =>
        name is not null && (name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) || name.StartsWith("标题", StringComparison.Ordinal)
            || name.Equals("title", StringComparison.OrdinalIgnoreCase));

    private static bool IsContentsName(string? name) =>
        name is not null && (name.StartsWith("toc", StringComparison.OrdinalIgnoreCase) || name.StartsWith("目录", StringComparison.Ordinal)
            || name.StartsWith("contents", StringComparison.OrdinalIgnoreCase));
}
