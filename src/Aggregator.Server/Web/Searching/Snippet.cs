using Aggregator.Core.Documents;
using Aggregator.Server.Web.Reading;
using Microsoft.AspNetCore.Html;

namespace Aggregator.Server.Web.Searching;

/// <summary>The words around a place with what was searched for marked, on one line, the numbers of persons masked.</summary>
public static class Snippet
{
    private const int Before = 30;
    private const int After = 90;

    // A number that reaches over the snippet's end is known only with what is around it.
    private const int Margin = 48;

    /// <summary>Cuts a snippet.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="place">The place.</param>
    /// <param name="words">Folded words that are marked.</param>
    public static IHtmlContent Of(string text, TextSpan place, IReadOnlyList<string> words)
    {
        var from = Math.Max(0, place.Offset - Before - Margin);
        var to = Math.Min(text.Length, place.End + After + Margin);
        var window = PersonalData.Mask(text[from..to]).Replace('\n', ' ').Replace('\t', ' ').Replace('\r', ' ');
        var shown = TextSpan.FromBounds(Math.Max(0, place.Offset - Before) - from, Math.Min(text.Length, place.End + After) - from);
        return new MarkedText(window, shown, MarksIn(window, shown, words));
    }

    /// <summary>The places of the words in a stretch, in order, none inside another.</summary>
    public static IReadOnlyList<ReportMark> MarksIn(string text, TextSpan shown, IReadOnlyList<string> words)
    {
        var marks = new List<ReportMark>();
        words = [.. words.SelectMany(SearchNumber.FormsOf)];
        for (var at = shown.Offset; at < shown.End;)
        {
            var best = (Offset: int.MaxValue, Length: 0);
            foreach (var word in words)
            {
                var found = TextIndex.IndexOf(text.AsSpan(0, shown.End), word, isFolded: false, at);
                if (found >= 0 && (found < best.Offset || (found == best.Offset && word.Length > best.Length)))
                {
                    best = (found, word.Length);
                }
            }

            if (best.Length == 0)
            {
                break;
            }

            marks.Add(new ReportMark(new TextSpan(best.Offset, best.Length), "found"));
            at = best.Offset + best.Length;
        }

        return marks;
    }

    /// <summary>A short text as a whole with the words marked.</summary>
    public static IHtmlContent Of(string text, IReadOnlyList<string> words)
    {
        var masked = PersonalData.Mask(text);
        var all = new TextSpan(0, masked.Length);
        return new MarkedText(masked, all, MarksIn(masked, all, words));
    }
}
