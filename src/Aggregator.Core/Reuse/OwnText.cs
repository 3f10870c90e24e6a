using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Reuse;

/// <summary>The text a unit writes itself: sections one and five; the older outline has no such division, its whole text is the unit's.</summary>
internal sealed class OwnText
{
    private readonly LetterCount _letters;
    private readonly SpanSet _tables;

    public OwnText(Report report)
    {
        _letters = new LetterCount(report.Text);
        _tables = SpanSet.Of(report.TableSpans.Concat(report.Sections.Where(ComparedParts.IsTable).Select(s => s.BodySpan)));
        var sections = report.Sections.Where(s => s.Code is "S1" or "S5").ToList();
        IsWhole = sections.Count == 0;
        Parts = [.. Apart(IsWhole ? Outline(report) : sections.Select(s => (s.Code, s.BodySpan)))];
        Characters = Parts.Sum(part => _letters.In(part.Span));
    }

    /// <summary>Whether it is the whole text.</summary>
    public bool IsWhole { get; }

    /// <summary>Its parts in order of place, none inside another.</summary>
    public IReadOnlyList<(string Section, TextSpan Span)> Parts { get; }

    /// <summary>Letters and digits.</summary>
    public int Characters { get; }

    /// <summary>How much of it passages cover, and the equal stretches in them.</summary>
    public SharedText Covered(SpanSet spans, SpanSet equal)
    {
        var sections = Parts.GroupBy(part => part.Section, StringComparer.Ordinal).Select(group => new SectionShare(
            group.Key,
            group.Sum(part => _letters.In(part.Span)),
            group.Sum(part => spans.Within(part.Span).Sum(_letters.In)))).ToList();
        return new SharedText(Characters, sections.Sum(s => s.Characters), Parts.Sum(part => equal.Within(part.Span).Sum(_letters.In)), sections);
    }

    /// <summary>Letters and digits the stretches cover anywhere in the text, own or not, but for tables, which a passage may go around and which are not compared.</summary>
    public int LettersIn(SpanSet spans) => spans.Spans.SelectMany(_tables.Outside).Sum(_letters.In);

    // What stands before the first heading has no code.
    private static IEnumerable<(string Code, TextSpan Span)> Outline(Report report)
    {
        var (code, from) = ("", report.Body.Offset);
        foreach (var section in report.Sections.Where(s => s.Level == 1 && s.HeadingSpan.Offset > report.Body.Offset && s.HeadingSpan.Offset < report.Body.End).OrderBy(s => s.HeadingSpan.Offset))
        {
            yield return (code, TextSpan.FromBounds(from, section.HeadingSpan.Offset));
            (code, from) = (section.Code, section.HeadingSpan.Offset);
        }

        yield return (code, TextSpan.FromBounds(from, report.Body.End));
    }

    // A part that begins inside another is cut off there, so that nothing counts twice.
    private static IEnumerable<(string Code, TextSpan Span)> Apart(IEnumerable<(string Code, TextSpan Span)> parts)
    {
        var end = int.MinValue;
        foreach (var (code, span) in parts.OrderBy(part => part.Span.Offset).ThenBy(part => part.Span.Length))
        {
            var from = Math.Max(end, span.Offset);
            if (span.End > from)
            {
                yield return (code, TextSpan.FromBounds(from, span.End));
                end = span.End;
            }
        }
    }
}
