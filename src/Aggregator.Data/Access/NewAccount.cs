namespace Aggregator.Data.Access;

/// <summary>An account to be made.</summary>
/// <param name="Name">The name to sign in with.</param>
/// <param name="FoldedName">The same folded.</param>
/// <param name="DisplayName">The person's own name.</param>
/// <param name="Role">Code of its role.</param>
/// <param name="Unit">Code of the unit of a <c>unit</c> account; null for the office's.</param>
/// <param name="PasswordHash">What the framework made of the password; null where nobody signs in with one.</param>
/// <param name="Stamp">A fresh one.</param>
/// <param name="OidcSubject">Hash of provider and subject; null for a local account.</param>
public sealed record NewAccount(string Name, string FoldedName, string DisplayName, string Role, string? Unit, string? PasswordHash, string Stamp, string? OidcSubject = null);
