namespace Aggregator.Core.Checking;

/// <summary>One slip in a table and every identity it breaks.</summary>
/// <param name="Primary">The identity it is reported under.</param>
/// <param name="Also">The other identities it breaks.</param>
/// <param name="Repairs">What would mend all of them, the likeliest first, equally good ones behind it; empty when nothing simple does.</param>
internal sealed record TableDefect(IdentityOutcome Primary, IReadOnlyList<IdentityOutcome> Also, IReadOnlyList<Repair> Repairs);
