using System.Buffers;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>Moves the ends of a passage to the edges of sentences near by: who copies takes sentences.</summary>
internal static class SentenceEdges
{
    /// <summary>What ends a sentence, or a line.</summary>
    public static readonly SearchValues<char> Closing = SearchValues.Create("。！？；!?;\r\n");

    // How far an end is moved, and how much of the passage at most.
    private const int Farthest = 24;
    private const int LargestPart = 6;

    /// <summary>The stretch with both ends at the nearest edge, where one is near.</summary>
    public static TextSpan Snap(string text, TextSpan span)
    {
        var reach = Math.Clamp(span.Length / LargestPart, 3, Farthest);
        var (from, to) = (span.Offset, span.End);
        for (var step = 0; step <= reach; step++)
        {
            if (IsStart(text, span.Offset - step))
            {
                from = span.Offset - step;
                break;
            }

            if (IsStart(text, span.Offset + step))
            {
                from = span.Offset + step;
                break;
            }
        }

        for (var step = 0; step <= reach; step++)
        {
            if (IsEnd(text, span.End + step))
            {
                to = span.End + step;
                break;
            }

            if (IsEnd(text, span.End - step))
            {
                to = span.End - step;
                break;
            }
        }

        return to > from ? TextSpan.FromBounds(from, to) : span;
    }

    private static bool IsStart(string text, int at) =>
        at == 0 || (at > 0 && at < text.Length && Closes(text[at - 1]) && !Closes(text[at]) && !char.IsWhiteSpace(text[at]));

    // Behind the full stop; before a line break that no full stop precedes.
    private static bool IsEnd(string text, int at) =>
        at == text.Length || (at > 0 && at < text.Length && (EndsSentence(text[at - 1]) || (text[at] is '\n' or '\r' && !char.IsWhiteSpace(text[at - 1]))) && !EndsSentence(text[at]));

    private static bool EndsSentence(char c) => c is '。' or '！' or '？' or '；' or '!' or '?' or ';';

    private static bool Closes(char c) => EndsSentence(c) || c is '\n' or '\r' or '\u3000';
}
