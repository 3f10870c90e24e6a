using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Aggregator.Intake.Reading.Html;

/// <summary>What one pass over a page tells of each element: how much text it holds, and whether it is furniture around the report.</summary>
internal sealed partial class PageShape
{
    /// <summary>Furniture by its name only when it holds less than this share of the page's text: some sites call the article's box "header".</summary>
    private const double LargestShare = 0.3;

    private const double LinkDensity = 0.6;

    private static readonly HashSet<string> Unread = new(StringComparer.Ordinal)
        { "script", "style", "noscript", "template", "svg", "iframe", "object", "select", "textarea", "canvas", "audio", "video", "head", "title", "map" };

    private readonly Dictionary<IElement, Measure> _measures = [];

    private Measure _page;

    /// <summary>Whether an element holds code or controls, never text to read.</summary>
    public static bool IsUnread(IElement element) => Unread.Contains(element.LocalName);

    public static PageShape Of(IElement body, CancellationToken stop)
    {
        var shape = new PageShape();
        shape._page = shape.Visit(body, inLink: false, stop);
        return shape;
    }

    public Measure Of(IElement element) => _measures.GetValueOrDefault(element);

    /// <summary>Whether an element is navigation, footer, hidden or a list of links.</summary>
    public bool IsFurniture(IElement element)
    {
        if (IsHidden(element))
        {
            return true;
        }

        var measure = Of(element);
        if (measure.Links >= 3 && measure.LinkText > LinkDensity * measure.Text)
        {
            return true;
        }

        var isNamed = element.LocalName is "nav" or "header" or "footer" or "aside" || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo"
            || FurnitureName().IsMatch(element.ClassName ?? "") || FurnitureName().IsMatch(element.Id ?? "");
        return isNamed && !measure.HasTopHeading && !measure.HasTable && measure.Text < LargestShare * _page.Text;
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("style") is { } style && Hidden().IsMatch(style);

    private Measure Visit(IElement element, bool inLink, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (IsUnread(element))
        {
            return default;
        }

        var isLink = element.LocalName == "a";
        var sum = new Measure(0, 0, isLink ? 1 : 0, false, false);
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text)
            {
                var length = text.Data.AsSpan().Length - CountSpaces(text.Data);
                sum = sum.Plus(new Measure(length, inLink || isLink ? length : 0, 0, false, false));
            }
            else if (child is IElement inner)
            {
                sum = sum.Plus(Visit(inner, inLink || isLink, stop));
            }
        }

        _measures[element] = sum;
        return sum with { HasTable = sum.HasTable || element.LocalName == "table", HasTopHeading = sum.HasTopHeading || element.LocalName == "h1" };
    }

    private static int CountSpaces(string text)
    {
        var spaces = 0;
        foreach (var c in text)
        {
            spaces += Spaces.IsSpace(c) ? 1 : 0;
        }

        return spaces;
    }

    [GeneratedRegex(@"(^|[\s_-])(nav|navbar|navigation|menu|breadcrumb|crumbs?|footer|foot|header|share|bdshare|bdsharebuttonbox|sidebar|copyright|toolbar|topbar|friendlinks?|links?|related|recommend|search|position|location|dqwz|pagination)([\s_-]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex FurnitureName();

    [GeneratedRegex(@"(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();
}
