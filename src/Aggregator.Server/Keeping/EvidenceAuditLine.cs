using Aggregator.Data.Access;

namespace Aggregator.Server.Keeping;

/// <summary>An entry of the log in a bundle. Of one that is nobody else's business only its place in the chain is shown.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="Previous">Hash of the entry before.</param>
/// <param name="Hash">Its own.</param>
/// <param name="At">When, with what follows; null where it is withheld.</param>
/// <param name="Who">Who.</param>
/// <param name="Role">In which role.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">On what.</param>
/// <param name="Detail">What else.</param>
internal sealed record EvidenceAuditLine(long Seq, string Previous, string Hash, DateTimeOffset? At, string? Who, string? Role, string? Action, string? Subject, string? Detail)
{
    private static readonly string[] Private = ["signin", "signout", "account", "key.", "refused", "setting", "original"];

    /// <summary>An entry as a bundle shows it.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="unit">The unit the bundle speaks of; null for the city.</param>
    public static EvidenceAuditLine Of(AuditEntry entry, string? unit)
    {
        // What was written about one unit may name others, and nothing can be taken out of what is hashed.
        var isShown = unit is null && !Array.Exists(Private, one => entry.Note.Action.StartsWith(one, StringComparison.Ordinal));
        return isShown ? new(entry.Seq, entry.PreviousHash, entry.Hash, entry.At, entry.Note.Who, entry.Note.Role, entry.Note.Action, entry.Note.Subject, entry.Note.Detail)
            : new(entry.Seq, entry.PreviousHash, entry.Hash, null, null, null, null, null, null);
    }

    /// <summary>Whether what is shown has the hash it stands under.</summary>
    public bool IsWhole => At is not { } at
        || AuditStore.HashOf(new AuditEntry(Seq, at, new AuditNote(Who ?? "", Role ?? "", Action ?? "", Subject ?? "", Detail ?? ""), Previous, Hash)) == Hash;
}
