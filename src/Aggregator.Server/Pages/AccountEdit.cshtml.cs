using Aggregator.Core.Reports;
using Aggregator.Data.Access;
using Aggregator.Server.Accounts;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>One account: its role, its password, whether it is shut.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class AccountEditModel(ISiteData data, TimeProvider clock, AccountStore? accounts = null, AccountDesk? desk = null) : SitePage(data, clock)
{
    private readonly TimeProvider _clock = clock;

    /// <summary>The account.</summary>
    public Account Account { get; private set; } = null!;

    /// <summary>How it stands, in a few words.</summary>
    public string State => AccountsModel.StateOf(Account, Locks, _clock.GetUtcNow());

    /// <summary>The locks that stand, by network.</summary>
    public IReadOnlyList<SignInLock> Locks { get; private set; } = [];

    /// <summary>The units a unit's account may be of.</summary>
    public IReadOnlyList<Unit> Units => Snapshot?.Roster.Units ?? [];

    /// <summary>Role and unit as they are to stand in the form: what was chosen when it was refused, else the account's.</summary>
    public (string? Role, string? Unit) Chosen { get; private set; }

    /// <summary>What came of a form; null when none was sent.</summary>
    public ActionOutcome? Told { get; private set; }

    /// <summary>A one-time password just made, to show once.</summary>
    public string? OneTime { get; private set; }

    /// <summary>Serves the page, or 404.</summary>
    public Task<IActionResult> OnGetAsync(long id) => ShowAsync(id, null);

    /// <summary>Gives another role.</summary>
    public async Task<IActionResult> OnPostRoleAsync(long id, [FromForm] string? role, [FromForm] string? unit, [FromForm] string? seen)
    {
        await LoadAsync();
        Chosen = (role, unit);
        return await DoAsync(id, one => one.ChangeRoleAsync(Person, id, role, unit, code => Snapshot?.Roster.Find(code) is not null, Stop, Looked(seen)));
    }

    /// <summary>Shuts it.</summary>
    public Task<IActionResult> OnPostDisableAsync(long id, [FromForm] string? seen) => DoAsync(id, one => one.DisableAsync(Person, id, true, Stop, Looked(seen)));

    /// <summary>Opens it.</summary>
    public Task<IActionResult> OnPostEnableAsync(long id, [FromForm] string? seen) => DoAsync(id, one => one.DisableAsync(Person, id, false, Stop, Looked(seen)));

    /// <summary>Takes a lock away.</summary>
    public Task<IActionResult> OnPostUnlockAsync(long id) => DoAsync(id, one => one.UnlockAsync(Person, id, Stop));

    /// <summary>Makes a one-time password.</summary>
    public Task<IActionResult> OnPostResetAsync(long id, [FromForm] string? seen) => DoAsync(id, async one =>
    {
        var (outcome, password) = await one.ResetAsync(Person, id, Stop, Looked(seen));
        OneTime = password;
        return outcome;
    });

    // A form that does not say what was seen has seen nothing.
    private static string Looked(string? seen) => seen ?? "";

    private async Task<IActionResult> DoAsync(long id, Func<AccountDesk, Task<ActionOutcome>> act) => desk is null ? NotFound() : await ShowAsync(id, await act(desk));

    private async Task<IActionResult> ShowAsync(long id, ActionOutcome? told)
    {
        Response.Headers.CacheControl = "no-store";
        if (accounts is null || await accounts.FindAsync(id, Stop) is not { } account)
        {
            return NotFound();
        }

        if (Snapshot is null)
        {
            await LoadAsync();
        }

        (Account, Told) = (account, told);
        Chosen = told is { Done: false } && Chosen.Role is not null ? Chosen : (account.Role, account.Unit);
        Locks = desk is null ? [] : await desk.LocksAsync(id, _clock.GetUtcNow(), Stop);
        Response.StatusCode = told is { Done: false } ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page();
    }
}
