namespace Aggregator.Data.Rows;

/// <summary>How passwords were tried for an account from one network. Cleared away when nobody has tried for long.</summary>
public sealed class SignInSourceRow
{
    /// <summary>The account.</summary>
    public long AccountId { get; set; }

    /// <summary>The network's address, or the mark of attempts inside a session.</summary>
    public string Network { get; set; } = "";

    /// <summary>Wrong passwords in a row.</summary>
    public int FailedCount { get; set; }

    /// <summary>Until when no password is tried from there, UTC; null for not locked.</summary>
    public DateTime? LockedUntil { get; set; }

    /// <summary>When one was last tried, UTC.</summary>
    public DateTime LastAttemptAt { get; set; }

    /// <summary>When one was last right, UTC; null for never.</summary>
    public DateTime? LastSignedInAt { get; set; }
}
