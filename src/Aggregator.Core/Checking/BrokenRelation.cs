namespace Aggregator.Core.Checking;

/// <summary>Another identity the same wrong cell breaks: told with the finding of the first one, not as a finding of its own.</summary>
/// <param name="Rule">The rule it belongs to.</param>
/// <param name="Subject">Its subject, as a finding of its own would have it.</param>
/// <param name="Expected">What the parts come to.</param>
/// <param name="Actual">What is printed.</param>
/// <param name="Difference">Actual minus expected, in the figure's measure.</param>
public sealed record BrokenRelation(string Rule, string Subject, string Expected, string Actual, decimal Difference);
