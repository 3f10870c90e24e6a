namespace Aggregator.Intake.Collecting;

/// <summary>When bytes that came just now were kept, by the disk's clock: until somebody keeps the same bytes again, they are his who holds the mark.</summary>
/// <param name="At">The mark.</param>
/// <param name="Before">The mark it took the place of; null where the bytes are new in the vault.</param>
public sealed record VaultMark(DateTime At, DateTime? Before);
