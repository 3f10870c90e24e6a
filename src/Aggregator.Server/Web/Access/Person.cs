namespace Aggregator.Server.Web.Access;

/// <summary>Who is asking.</summary>
/// <param name="Account">Name of the account, as signed in with.</param>
/// <param name="Name">The person's name as it is kept with what it does.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Unit">Code of the unit a <see cref="Role.Unit"/> person belongs to; null for the office's people.</param>
public sealed record Person(string Account, string Name, Role Role, string? Unit = null)
{
    /// <summary>Whether it sees everything.</summary>
    public bool IsOffice => Role != Role.Unit;

    /// <summary>Whether it may decide.</summary>
    public bool CanReview => Role is Role.Reviewer or Role.Administrator;

    /// <summary>Whether it keeps accounts.</summary>
    public bool CanAdminister => Role == Role.Administrator;

    /// <summary>Whether it may see what belongs to a unit; the office sees all, also what belongs to nobody.</summary>
    public bool MaySee(string? unit) => IsOffice || (Unit is not null && Unit == unit);
}
