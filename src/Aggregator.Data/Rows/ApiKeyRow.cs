namespace Aggregator.Data.Rows;

/// <summary>A key a program signs in with. Never deleted: it is revoked.</summary>
public sealed class ApiKeyRow
{
    /// <summary>From 1.</summary>
    public long Id { get; set; }

    /// <summary>SHA-256 of the key, which is 256 random bits: it cannot be guessed, so no slow hash is needed.</summary>
    public string KeyHash { get; set; } = "";

    /// <summary>What it is for.</summary>
    public string Name { get; set; } = "";

    /// <summary>The account it acts as.</summary>
    public long AccountId { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it was last used, UTC, to the hour; null for never.</summary>
    public DateTime? LastUsedAt { get; set; }

    /// <summary>When it was revoked, UTC; null while it is good.</summary>
    public DateTime? RevokedAt { get; set; }
}
