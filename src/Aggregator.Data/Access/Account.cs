using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Data.Access;

/// <summary>An account as it stands.</summary>
/// <param name="Id">From 1.</param>
/// <param name="Name">The name to sign in with.</param>
/// <param name="DisplayName">The person's own name.</param>
/// <param name="Role">Code of its role.</param>
/// <param name="Unit">Code of the unit of a <c>unit</c> account; null for the office's.</param>
/// <param name="Stamp">Changes whenever a session made before must end.</param>
public sealed record Account(long Id, string Name, string DisplayName, string Role, string? Unit, string Stamp)
{
    /// <summary>Another one whenever role, unit, password or whether it is shut was changed; tells nothing of <see cref="Stamp"/>, so that it may stand in a page.</summary>
    public string Revision => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Stamp}\n{Role}\n{Unit}\n{Disabled}")))[..16];

    /// <summary>What the framework made of the password; null where nobody signs in with one.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Whether the password has to be changed first.</summary>
    public bool MustChange { get; init; }

    /// <summary>When the allowance of attempts from networks nobody signed in from is whole again; null for whole.</summary>
    public DateTimeOffset? SlowedUntil { get; init; }

    /// <summary>Whether it was shut.</summary>
    public bool Disabled { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last signed in with; null for never.</summary>
    public DateTimeOffset? LastSignedInAt { get; init; }

    /// <summary>Whether an identity provider vouches for the person.</summary>
    public bool IsExternal { get; init; }
}
