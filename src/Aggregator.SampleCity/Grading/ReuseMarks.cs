namespace Aggregator.SampleCity.Grading;

/// <summary>How well copied text was found.</summary>
/// <param name="Pairs">Pairs of reports (or a report and itself, or a template) with a kind; the granularity is 1.</param>
/// <param name="Spans">
/// Passages, as plagiarism-detection evaluations measure them, macro-averaged: precision is the mean over detections of the share of their
/// characters, both sides together, that lie in passages of the key; recall the mean over passages of the share detected; granularity the
/// mean number of detections of a passage that is detected at all.
/// </param>
/// <param name="Plagdet">The harmonic mean of precision and recall over the binary logarithm of 1 + granularity.</param>
/// <param name="ByEdit">Recall by what was changed.</param>
/// <param name="ByScope">Recall by how much was taken.</param>
/// <param name="ByKind">Recall by whose text it was: peer, own-past, template, self.</param>
/// <param name="Decoys">Words in common that are no copying: how many, and how many were let alone.</param>
public sealed record ReuseMarks(
    SpanMark Pairs,
    SpanMark Spans,
    double Plagdet,
    IReadOnlyList<ReuseKindMark> ByEdit,
    IReadOnlyList<ReuseKindMark> ByScope,
    IReadOnlyList<ReuseKindMark> ByKind,
    CountMark Decoys);
