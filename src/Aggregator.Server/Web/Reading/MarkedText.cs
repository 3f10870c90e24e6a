using System.Text.Encodings.Web;
using Aggregator.Core.Documents;
using Microsoft.AspNetCore.Html;

namespace Aggregator.Server.Web.Reading;

/// <summary>
/// A stretch of a text with its marks as properly nested elements: a mark that crosses the end of another is closed there and goes on behind
/// it. Costs no more than text and marks together.
/// </summary>
/// <param name="text">The whole text, the numbers of persons masked.</param>
/// <param name="span">What is shown of it.</param>
/// <param name="marks">The marks that touch it, by place, the longer first.</param>
public sealed class MarkedText(string text, TextSpan span, IReadOnlyList<ReportMark> marks) : IHtmlContent
{
    // Deeper than this a mark is an anchor only: a thousand marks on one word must not make a million elements.
    private const int Deepest = 6;

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var open = new List<ReportMark>();
        var (at, next) = (span.Offset, 0);
        while (true)
        {
            while (next < marks.Count && Math.Max(marks[next].Span.Offset, span.Offset) <= at)
            {
                Begin(writer, encoder, marks[next++], open, at);
            }

            var until = next < marks.Count ? Math.Min(marks[next].Span.Offset, span.End) : span.End;
            foreach (var one in open)
            {
                until = Math.Min(until, one.Span.End);
            }

            if (until > at)
            {
                encoder.Encode(writer, VisibleText.Of(text[at..until]));
                at = until;
            }

            Close(writer, encoder, open, at >= span.End ? int.MaxValue : at);
            if (at >= span.End && (next >= marks.Count || marks[next].Span.Offset > span.End))
            {
                return;
            }
        }
    }

    private void Begin(TextWriter writer, HtmlEncoder encoder, ReportMark mark, List<ReportMark> open, int at)
    {
        Start(writer, encoder, mark, mark.Id);
        if (mark.Span.End <= at || at >= span.End || open.Count >= Deepest)
        {
            End(writer, encoder, mark, isLast: true);
        }
        else
        {
            open.Add(mark);
        }
    }

    // Everything above the lowest mark that ends here is closed; what of it does not end here is opened again.
    private static void Close(TextWriter writer, HtmlEncoder encoder, List<ReportMark> open, int at)
    {
        var lowest = open.FindIndex(mark => mark.Span.End <= at);
        if (lowest < 0)
        {
            return;
        }

        var above = open[lowest..];
        open.RemoveRange(lowest, open.Count - lowest);
        for (var i = above.Count - 1; i >= 0; i--)
        {
            End(writer, encoder, above[i], above[i].Span.End <= at);
        }

        foreach (var mark in above.Where(mark => mark.Span.End > at))
        {
            Start(writer, encoder, mark, null);
            open.Add(mark);
        }
    }

    private static void Start(TextWriter writer, HtmlEncoder encoder, ReportMark mark, string? id)
    {
        writer.Write("<mark class=\"");
        encoder.Encode(writer, mark.Class);
        if (id is not null)
        {
            writer.Write("\" tabindex=\"-1\" id=\"");
            encoder.Encode(writer, id);
        }

        if (mark.Title is { } title)
        {
            writer.Write("\" title=\"");
            encoder.Encode(writer, VisibleText.Of(PersonalData.Mask(title)));
        }

        writer.Write("\">");
    }

    private static void End(TextWriter writer, HtmlEncoder encoder, ReportMark mark, bool isLast)
    {
        writer.Write("</mark>");
        if (!isLast || mark.Flag.Length == 0)
        {
            return;
        }

        if (mark.Href is { } href)
        {
            writer.Write("<a class=\"flag\" href=\"");
            encoder.Encode(writer, href);
            writer.Write("\">");
            encoder.Encode(writer, mark.Flag);
            writer.Write("</a>");
        }
        else
        {
            writer.Write("<span class=\"flag\">");
            encoder.Encode(writer, mark.Flag);
            writer.Write("</span>");
        }
    }

}
