using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Walks through sections in step with lines read in order of place.</summary>
internal sealed class SectionWalk(IReadOnlyList<Section> sections)
{
    private const int LeadIn = 8;

    private const string Counted = "件条宗次份篇场人元万起";

    private static readonly string[] Says = ["未收到", "没有收到", "未接到", "未受理", "未发生", "没有发生", "未收取", "未产生", "没有产生", "未出现", "没有出现"];

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
            if (IsText(line, head))
            {
                continue;
            }

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

    // （一）全年公开信息 75 条。 numbers a sentence and heads nothing else; in （二）依申请公开：收到 17 件 the heading names what is counted.
    private static bool IsText(TextLine line, TextSpan head)
    {
        var from = Math.Max(0, head.Offset - line.Span.Offset);
        var end = Math.Min(line.Span.Length, head.End - line.Span.Offset);
        var text = line.Text.AsSpan(from, end - from);
        if (text[^1] is ':' or '：')
        {
            return line.Text.AsSpan(end, Math.Min(LeadIn, line.Span.Length - end)).IndexOfAnyInRange('0', '9') >= 0;
        }

        foreach (var word in Says)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (Counted.Contains(text[i], StringComparison.Ordinal) && char.IsDigit(text[text[i - 1] == ' ' && i > 1 ? i - 2 : i - 1]))
            {
                return true;
            }
        }

        return false;
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
