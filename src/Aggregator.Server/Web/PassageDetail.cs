using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;

namespace Aggregator.Server.Web;

/// <summary>What two texts at hand show of a passage beyond its equal stretches, on one side.</summary>
/// <param name="Equal">What is equal at the edges of the gaps.</param>
/// <param name="Numbers">Numbers the other side has other ones for.</param>
/// <param name="Names">Names and places of the side's own unit that stand where the other side says its own.</param>
public sealed record PassageDetail(IReadOnlyList<TextSpan> Equal, IReadOnlyList<TextSpan> Numbers, IReadOnlyList<TextSpan> Names)
{
    /// <summary>Nothing, as when a text is not at hand.</summary>
    public static PassageDetail None { get; } = new([], [], []);

    /// <summary>Compares the two sides of a passage; what a report says twice is not compared.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="a">The text of its first side, or null.</param>
    /// <param name="b">The text of the other, or null.</param>
    public static (PassageDetail A, PassageDetail B) Of(ReusePassage passage, ReuseText? a, ReuseText? b)
    {
        if (a is null || b is null || passage.Kind == "self")
        {
            return (None, None);
        }

        var (numbersA, numbersB) = (new List<TextSpan>(), new List<TextSpan>());
        var (namesA, namesB) = (new List<TextSpan>(), new List<TextSpan>());
        IReadOnlyList<AlignedRun> runs = passage.Runs.Count > 0 ? passage.Runs : [new AlignedRun(passage.A.Span, passage.B.Span)];
        foreach (var run in runs)
        {
            if (SwappedSigns.In(a, run.A, b, run.B) is { } signs)
            {
                numbersA.AddRange(signs.Where(sign => !sign.IsName).Select(sign => sign.A));
                numbersB.AddRange(signs.Where(sign => !sign.IsName).Select(sign => sign.B));
                namesA.AddRange(signs.Where(sign => sign.IsName).Select(sign => sign.A));
                namesB.AddRange(signs.Where(sign => sign.IsName).Select(sign => sign.B));
            }
            else
            {
                Pairwise(run);
            }
        }

        // What was put for a number or a name may have pulled the words around it along: then it stands in a gap.
        for (var i = 0; i + 1 < runs.Count; i++)
        {
            if (Between(runs[i].A, runs[i + 1].A, a.Text) is { } gapA && Between(runs[i].B, runs[i + 1].B, b.Text) is { } gapB)
            {
                Pairwise(new AlignedRun(gapA, gapB));
            }
        }

        if (a.Unit != b.Unit)
        {
            namesA.AddRange(SwappedWords.Names(a.Text, passage.A.Span, a.OwnNames.Prepend(a.UnitName), b.Text, passage.B.Span));
            namesB.AddRange(SwappedWords.Names(b.Text, passage.B.Span, b.OwnNames.Prepend(b.UnitName), a.Text, passage.A.Span));
        }

        // Before the first stretch and behind the last there is a gap too, up to the edge of the passage.
        var (equalA, equalB) = GapEdges.Of(a.Text, b.Text,
        [
            new AlignedRun(passage.A.Span with { Length = 0 }, passage.B.Span with { Length = 0 }),
            .. runs,
            .. Fits(passage.A.Span, a.Text) && Fits(passage.B.Span, b.Text) ? [new AlignedRun(new TextSpan(passage.A.Span.End, 0), new TextSpan(passage.B.Span.End, 0))] : Array.Empty<AlignedRun>(),
        ]);
        return (new PassageDetail(equalA, numbersA, namesA), new PassageDetail(equalB, numbersB, namesB));

        void Pairwise(AlignedRun run)
        {
            var (inA, inB) = SwappedWords.Numbers(a.Text, run.A, b.Text, run.B);
            numbersA.AddRange(inA);
            numbersB.AddRange(inB);
        }
    }

    private static bool Fits(TextSpan span, string text) => span.Offset >= 0 && span.Length >= 0 && span.Length <= text.Length - span.Offset;

    private static TextSpan? Between(TextSpan run, TextSpan next, string text) =>
        Fits(run, text) && next.Offset > run.End && next.Offset <= text.Length ? TextSpan.FromBounds(run.End, next.Offset) : null;
}
