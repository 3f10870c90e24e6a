using System.Buffers;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>Cuts the sentence or the clause around a place out of a text.</summary>
internal static class Sentences
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？；!?;\n\r");
    private const int Reach = 200;

    /// <summary>The sentence around a place, at most 200 characters to either side.</summary>
    public static TextSpan Around(string text, TextSpan place)
    {
        var start = Math.Clamp(place.Offset, 0, text.Length);
        var end = Math.Clamp(place.End, start, text.Length);
        var from = start;
        while (from > 0 && start - from < Reach && !SentenceEnds.Contains(text[from - 1]))
        {
            from--;
        }

        var to = end;
        while (to < text.Length && to - end < Reach && !SentenceEnds.Contains(text[to]))
        {
            to++;
        }

        return Trim(text, from, to);
    }

    /// <summary>What stands before a place in its own sentence, at most 40 characters.</summary>
    public static string Before(string text, TextSpan place)
    {
        var sentence = Around(text, place);
        var end = Math.Clamp(place.Offset, sentence.Offset, text.Length);
        return text[Math.Max(sentence.Offset, end - 40)..end];
    }

    /// <summary>The sentences of a stretch, in order; empty ones left out.</summary>
    public static IEnumerable<TextSpan> In(string text, TextSpan stretch)
    {
        var end = Math.Clamp(stretch.End, 0, text.Length);
        var from = Math.Clamp(stretch.Offset, 0, end);
        while (from <= end)
        {
            var length = text.AsSpan(from, end - from).IndexOfAny(SentenceEnds);
            var stop = length < 0 ? end : from + length;
            var span = Trim(text, from, stop);
            if (span.Length > 0)
            {
                yield return span;
            }

            from = stop + 1;
        }
    }

    private static TextSpan Trim(string text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        return TextSpan.FromBounds(from, to);
    }
}
