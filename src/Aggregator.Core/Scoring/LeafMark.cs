namespace Aggregator.Core.Scoring;

/// <summary>What a scheme's leaf gives for a measurement.</summary>
/// <param name="Points">Points; null when the leaf is taken out.</param>
/// <param name="Low">The least it could come to, were every doubt to fall against the unit.</param>
/// <param name="High">The most, were it to fall in its favour.</param>
/// <param name="Why">Value, formula and result in Chinese sentences.</param>
internal sealed record LeafMark(decimal? Points, decimal Low, decimal High, string Why);
