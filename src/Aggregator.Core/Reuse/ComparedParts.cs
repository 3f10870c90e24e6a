using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Reuse;

/// <summary>The parts of a text that are compared: its body without headings, the sections that are tables, tables elsewhere, contact lines, quotations.</summary>
internal static class ComparedParts
{
    /// <summary>The parts in order of place, clipped to the text.</summary>
    public static IEnumerable<TextSpan> Of(ReuseText source)
    {
        var tables = SpanSet.Of(source.Tables);
        return BetweenHeadings(source).SelectMany(tables.Outside)
            .SelectMany(part => SpanSet.Of(ContactLines.In(source.Text, part)).Outside(part))
            .SelectMany(part => SpanSet.Of(QuotedWording.In(source.Text, part)).Outside(part));
    }

    /// <summary>Whether a section is a table of the form, or behind the report: its body is not compared.</summary>
    public static bool IsTable(Section section) => section.Code is "S2" or "S3" or "S4" or "annex";

    private static IEnumerable<TextSpan> BetweenHeadings(ReuseText source)
    {
        var (from, end) = (Math.Clamp(source.Body.Offset, 0, source.Text.Length), Math.Clamp(source.Body.End, 0, source.Text.Length));
        foreach (var section in source.Sections.OrderBy(s => s.HeadingSpan.Offset))
        {
            var heading = Math.Clamp(section.HeadingSpan.Offset, from, Math.Max(from, end));
            if (heading > from)
            {
                yield return TextSpan.FromBounds(from, heading);
            }

            var behind = IsTable(section) ? section.BodySpan.End : section.HeadingSpan.End;
            from = Math.Clamp(behind, heading, Math.Max(heading, end));
        }

        if (end > from)
        {
            yield return TextSpan.FromBounds(from, end);
        }
    }
}
