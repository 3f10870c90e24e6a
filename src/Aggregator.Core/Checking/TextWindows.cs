using System.Buffers;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>Cuts out of a long text what stands around telling characters, so that a costly pattern is run over little of it.</summary>
internal static class TextWindows
{
    private const int Margin = 48;

    /// <summary>Stretches of <paramref name="text"/> between two places that hold a sign with 48 characters to either side; stretches that touch are one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="body">Where to look.</param>
    /// <param name="signs">The characters.</param>
    /// <param name="isSign">Whether such a character at a place is a sign indeed.</param>
    public static IEnumerable<TextSpan> Of(string text, TextSpan body, SearchValues<char> signs, Func<string, int, bool> isSign)
    {
        var end = Math.Clamp(body.End, 0, text.Length);
        var first = Math.Clamp(body.Offset, 0, end);
        var (from, to) = (-1, -1);
        for (var at = Next(first); at >= 0; at = Next(at + 1))
        {
            if (!isSign(text, at))
            {
                continue;
            }

            if (from >= 0 && at - Margin > to)
            {
                yield return TextSpan.FromBounds(from, to);
                from = -1;
            }

            from = from < 0 ? Math.Max(first, at - Margin) : from;
            to = Math.Min(end, at + 1 + Margin);
        }

        if (from >= 0)
        {
            yield return TextSpan.FromBounds(from, to);
        }

        int Next(int start) => start >= end ? -1 : text.AsSpan(start, end - start).IndexOfAny(signs) is var found && found < 0 ? -1 : start + found;
    }
}
