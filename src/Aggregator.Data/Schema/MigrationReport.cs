namespace Aggregator.Data;

/// <summary>What migrating did, or in a dry run would do.</summary>
/// <param name="DryRun">Whether nothing was changed.</param>
/// <param name="Present">Scripts that were applied before, in order.</param>
/// <param name="Applied">Scripts applied now; in a dry run those that would be.</param>
public sealed record MigrationReport(bool DryRun, IReadOnlyList<string> Present, IReadOnlyList<string> Applied);
