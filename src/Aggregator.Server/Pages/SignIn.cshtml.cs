using Aggregator.Server.Accounts;
using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aggregator.Server.Pages;

/// <summary>登录: the door. It tells nothing of the city to whoever stands before it.</summary>
[AllowAnonymous]
public sealed class SignInModel(SiteOptions options, TimeProvider clock, SignInDesk? desk = null) : PageModel
{
    /// <summary>Where to go afterwards, an address of this site.</summary>
    public string Back { get; private set; } = "/";

    /// <summary>Why nobody came in; null when nobody tried.</summary>
    public string? Told { get; private set; }

    /// <summary>Whether an identity provider is set.</summary>
    public bool HasProvider => options.Oidc.IsSet;

    /// <summary>What it is called.</summary>
    public string Provider => options.Oidc.DisplayName;

    /// <summary>Shows the form; whoever is signed in goes on.</summary>
    public IActionResult OnGet([FromQuery] string? back)
    {
        Response.Headers.CacheControl = "no-store";
        Back = LocalAddress.OrFront(back);
        return HttpContext.Person().IsSignedIn ? LocalRedirect(Back) : Page();
    }

    /// <summary>Tries a name and a password. A session that was there ends, so that nobody goes on in another's.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? name, [FromForm] string? password, [FromForm] string? back)
    {
        Response.Headers.CacheControl = "no-store";
        Back = LocalAddress.OrFront(back);
        if (desk is null)
        {
            return NotFound();
        }

        if (await desk.SignInAsync(name, password, HttpContext.Connection.RemoteIpAddress, HttpContext.RequestAborted) is not { } account)
        {
            Told = SignInDesk.Refused;
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await HttpContext.SignInAsync(Schemes.Session, SessionCookie.Begin(account, clock.GetUtcNow()));
        return LocalRedirect(account.MustChange ? AccountModel.AddressFor(Back) : Back);
    }
}
