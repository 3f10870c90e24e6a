using Aggregator.Data.Access;
using Aggregator.Server.Accounts;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>我的账户: the own password and keys.</summary>
[Authorize(Policy = Policies.SignedIn)]
[BeforePasswordChange]
public sealed class AccountModel(ISiteData data, TimeProvider clock, SiteOptions options, AccountStore? accounts = null, AccountDesk? desk = null, KeyDesk? keyDesk = null) : SitePage(data, clock)
{
    private readonly TimeProvider _clock = clock;

    private Account? _account;

    /// <summary>The account's keys.</summary>
    public IReadOnlyList<ApiKey> Keys { get; private set; } = [];

    /// <summary>What came of a form; null when none was sent.</summary>
    public ActionOutcome? Told { get; private set; }

    /// <summary>A key just made, to show once.</summary>
    public string? NewKey { get; private set; }

    /// <summary>Days without a sign-in after which the keys end; null for whom no identity provider vouches for.</summary>
    public int? KeyDays => _account is { IsExternal: true } ? options.Oidc.KeyDays : null;

    /// <summary>Whether the account has a password here.</summary>
    public bool CanChangePassword => _account?.PasswordHash is not null;

    /// <summary>Whether the password has to be changed before anything else.</summary>
    public bool MustChange => _account?.MustChange == true;

    /// <summary>Whether it may have keys now.</summary>
    public bool CanHaveKeys => keyDesk is not null && _account is { MustChange: false };

    /// <summary>Where the person wanted to go when a one-time password had to be changed first; null where it came here by itself.</summary>
    public string? Back { get; private set; }

    /// <summary>What that place is called: its own page, where no other was asked for.</summary>
    public string BackName => Back != "/" ? "继续打开刚才的页面" : Person.IsOffice ? "进入总览" : "进入本单位";

    /// <summary>This page for somebody who has to set a password on the way to another.</summary>
    public static string AddressFor(string? back) => LocalAddress.OrFront(back) is var to && to == "/" ? "/account" : "/account?back=" + Uri.EscapeDataString(to);

    /// <summary>Serves the page.</summary>
    public Task<IActionResult> OnGetAsync() => ShowAsync(null);

    /// <summary>Changes the own password; this session goes on, all others end.</summary>
    public async Task<IActionResult> OnPostPasswordAsync([FromForm] string? oldPassword, [FromForm] string? newPassword, [FromForm] string? againPassword, [FromForm] string? back)
    {
        if (desk is null || PersonClaims.AccountOf(User) is not { } id)
        {
            return NotFound();
        }

        var wasOneTime = PersonClaims.IsBeforePasswordChange(User);
        var (outcome, account) = await desk.ChangeOwnAsync(Person, id, oldPassword, newPassword, againPassword, Stop);
        if (account is null)
        {
            return await ShowAsync(outcome);
        }

        await HttpContext.SignInAsync(Schemes.Session, SessionCookie.Begin(account, _clock.GetUtcNow()));
        return LocalRedirect(wasOneTime ? "/account?changed=first&back=" + Uri.EscapeDataString(LocalAddress.OrFront(back)) : "/account?changed=yes");
    }

    /// <summary>Makes a key; the password is asked for again, because a key outlasts the session.</summary>
    public async Task<IActionResult> OnPostKeyAsync([FromForm] string? name, [FromForm] string? password)
    {
        if (desk is null || keyDesk is null || PersonClaims.AccountOf(User) is not { } id || PersonClaims.IsBeforePasswordChange(User))
        {
            return NotFound();
        }

        if (await desk.ConfirmAsync(Person, id, password, Stop) is { } refused)
        {
            return await ShowAsync(refused);
        }

        var (outcome, key) = await keyDesk.AddAsync(Person, id, name, Stop);
        NewKey = key;
        return await ShowAsync(outcome);
    }

    /// <summary>Revokes one of the own keys.</summary>
    public async Task<IActionResult> OnPostRevokeAsync([FromForm] long id) =>
        keyDesk is null || PersonClaims.AccountOf(User) is not { } own || PersonClaims.IsBeforePasswordChange(User) ? NotFound() : await ShowAsync(await keyDesk.RevokeAsync(Person, own, id, Stop));

    private async Task<IActionResult> ShowAsync(ActionOutcome? told)
    {
        Response.Headers.CacheControl = "no-store";
        if (Snapshot is null)
        {
            await LoadAsync();
        }

        Told = told ?? Request.Query["changed"].FirstOrDefault() switch
        {
            "yes" => new ActionOutcome(true, AccountDesk.OwnChanged),
            "first" => new ActionOutcome(true, AccountDesk.FirstSet),
            _ => null,
        };
        var back = Request.HasFormContentType ? Request.Form["back"].FirstOrDefault() : Request.Query["back"].FirstOrDefault();
        Back = back is { Length: > 0 } ? LocalAddress.OrFront(back) : null;
        Response.StatusCode = Told is { Done: false } ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        if (accounts is not null && PersonClaims.AccountOf(User) is { } id)
        {
            _account = await accounts.FindAsync(id, Stop);
            Keys = keyDesk is null ? [] : await keyDesk.AllAsync(id, Stop);
        }

        return Page();
    }
}
