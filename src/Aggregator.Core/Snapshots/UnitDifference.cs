using Aggregator.Core.Scoring;

namespace Aggregator.Core.Snapshots;

/// <summary>A unit that is ranked otherwise on two nights: group, rank, band, score or grade.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Before">As it was ranked; null when it was not.</param>
/// <param name="Now">As it is ranked; null when it is not any more.</param>
/// <param name="Movement">How it moved, with the leaves that made its score change; null when it is ranked no more.</param>
/// <param name="Causes">Why; at least one, and <see cref="NightCause.Unexplained"/> where none was found.</param>
public sealed record UnitDifference(string Unit, RankedUnit? Before, RankedUnit? Now, RankMovement? Movement, IReadOnlyList<NightCause> Causes);
