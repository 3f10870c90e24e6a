namespace Aggregator.Core.Extracting;

/// <summary>A bare number and where it stands in a sentence's normal form.</summary>
internal readonly record struct NumberSpan(int Start, int End, decimal Value);
