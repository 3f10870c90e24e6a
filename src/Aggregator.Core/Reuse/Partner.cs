namespace Aggregator.Core.Reuse;

/// <summary>A text that shares picked runs with the one examined.</summary>
/// <param name="Text">Its number.</param>
/// <param name="Hits">Place in the examined text and in this one, by the first.</param>
internal readonly record struct Partner(int Text, List<(int A, int B)> Hits);
