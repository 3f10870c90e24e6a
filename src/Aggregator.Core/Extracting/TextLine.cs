using System.Buffers;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>A non-empty line of a paragraph, without the spaces around it.</summary>
/// <param name="Paragraph">The paragraph it stands in.</param>
/// <param name="Span">Its place in the document's text.</param>
/// <param name="Text">Its characters.</param>
internal sealed record TextLine(Paragraph Paragraph, TextSpan Span, string Text)
{
    private static readonly SearchValues<char> WithinNumbers = SearchValues.Create("0123456789０１２３４５６７８９.,．，%％");

    /// <summary>Longer lines are cut behind a sentence: a whole report on one line has some ten thousand characters, and a pattern sees a line at once.</summary>
    public const int Longest = 50_000;

    // A cut looks this far back for the end of a sentence, then for a place outside a number.
    private const int CutRoom = 2000;

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

                while (to > from)
                {
                    var span = TextSpan.FromBounds(from, to - from <= Longest ? to : CutBefore(document.Text, from, from + Longest));
                    lines.Add(new TextLine(paragraph, span, span.Of(document.Text)));
                    from = span.End;
                }

                at = end + 1;
            }
        }

        return lines;
    }

    private static int CutBefore(string text, int from, int end)
    {
        var room = text.AsSpan(end - CutRoom, CutRoom);
        var stop = room.LastIndexOfAny('。', '；', ';');
        if (stop < 0)
        {
            stop = room.LastIndexOfAnyExcept(WithinNumbers);
        }

        return stop < 0 ? end : Math.Max(from + 1, end - CutRoom + stop + 1);
    }

    // A tab at a line's edge is an empty cell, but no line begins or ends with one that matters.
    private static bool IsSpace(char c) => (char.IsWhiteSpace(c) && c != '\t') || c is '\u200b' or '\ufeff';
}
