using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Aggregator.Data.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Aggregator.Server.Web.Access;

/// <summary>The session: a cookie of the framework's that is held against the account at every request.</summary>
public static class SessionCookie
{
    /// <summary>How long a session lasts without a request.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>How long it lasts in all.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    // A clock that was set back by more than this ends the sessions that seem to begin in the future.
    private static readonly TimeSpan ClocksMayDiffer = TimeSpan.FromMinutes(5);

    /// <summary>Sets the cookie up.</summary>
    /// <param name="options">Takes it.</param>
    /// <param name="isReachedFromOutside">Whether a provider's page leads back here: a strict cookie would not come along then.</param>
    public static void Configure(CookieAuthenticationOptions options, bool isReachedFromOutside)
    {
        options.Cookie.Name = "aggregator-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = isReachedFromOutside ? SameSiteMode.Lax : SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
        // A page that refuses by itself answers like a policy that refuses: the status, and its words from where all errors have theirs.
        options.Events.OnRedirectToAccessDenied = refused => Answer(refused.HttpContext, StatusCodes.Status403Forbidden);
        options.Events.OnRedirectToLogin = refused => Answer(refused.HttpContext, StatusCodes.Status401Unauthorized);
    }

    /// <summary>Claims of a session that begins now.</summary>
    public static ClaimsPrincipal Begin(Account account, DateTimeOffset now) => PersonClaims.PrincipalOf(
        account.Id,
        PersonOf(account),
        account.MustChange,
        Schemes.Session,
        new Claim(PersonClaims.Stamp, account.Stamp),
        new Claim(PersonClaims.Since, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        new Claim(PersonClaims.Session, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))));

    /// <summary>The person an account stands for; nobody when its role is none we know.</summary>
    public static Person PersonOf(Account account) => Roles.Parse(account.Role) is { } role
        ? new Person(account.Name, Person.Signature(account.Name, account.DisplayName), role, account.Unit)
        : Person.Nobody;

    private static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (context.Principal is not { } principal || await AccountOfAsync(principal, http.RequestServices, http.RequestAborted) is not { } account || !OidcRenewal.IsGood(http, account, SinceOf(principal)))
        {
            context.RejectPrincipal();
            await http.SignOutAsync(Schemes.Session);
        }
    }

    // The account while the session is good; else null.
    private static async Task<Account?> AccountOfAsync(ClaimsPrincipal principal, IServiceProvider services, CancellationToken stop)
    {
        var age = services.GetRequiredService<TimeProvider>().GetUtcNow() - SinceOf(principal);
        return age < Longest && age > -ClocksMayDiffer
            && services.GetService<AccountStore>() is { } accounts && services.GetService<EndedSessionStore>() is { } ended
            && principal.FindFirstValue(PersonClaims.Session) is { } session && !await ended.HasAsync(session, stop)
            && PersonClaims.AccountOf(principal) is { } id
            && await accounts.FindAsync(id, stop) is { Disabled: false } account
            && account.Stamp == principal.FindFirstValue(PersonClaims.Stamp) ? account : null;
    }

    private static DateTimeOffset SinceOf(ClaimsPrincipal principal) =>
        long.TryParse(principal.FindFirstValue(PersonClaims.Since), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.UnixEpoch;
}
