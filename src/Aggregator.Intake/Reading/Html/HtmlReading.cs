using Aggregator.Core.Documents;
using Aggregator.Intake.Reading.PlainText;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Aggregator.Intake.Reading.Html;

/// <summary>Reads a web page: its text in reading order, tables resolved, everything around the report kept but marked.</summary>
internal static class HtmlReading
{
    private const int MostElements = 400_000;
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
        var shape = PageShape.Of(body, stop);
        var builder = new DocumentBuilder(FileFormat.Html);
        var facts = new HeadFacts();
        new PageWalk(builder, facts, shape, stop).Walk(body);
        foreach (var loss in TextReading.Losses(decoded, fileName))
        {
            builder.AddLoss(loss.Kind, loss.Where, loss.Message);
        }

        var document = builder.Build(PageMetadata.Of(page, facts, decoded.Encoding));
        return ErrorPage.IsOne(document, page.Title) ? throw ErrorPage.Refusal(fileName) : document;
    }

    private static IHtmlDocument Parse(string text, string fileName, CancellationToken stop)
    {
        var elements = 0;
        var nesting = new OpenTags();
        var options = new HtmlParserOptions
        {
            SkipComments = true,
            // Deeper elements become siblings, as in browsers: every walk over the page may recurse.
            MaximumDepth = DeepestNesting,
            // The parser itself takes time in the square of what stands open.
            OnToken = (token, _) =>
            {
                if (nesting.Take(token) > MostOpenTags)
                {
                    throw Unreadable.TooComplex(fileName);
                }
            },
            OnCreated = (_, _) =>
            {
                if (++elements > MostElements)
                {
                    throw Unreadable.TooComplex(fileName);
                }

                stop.ThrowIfCancellationRequested();
            },
        };
        return new HtmlParser(options).ParseDocument(text);
    }
}
