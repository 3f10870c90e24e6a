namespace Aggregator.Data.Access;

/// <summary>What is to be changed in an account; null leaves a thing as it is.</summary>
public sealed record AccountChange
{
    /// <summary>The <see cref="Account.Revision"/> the change was made up on; null to change whatever stands.</summary>
    public string? Seen { get; init; }

    /// <summary>Code of the new role; <see cref="Unit"/> is then set as well, to null for the office's roles.</summary>
    public string? Role { get; init; }

    /// <summary>The unit that goes with <see cref="Role"/>.</summary>
    public string? Unit { get; init; }

    /// <summary>The person's own name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The new password's hash; it also ends a lock.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Whether that password has to be changed first.</summary>
    public bool MustChange { get; init; }

    /// <summary>Shut or open.</summary>
    public bool? Disabled { get; init; }

    /// <summary>Whether an identity provider says so: it may take the last administrator away only while a local one stays.</summary>
    public bool IsByProvider { get; init; }

    /// <summary>Whether every lock is taken away.</summary>
    public bool Unlock { get; init; }

    /// <summary>A fresh stamp: every session made before ends.</summary>
    public string? Stamp { get; init; }

    /// <summary>Whether every key of the account is revoked with it.</summary>
    public bool RevokeKeys { get; init; }
}
