using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>The parts of a text that are compared: its body without headings, the sections that are tables, tables elsewhere, contact lines, quotations.</summary>
internal static class ComparedParts
{
    /// <summary>The parts in order of place, clipped to the text.</summary>
    public static IEnumerable<TextSpan> Of(ReuseText source) =>
        WithoutTables(source, BetweenHeadings(source)).SelectMany(part => ContactLines.Without(source.Text, part))
            .SelectMany(part => QuotedWording.Without(source.Text, part));

    // What is left of the parts, which come in order of place, between the tables.
    private static IEnumerable<TextSpan> WithoutTables(ReuseText source, IEnumerable<TextSpan> parts)
    {
        var next = 0;
        foreach (var part in parts)
        {
            var from = part.Offset;
            while (next < source.Tables.Count && source.Tables[next].End <= from)
            {
                next++;
            }

            for (var i = next; i < source.Tables.Count && source.Tables[i].Offset < part.End; i++)
            {
                if (source.Tables[i].Offset > from)
                {
                    yield return TextSpan.FromBounds(from, source.Tables[i].Offset);
                }

                from = Math.Max(from, Math.Min(part.End, source.Tables[i].End));
            }

            if (part.End > from)
            {
                yield return TextSpan.FromBounds(from, part.End);
            }
        }
    }

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

            var behind = section.Code is "S2" or "S3" or "S4" or "annex" ? section.BodySpan.End : section.HeadingSpan.End;
            from = Math.Clamp(behind, heading, Math.Max(heading, end));
        }

        if (end > from)
        {
            yield return TextSpan.FromBounds(from, end);
        }
    }
}
