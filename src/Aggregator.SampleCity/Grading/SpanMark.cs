namespace Aggregator.SampleCity.Grading;

/// <summary>Precision and recall, and into how many pieces a found passage falls on average (1 is best).</summary>
public sealed record SpanMark(double Precision, double Recall, double Granularity);
