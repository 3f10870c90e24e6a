namespace Aggregator.SampleCity.Grading;

/// <summary>Copies of one kind, scope or edit.</summary>
/// <param name="Name">As in the key.</param>
/// <param name="Expected">Copies seeded.</param>
/// <param name="Found">Those found at all.</param>
/// <param name="Recall">Share of their characters that was marked.</param>
public sealed record ReuseKindMark(string Name, int Expected, int Found, double Recall);
