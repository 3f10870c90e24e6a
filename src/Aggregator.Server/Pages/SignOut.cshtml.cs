using System.Security.Claims;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>退出: ends the session for good, a copy of its cookie with it. By a form only: no foreign page can sign anybody out.</summary>
[Authorize(Policy = Policies.SignedIn)]
[BeforePasswordChange]
public sealed class SignOutModel(ISiteData data, TimeProvider clock, EndedSessions ended, IAuditLog? audit = null) : SitePage(data, clock)
{
    /// <summary>Asks once more.</summary>
    public void OnGet()
    {
    }

    /// <summary>Ends the session.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        ended.Add(User.FindFirstValue(PersonClaims.Session));
        if (audit is not null)
        {
            await audit.WriteAsync(Person, AuditActions.SignOut, Person.Account, new Dictionary<string, string>(), CancellationToken.None);
        }

        await HttpContext.SignOutAsync(Schemes.Session);
        return LocalRedirect("/signin");
    }
}
