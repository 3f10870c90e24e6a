namespace Aggregator.Data.Rows;

/// <summary>Somebody who may sign in. A row is never deleted: what a person did is kept under the account's name.</summary>
public sealed class AccountRow
{
    /// <summary>From 1; what a session is bound to.</summary>
    public long Id { get; set; }

    /// <summary>The name to sign in with, as it was given.</summary>
    public string Name { get; set; } = "";

    /// <summary>The same folded (compatibility form, lower case): two accounts never differ by case or width alone.</summary>
    public string FoldedName { get; set; } = "";

    /// <summary>The person's own name.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary><c>unit</c>, <c>viewer</c>, <c>reviewer</c> or <c>administrator</c>.</summary>
    public string RoleCode { get; set; } = "";

    /// <summary>Code of the unit a <c>unit</c> account belongs to; null for the office's.</summary>
    public string? Unit { get; set; }

    /// <summary>What the framework made of the password; null where nobody signs in with one.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes whenever a session made before must end: password, role, unit, disabled.</summary>
    public string Stamp { get; set; } = "";

    /// <summary>Whether the password was made by somebody else and has to be changed first.</summary>
    public bool MustChange { get; set; }

    /// <summary>Whether it was shut.</summary>
    public bool Disabled { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it was last signed in with, UTC; null for never.</summary>
    public DateTime? LastSignedInAt { get; set; }

    /// <summary>Hash of the identity provider's name and its subject; null for a local account.</summary>
    public string? OidcSubject { get; set; }

    /// <summary>When the allowance of attempts from networks nobody signed in from is whole again, UTC; null for whole.</summary>
    public DateTime? SlowedUntil { get; set; }
}
