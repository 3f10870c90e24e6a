using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;

namespace Aggregator.Server.Web;

/// <summary>What two texts at hand show of a passage beyond its equal stretches, on one side.</summary>
/// <param name="Equal">What is equal at the edges of the gaps.</param>
/// <param name="Swapped">Names and numbers the other side has not.</param>
public sealed record PassageDetail(IReadOnlyList<TextSpan> Equal, IReadOnlyList<TextSpan> Swapped)
{
    /// <summary>Nothing, as when a text is not at hand.</summary>
    public static PassageDetail None { get; } = new([], []);

    /// <summary>Compares the two sides of a passage; what a report says twice is not compared.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="a">The text of its first side, or null, and the names of its unit.</param>
    /// <param name="b">The same of the other side.</param>
    public static (PassageDetail A, PassageDetail B) Of(ReusePassage passage, (string? Text, IReadOnlyList<string> Names) a, (string? Text, IReadOnlyList<string> Names) b)
    {
        if (a.Text is null || b.Text is null || passage.Kind == "self")
        {
            return (None, None);
        }

        var (inA, inB) = (new List<TextSpan>(), new List<TextSpan>());
        IReadOnlyList<AlignedRun> runs = passage.Runs.Count > 0 ? passage.Runs : [new AlignedRun(passage.A.Span, passage.B.Span)];
        foreach (var run in runs)
        {
            var (numbersA, numbersB) = SwappedWords.Numbers(a.Text, run.A, b.Text, run.B);
            inA.AddRange(numbersA);
            inB.AddRange(numbersB);
        }

        inA.AddRange(SwappedWords.Names(a.Text, passage.A.Span, a.Names, b.Text, passage.B.Span));
        inB.AddRange(SwappedWords.Names(b.Text, passage.B.Span, b.Names, a.Text, passage.A.Span));
        var (equalA, equalB) = GapEdges.Of(a.Text, b.Text, runs);
        return (new PassageDetail(equalA, inA), new PassageDetail(equalB, inB));
    }
}
