namespace Aggregator.Data.Access;

/// <summary>Whether the chain is whole.</summary>
/// <param name="Entries">How many entries there are.</param>
/// <param name="BrokenAt">Number of the first entry that is not what it was, or that is gone; null when the chain is whole.</param>
/// <param name="Sentence">What was found, a Chinese sentence.</param>
public sealed record AuditVerdict(long Entries, long? BrokenAt, string Sentence)
{
    /// <summary>Whether the entries hang together and only the head file does not agree with their end: what a restore leaves behind.</summary>
    public bool IsOfHead { get; init; }

    /// <summary>Whether nothing was found.</summary>
    public bool IsWhole => BrokenAt is null;
}
