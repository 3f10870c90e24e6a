using System.Security.Claims;
using Aggregator.Data.Access;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>退出: ends the session for good, a copy of its cookie with it. By a form only: no foreign page can sign anybody out.</summary>
[Authorize(Policy = Policies.SignedIn)]
[BeforePasswordChange]
public sealed class SignOutModel(ISiteData data, TimeProvider clock, EndedSessionStore? ended = null, IAuditLog? audit = null) : SitePage(data, clock)
{
    /// <summary>Asks once more.</summary>
    public void OnGet()
    {
    }

    /// <summary>Ends the session.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (ended is not null && User.FindFirstValue(PersonClaims.Session) is { } session)
        {
            await ended.AddAsync(session, SessionCookie.Longest, CancellationToken.None);
        }

        if (audit is not null)
        {
            await audit.WriteAsync(Person, AuditActions.SignOut, Person.Account, new Dictionary<string, string>(), CancellationToken.None);
        }

        await HttpContext.SignOutAsync(Schemes.Session);
        return LocalRedirect("/signin");
    }
}
