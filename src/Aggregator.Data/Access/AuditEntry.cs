namespace Aggregator.Data.Access;

/// <summary>A chained entry.</summary>
/// <param name="Seq">From 1.</param>
/// <param name="At">When.</param>
/// <param name="Note">Who did what.</param>
/// <param name="PreviousHash">Hash of the entry before, hex.</param>
/// <param name="Hash">Its own, hex.</param>
public sealed record AuditEntry(long Seq, DateTimeOffset At, AuditNote Note, string PreviousHash, string Hash);
