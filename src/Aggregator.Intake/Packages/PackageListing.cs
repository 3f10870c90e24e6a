namespace Aggregator.Intake.Packages;

/// <summary>What a package holds.</summary>
/// <param name="Files">Its files in its own order, folders left out; empty when the package is refused.</param>
/// <param name="Refusal">Why nothing of it is taken, one Chinese sentence; null in the usual case.</param>
public sealed record PackageListing(IReadOnlyList<PackedFile> Files, string? Refusal);
