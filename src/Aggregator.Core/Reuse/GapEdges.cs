using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>
/// Finds what is equal at the edges of the gaps between equal stretches: headings and other mandated wording, which is not compared and so
/// stands in a gap though both sides have it.
/// </summary>
public static class GapEdges
{
    /// <summary>The stretches at both ends of each gap whose letters and digits are the same; punctuation and blanks between them go with them.</summary>
    /// <param name="textA">The text of the first side.</param>
    /// <param name="textB">The text of the other.</param>
    /// <param name="runs">The equal stretches. A gap is looked at when its two stretches follow each other on both sides.</param>
    /// <returns>Places in each text.</returns>
    public static (IReadOnlyList<TextSpan> A, IReadOnlyList<TextSpan> B) Of(string textA, string textB, IReadOnlyList<AlignedRun> runs)
    {
        var (inA, inB) = (new List<TextSpan>(), new List<TextSpan>());
        for (var i = 0; i + 1 < runs.Count; i++)
        {
            var (a, b) = (Gap(runs[i].A, runs[i + 1].A, textA), Gap(runs[i].B, runs[i + 1].B, textB));
            if (a is not { } gapA || b is not { } gapB)
            {
                continue;
            }

            var (headA, headB) = Head(textA, gapA, textB, gapB);
            inA.Add(TextSpan.FromBounds(gapA.Offset, headA));
            inB.Add(TextSpan.FromBounds(gapB.Offset, headB));
            var (tailA, tailB) = Tail(textA, TextSpan.FromBounds(headA, gapA.End), textB, TextSpan.FromBounds(headB, gapB.End));
            inA.Add(TextSpan.FromBounds(tailA, gapA.End));
            inB.Add(TextSpan.FromBounds(tailB, gapB.End));
        }

        return ([.. inA.Where(s => s.Length > 0)], [.. inB.Where(s => s.Length > 0)]);
    }

    private static TextSpan? Gap(TextSpan run, TextSpan next, string text) =>
        run.Offset >= 0 && run.Length >= 0 && next.Offset >= run.End && next.Offset <= text.Length ? TextSpan.FromBounds(run.End, next.Offset) : null;

    // Ends behind the last equal letter, and behind the signs that follow it when nothing else does.
    private static (int A, int B) Head(string textA, TextSpan a, string textB, TextSpan b)
    {
        var (endA, endB, i, j) = (a.Offset, b.Offset, a.Offset, b.Offset);
        while (true)
        {
            for (; i < a.End && !char.IsLetterOrDigit(textA[i]); i++)
            {
            }

            for (; j < b.End && !char.IsLetterOrDigit(textB[j]); j++)
            {
            }

            if (i == a.End || j == b.End || textA[i] != textB[j])
            {
                return (i == a.End ? i : endA, j == b.End ? j : endB);
            }

            (endA, endB) = (++i, ++j);
        }
    }

    private static (int A, int B) Tail(string textA, TextSpan a, string textB, TextSpan b)
    {
        var (startA, startB, i, j) = (a.End, b.End, a.End, b.End);
        while (true)
        {
            for (; i > a.Offset && !char.IsLetterOrDigit(textA[i - 1]); i--)
            {
            }

            for (; j > b.Offset && !char.IsLetterOrDigit(textB[j - 1]); j--)
            {
            }

            if (i == a.Offset || j == b.Offset || textA[i - 1] != textB[j - 1])
            {
                return (i == a.Offset ? i : startA, j == b.Offset ? j : startB);
            }

            (startA, startB) = (--i, --j);
        }
    }
}
