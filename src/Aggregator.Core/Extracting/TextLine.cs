using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>A non-empty line of a paragraph, without the spaces around it.</summary>
/// <param name="Paragraph">The paragraph it stands in.</param>
/// <param name="Span">Its place in the document's text.</param>
/// <param name="Text">Its characters.</param>
internal sealed record TextLine(Paragraph Paragraph, TextSpan Span, string Text)
{
    /// <summary>The lines of all paragraphs, in reading order; tables are not lines.</summary>
    public static IReadOnlyList<TextLine> Of(Document document)
    {
        List<TextLine> lines = [];
        foreach (var paragraph in document.Blocks.OfType<Paragraph>())
        {
            var at = paragraph.Span.Offset;
            while (at < paragraph.Span.End)
            {
                var end = document.Text.AsSpan(at, paragraph.Span.End - at).IndexOfAny('\n', '\r');
                end = end < 0 ? paragraph.Span.End : at + end;
                var (from, to) = (at, end);
                while (from < to && IsSpace(document.Text[from]))
                {
                    from++;
                }

                while (to > from && IsSpace(document.Text[to - 1]))
                {
                    to--;
                }

                if (to > from)
                {
                    var span = TextSpan.FromBounds(from, to);
                    lines.Add(new TextLine(paragraph, span, span.Of(document.Text)));
                }

                at = end + 1;
            }
        }

        return lines;
    }

    // A tab at a line's edge is an empty cell, but no line begins or ends with one that matters.
    private static bool IsSpace(char c) => (char.IsWhiteSpace(c) && c != '\t') || c is '\u200b' or '\ufeff';
}
