namespace Aggregator.Data.Workers;

/// <summary>A part of a stage that a worker has taken.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Ordinal">Which part, from 1.</param>
/// <param name="InputJson">What is to be done.</param>
/// <param name="Attempts">How often it was taken, this time included.</param>
public sealed record TakenPart(long RunId, string Stage, int Ordinal, string InputJson, int Attempts);
