namespace Aggregator.SampleCity.Keys;

/// <summary>One unit's place under the default scheme: an element of <c>answers/ranking.json</c>.</summary>
/// <remarks>
/// Group: The group it is ranked in.
/// Score: Points obtained of those that apply, of a hundred, two decimals; null when nothing can be scored.
/// Rank: Equal scores share a rank and the next is skipped; null in a group that is listed only.
/// </remarks>
internal sealed record RankingKey(string Group, string Unit, decimal? Score, int? Rank, IReadOnlyList<LeafKey> Leaves);

/// <summary>One leaf of the scheme: its points, null when it is taken out, and the most it gives.</summary>
internal sealed record LeafKey(string Code, decimal? Points, decimal? Max);
