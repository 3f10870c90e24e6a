using System.Text.RegularExpressions;

namespace Aggregator.Intake.Reading.Html;

/// <summary>Tells what of a page is furniture around the report, and what is hidden.</summary>
internal sealed partial class PageShape(PageTree tree)
{
    /// <summary>Furniture by its name only when it holds less than this share of the page's text: some sites call the article's box "header".</summary>
    private const double LargestShare = 0.3;

    private const double LinkDensity = 0.6;

    /// <summary>A class or id longer than this names nothing.</summary>
    private const int LongestName = 300;

    private readonly Dictionary<string, bool> _names = new(StringComparer.Ordinal);

    /// <summary>Whether an element is navigation, footer or a list of links.</summary>
    public bool IsFurniture(int at)
    {
        ref readonly var node = ref tree[at];
        ref readonly var measure = ref node.Measure;
        if (measure.Links >= 3 && measure.LinkText > LinkDensity * measure.Text)
        {
            return true;
        }

        return !measure.HasTopHeading && !measure.HasTable && measure.Text < LargestShare * tree[0].Measure.Text && IsNamed(node);
    }

    /// <summary>Whether an element is not shown.</summary>
    public static bool IsHidden(in PageNode node) =>
        node.Element!.Attributes.Length > 0
        && (node.Element.HasAttribute("hidden") || node.Element.GetAttribute("style") is { Length: > 0 } style && IsHiding(style));

    private static bool IsHiding(string style) =>
        (style.Contains("none", StringComparison.OrdinalIgnoreCase) || style.Contains("hid", StringComparison.OrdinalIgnoreCase)) && Hidden().IsMatch(style);

    private bool IsNamed(in PageNode node)
    {
        if (node.Text is "nav" or "header" or "footer" or "aside")
        {
            return true;
        }

        var element = node.Element!;
        return element.Attributes.Length > 0
            && (element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" || IsName(element.GetAttribute("class")) || IsName(element.GetAttribute("id")));
    }

    private bool IsName(string? name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > LongestName)
        {
            return false;
        }

        if (!_names.TryGetValue(name, out var known))
        {
            _names[name] = known = FurnitureName().IsMatch(name);
        }

        return known;
    }

    [GeneratedRegex(@"(^|[\s_-])(nav|navbar|navigation|menu|breadcrumb|crumbs?|footer|foot|header|share|bdshare|bdsharebuttonbox|sidebar|copyright|toolbar|topbar|friendlinks?|links?|related|recommend|search|position|location|dqwz|pagination)([\s_-]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FurnitureName();

    [GeneratedRegex(@"(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();
}
