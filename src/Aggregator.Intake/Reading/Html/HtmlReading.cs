using Aggregator.Core.Documents;
using Aggregator.Intake.Reading.PlainText;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Aggregator.Intake.Reading.Html;

/// <summary>Reads a web page: its text in reading order, tables resolved, everything around the report kept but marked.</summary>
internal static class HtmlReading
{
    /// <summary>Most elements of a page; a bureau's page has two thousand, and each takes some hundred bytes of memory.</summary>
    private const int MostElements = 2_000_000;

    private const int DeepestNesting = 400;
    private const int MostOpenTags = 3000;

    public static Document Read(byte[] bytes, string fileName, CancellationToken stop)
    {
        var decoded = TextDecoding.Decode(bytes, PageCharset.Declared(bytes));
        if (TextDecoding.IsGarbage(decoded.Text))
        {
            throw Unreadable.UnknownFormat(fileName);
        }

        using var page = Parse(decoded.Text, fileName, stop);
        var body = page.Body ?? throw Unreadable.Damaged(fileName);
        var builder = new DocumentBuilder(FileFormat.Html);
        var facts = new HeadFacts();
        var walk = new PageWalk(builder, facts, PageTree.Of(body, stop), stop);
        walk.Walk();
        var document = builder.Build(PageMetadata.Of(page, facts, decoded.Encoding));
        if (TextReading.Losses(decoded, document.Text, fileName) is { Count: > 0 } losses)
        {
            document = document with { Losses = [.. document.Losses, .. losses] };
        }

        return !ErrorPage.IsOne(document, page.Title) ? document
            : throw (walk.HasFrames ? ErrorPage.FramesOnly(fileName) : ErrorPage.Refusal(fileName));
    }

    /// <summary>The page as a tree, bounded.</summary>
    /// <exception cref="Aggregator.Core.Documents.UnreadableDocumentException">It holds more than any page.</exception>
    internal static IHtmlDocument Parse(string text, string fileName, CancellationToken stop)
    {
        var options = new HtmlParserOptions
        {
            SkipComments = true,
            SkipScriptText = true,
            SkipRawText = true,
            DisableElementPositionTracking = true,
            // Deeper elements become siblings, as in browsers: every walk over the page may recurse.
            MaximumDepth = DeepestNesting,
        };

        // A page with few tags can do no harm, and watching costs a tenth of the parse.
        return new HtmlParser(TagsOf(text) > MostOpenTags ? Watched(options, fileName, stop) : options).ParseDocument(text);
    }

    private static HtmlParserOptions Watched(HtmlParserOptions options, string fileName, CancellationToken stop)
    {
        var elements = 0;
        var nesting = new OpenTags();

        // The parser itself takes time in the square of what stands open.
        options.OnToken = (token, _) =>
        {
            if (nesting.Take(token) > MostOpenTags)
            {
                throw Unreadable.TooComplex(fileName);
            }
        };
        options.OnCreated = (_, _) =>
        {
            if (++elements > MostElements)
            {
                throw Unreadable.TooComplex(fileName);
            }

            stop.ThrowIfCancellationRequested();
        };
        return options;
    }

    /// <summary>At least as many start tags as the parser will meet.</summary>
    private static int TagsOf(ReadOnlySpan<char> text)
    {
        var tags = 0;
        for (var at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<'))
        {
            tags += char.IsAsciiLetter(text[at + 1]) ? 1 : 0;
            text = text[(at + 1)..];
        }

        return tags;
    }
}
