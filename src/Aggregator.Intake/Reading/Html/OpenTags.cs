using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Aggregator.Intake.Reading.Html;

/// <summary>Counts the tags of a page that are open, by name: an end tag closes only its own kind.</summary>
internal sealed class OpenTags
{
    /// <summary>Tags that close by themselves, and tags without content.</summary>
    private static readonly HashSet<string> SelfClosing = new(StringComparer.Ordinal)
    {
        "p", "li", "dd", "dt", "td", "th", "tr", "tbody", "thead", "tfoot", "caption", "colgroup", "option", "optgroup", "html", "head", "body",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);

    private int _sum;

    /// <summary>Takes the next token and tells how many tags stand open.</summary>
    public int Take(HtmlToken token)
    {
        if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag) || SelfClosing.Contains(token.Name))
        {
            return _sum;
        }

        var open = _open.GetValueOrDefault(token.Name);
        var change = token.Type == HtmlTokenType.StartTag ? 1 : open > 0 ? -1 : 0;
        _open[token.Name] = open + change;
        return _sum += change;
    }
}
