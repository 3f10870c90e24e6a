namespace Aggregator.Data;

/// <summary>What a check found.</summary>
/// <param name="Check">File name of the check without extension: a claim that should be true.</param>
/// <param name="Rows">The rows that break it, at most <see cref="StoreChecks.MostRows"/>; none when it holds.</param>
public sealed record CheckOutcome(string Check, IReadOnlyList<CheckRow> Rows);

/// <summary>A row that breaks a check.</summary>
/// <param name="Id">Key of the row.</param>
/// <param name="Place">What it speaks of.</param>
/// <param name="Expected">What should stand there.</param>
/// <param name="Actual">What stands there.</param>
public sealed record CheckRow(string Id, string Place, string Expected, string Actual);
