using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Walks through sections in step with lines read in order of place.</summary>
internal sealed class SectionWalk(IReadOnlyList<Section> sections)
{
    private int _next;

    private string _code = "";

    private int _heads;

    /// <summary>The parts of a line that are no heading, as positions within the line.</summary>
    public IEnumerable<(int From, int To)> OwnText(TextLine line)
    {
        while (_heads < sections.Count && sections[_heads].HeadingSpan.End <= line.Span.Offset)
        {
            _heads++;
        }

        var from = line.Span.Offset;
        for (var i = _heads; i < sections.Count && sections[i].HeadingSpan.Offset < line.Span.End; i++)
        {
            var head = sections[i].HeadingSpan;
            if (head.Offset > from)
            {
                yield return (from - line.Span.Offset, head.Offset - line.Span.Offset);
            }

            from = Math.Max(from, Math.Min(head.End, line.Span.End));
        }

        if (from < line.Span.End)
        {
            yield return (from - line.Span.Offset, line.Span.Length);
        }
    }

    /// <summary>The code in force at a place: the last heading's that has one, a heading of level 1 setting it afresh.</summary>
    public string CodeAt(int offset)
    {
        while (_next < sections.Count && sections[_next].HeadingSpan.Offset <= offset)
        {
            var section = sections[_next++];
            if (section.Level == 1 || section.Code.Length > 0)
            {
                _code = section.Code;
            }
        }

        return _code;
    }
}
