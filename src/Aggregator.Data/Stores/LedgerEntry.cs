namespace Aggregator.Data;

/// <summary>An output that is there already, without its payload.</summary>
/// <param name="Id">To link a run to it.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Subject">The subject.</param>
/// <param name="InputHash">Hash of what went in.</param>
/// <param name="CodeVersion">Version of the code that ran.</param>
/// <param name="CreatedByRun">The run that made it.</param>
/// <param name="CreatedAt">When, UTC.</param>
public sealed record LedgerEntry(long Id, string Stage, string Subject, string InputHash, string CodeVersion, long CreatedByRun, DateTime CreatedAt);
