namespace Aggregator.Data.Access;

/// <summary>A key of a program; the key itself is kept nowhere.</summary>
/// <param name="Id">From 1.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Account">The account it acts as.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="LastUsedAt">When it was last used, to the hour; null for never.</param>
/// <param name="RevokedAt">When it was revoked; null while it is good.</param>
public sealed record ApiKey(long Id, string Name, Account Account, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt);
