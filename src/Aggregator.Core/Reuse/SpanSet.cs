using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>Places of one text: stretches in order that do not touch.</summary>
internal sealed class SpanSet
{
    private readonly List<TextSpan> _spans;

    private SpanSet(List<TextSpan> spans) => _spans = spans;

    public static SpanSet Empty { get; } = new([]);

    public IReadOnlyList<TextSpan> Spans => _spans;

    /// <summary>What any of the stretches covers.</summary>
    public static SpanSet Of(IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans.Where(s => s.Length > 0).OrderBy(s => s.Offset))
        {
            if (merged.Count > 0 && span.Offset <= merged[^1].End)
            {
                merged[^1] = TextSpan.FromBounds(merged[^1].Offset, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return new SpanSet(merged);
    }

    /// <summary>What of these stretches lies within <paramref name="part"/>.</summary>
    public IEnumerable<TextSpan> Within(TextSpan part)
    {
        for (var i = FirstBehind(part.Offset); i < _spans.Count && _spans[i].Offset < part.End; i++)
        {
            yield return TextSpan.FromBounds(Math.Max(part.Offset, _spans[i].Offset), Math.Min(part.End, _spans[i].End));
        }
    }

    /// <summary>What of <paramref name="part"/> these stretches leave free.</summary>
    public IEnumerable<TextSpan> Outside(TextSpan part)
    {
        var at = part.Offset;
        foreach (var span in Within(part))
        {
            if (span.Offset > at)
            {
                yield return TextSpan.FromBounds(at, span.Offset);
            }

            at = span.End;
        }

        if (at < part.End)
        {
            yield return TextSpan.FromBounds(at, part.End);
        }
    }

    /// <summary>Whether more than half of a stretch is covered.</summary>
    public bool CoversMostOf(TextSpan part) => Within(part).Sum(s => s.Length) * 2L > part.Length;

    // The first stretch that ends behind a place.
    private int FirstBehind(int place)
    {
        var (low, high) = (0, _spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].End <= place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
