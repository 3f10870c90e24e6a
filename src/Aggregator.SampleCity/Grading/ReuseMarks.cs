namespace Aggregator.SampleCity.Grading;

/// <summary>How well copied text was found.</summary>
/// <param name="Pairs">Pairs of reports one of which copies the other; granularity is not used.</param>
/// <param name="Spans">Characters of copied text on the copier's side.</param>
/// <param name="Plagdet">The harmonic mean of the spans' precision and recall, divided by log2(1 + granularity).</param>
/// <param name="ByEdit">By what was changed in the copy.</param>
/// <param name="ByScope">By how much was copied.</param>
/// <param name="ByKind">By whose text was copied.</param>
public sealed record ReuseMarks(
    SpanMark Pairs,
    SpanMark Spans,
    double Plagdet,
    IReadOnlyList<ReuseKindMark> ByEdit,
    IReadOnlyList<ReuseKindMark> ByScope,
    IReadOnlyList<ReuseKindMark> ByKind);
