namespace Aggregator.SampleCity.Grading;

/// <summary>How much of one sort of copied passages was found.</summary>
/// <param name="Name">The sort, as the key writes it.</param>
/// <param name="Cases">Passages of the key.</param>
/// <param name="Found">Of these, how many at least one detection touches on both sides.</param>
/// <param name="Recall">Share of their characters, both sides together, that was detected.</param>
public sealed record ReuseKindMark(string Name, int Cases, int Found, double Recall);
