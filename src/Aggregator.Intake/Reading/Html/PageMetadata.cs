using Aggregator.Core.Documents;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Aggregator.Intake.Reading.Html;

/// <summary>What a page says of itself: its head table first, then its meta tags, then its title.</summary>
internal static class PageMetadata
{
    public static DocumentMetadata Of(IHtmlDocument page, HeadFacts facts, string encoding)
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var child in page.Head?.Children ?? Enumerable.Empty<IElement>())
        {
            if (child is IHtmlMetaElement { Name: { } name, Content: { } content } && Spaces.OneLine(content) is { Length: > 0 } stated)
            {
                tags.TryAdd(name.Trim(), stated);
            }
        }

        var title = facts.Title ?? tags.GetValueOrDefault("ArticleTitle") ?? (Spaces.OneLine(page.Title ?? "") is { Length: > 0 } shown ? shown : null);
        return new DocumentMetadata(
            title,
            facts.IndexNumber,
            facts.Publisher ?? tags.GetValueOrDefault("ContentSource"),
            facts.DocumentDate,
            facts.PublishedDate ?? tags.GetValueOrDefault("PubDate") ?? tags.GetValueOrDefault("publishdate"),
            encoding);
    }
}
