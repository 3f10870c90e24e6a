namespace Aggregator.Server.Web.Access;

/// <summary>Who is asking.</summary>
/// <param name="Account">Name of the account, as signed in with; empty for nobody.</param>
/// <param name="Name">The person's name as it is kept with what it does: the own name and, where it differs, the account: <c>张三（zhangsan）</c>.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Unit">Code of the unit a <see cref="Role.Unit"/> person belongs to; null for the office's people.</param>
public sealed record Person(string Account, string Name, Role Role, string? Unit = null)
{
    /// <summary>Whoever has not signed in: sees nothing and may do nothing.</summary>
    public static Person Nobody { get; } = new("", "", Role.Unit);

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => Account.Length > 0;

    /// <summary>Whether it sees everything.</summary>
    public bool IsOffice => IsSignedIn && Role != Role.Unit;

    /// <summary>Whether it may decide.</summary>
    public bool CanReview => IsSignedIn && Role is (Role.Reviewer or Role.Administrator);

    /// <summary>Whether it keeps accounts.</summary>
    public bool CanAdminister => IsSignedIn && Role == Role.Administrator;

    /// <summary>Whether it may see what belongs to a unit; the office sees all, also what belongs to nobody.</summary>
    public bool MaySee(string? unit) => IsOffice || (IsSignedIn && Unit is not null && Unit == unit);

    /// <summary>The name under which an account's doings are kept. No display name holds a bracket, so the account in it is beyond doubt.</summary>
    public static string Signature(string account, string displayName) => displayName.Length == 0 || displayName == account ? account : $"{displayName}（{account}）";

    /// <summary>Whether what is kept under a name was done by this person, under whatever display name it then had.</summary>
    public bool Signed(string by) => IsSignedIn && (by == Account || by.EndsWith($"（{Account}）", StringComparison.Ordinal));
}
