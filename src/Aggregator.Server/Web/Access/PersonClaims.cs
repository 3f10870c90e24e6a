using System.Globalization;
using System.Security.Claims;

namespace Aggregator.Server.Web.Access;

/// <summary>A person as claims, in the session's cookie and behind a key.</summary>
public static class PersonClaims
{
    /// <summary>Number of the account.</summary>
    public const string Id = ClaimTypes.NameIdentifier;

    /// <summary>The account's stamp when the session began.</summary>
    public const string Stamp = "stamp";

    /// <summary>When the session began, Unix seconds.</summary>
    public const string Since = "since";

    /// <summary>The session's own random name.</summary>
    public const string Session = "session";

    private const string Signature = "signature";

    private const string Unit = "unit";

    private const string MustChange = "must-change";

    /// <summary>The claims of a person.</summary>
    /// <param name="id">Number of the account.</param>
    /// <param name="person">The person.</param>
    /// <param name="mustChange">Whether the password has to be changed before anything else.</param>
    /// <param name="scheme">How it signed in.</param>
    /// <param name="more">Claims of the session.</param>
    public static ClaimsPrincipal PrincipalOf(long id, Person person, bool mustChange, string scheme, params ReadOnlySpan<Claim> more)
    {
        var identity = new ClaimsIdentity(scheme);
        identity.AddClaim(new Claim(Id, id.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new Claim(ClaimTypes.Name, person.Account));
        identity.AddClaim(new Claim(Signature, person.Name));
        identity.AddClaim(new Claim(ClaimTypes.Role, person.Role.Code()));
        if (person.Unit is { } unit)
        {
            identity.AddClaim(new Claim(Unit, unit));
        }

        if (mustChange)
        {
            identity.AddClaim(new Claim(MustChange, "yes"));
        }

        foreach (var claim in more)
        {
            identity.AddClaim(claim);
        }

        return new ClaimsPrincipal(identity);
    }

    /// <summary>The person behind claims; nobody where a claim is missing or says what we never say.</summary>
    public static Person PersonOf(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true } && principal.FindFirstValue(ClaimTypes.Name) is { Length: > 0 } account && Roles.Parse(principal.FindFirstValue(ClaimTypes.Role)) is { } role
            ? new Person(account, principal.FindFirstValue(Signature) ?? account, role, role == Role.Unit ? principal.FindFirstValue(Unit) : null)
            : Person.Nobody;

    /// <summary>The number of the account behind claims; null for none.</summary>
    public static long? AccountOf(ClaimsPrincipal principal) =>
        long.TryParse(principal.FindFirstValue(Id), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Whether the password has to be changed before anything else.</summary>
    public static bool IsBeforePasswordChange(ClaimsPrincipal principal) => principal.HasClaim(MustChange, "yes");
}
