namespace Aggregator.Core.Scoring;

/// <summary>That a person changed the points of a leaf, by which document.</summary>
/// <param name="From">The points by the scheme; null where it could not judge.</param>
/// <param name="Document">Number of the document.</param>
/// <param name="By">Who gave the points.</param>
/// <param name="Day">On which day, in China.</param>
public sealed record LeafReview(decimal? From, string Document, string By, DateOnly Day);
