using Aggregator.Core.Reports;
using Aggregator.Data.Access;
using Aggregator.Server.Accounts;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Tables;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>账户: who may come in, everybody's keys, and the switches of the door.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class AccountsModel(ISiteData data, TimeProvider clock, SiteOptions options, AccountDesk? desk = null, KeyDesk? keyDesk = null, SettingStore? settings = null) : SitePage(data, clock)
{
    private readonly TimeProvider _clock = clock;

    private IReadOnlyList<SignInLock> _locks = [];

    /// <summary>The accounts; null where none can be kept.</summary>
    public TableView<Account>? Table { get; private set; }

    /// <summary>Whether no local account could administer, should the identity provider take the role from the others.</summary>
    public bool LacksLocalAdministrator { get; private set; }

    /// <summary>Everybody's keys.</summary>
    public IReadOnlyList<ApiKey> Keys { get; private set; } = [];

    /// <summary>Whether whoever decides is kept from settling.</summary>
    public bool IsMakerChecker { get; private set; }

    /// <summary>The units a unit's account may be of.</summary>
    public IReadOnlyList<Unit> Units => Snapshot?.Roster.Units ?? [];

    /// <summary>What came of a form; null when none was sent.</summary>
    public ActionOutcome? Told { get; private set; }

    /// <summary>A one-time password just made, to show once.</summary>
    public string? OneTime { get; private set; }

    /// <summary>What was typed and has to be mended.</summary>
    public (string? Name, string? DisplayName, string? Role, string? Unit) Typed { get; private set; }

    /// <summary>Serves the page.</summary>
    public Task<IActionResult> OnGetAsync() => ShowAsync(null);

    /// <summary>Makes an account.</summary>
    public async Task<IActionResult> OnPostAddAsync([FromForm] string? name, [FromForm] string? displayName, [FromForm] string? role, [FromForm] string? unit)
    {
        await LoadAsync();
        if (desk is null)
        {
            return NotFound();
        }

        var (outcome, password) = await desk.AddAsync(Person, name, displayName, role, unit, code => Snapshot?.Roster.Find(code) is not null, Stop);
        OneTime = password;
        Typed = outcome.Done ? default : (name, displayName, role, unit);
        return await ShowAsync(outcome);
    }

    /// <summary>Revokes anybody's key.</summary>
    public async Task<IActionResult> OnPostRevokeAsync([FromForm] long id) => keyDesk is null ? NotFound() : await ShowAsync(await keyDesk.RevokeAsync(Person, null, id, Stop));

    /// <summary>Sets whether whoever decides is kept from settling.</summary>
    public async Task<IActionResult> OnPostMakerCheckerAsync([FromForm] string? on)
    {
        if (settings is null)
        {
            return NotFound();
        }

        var isOn = on == "yes";
        var standing = await settings.SetAsync(SettingStore.MakerChecker, isOn, AuditLog.Note(Person, AuditActions.SettingChanged, SettingStore.MakerChecker, new Dictionary<string, string> { ["to"] = isOn ? "on" : "off" }), Stop);
        return await ShowAsync(standing is var (by, at) ? new(false, $"没有改动：{by}已于{Wording.Moment(at)}{(isOn ? "开启" : "关闭")}。") : new(true, isOn ? "已开启：经办与复核分开。" : "已关闭：经办与复核可以是同一人。"));
    }

    /// <summary>The role in Chinese.</summary>
    public static string RoleName(Account account) => Roles.Parse(account.Role)?.ChineseName() ?? account.Role;

    /// <summary>How an account stands, in a few words.</summary>
    public string StateOf(Account account) => StateOf(account, _locks, _clock.GetUtcNow());

    /// <summary>The same at a moment.</summary>
    /// <param name="account">The account.</param>
    /// <param name="locks">The locks that stand, those of other accounts among them.</param>
    /// <param name="now">The moment.</param>
    public static string StateOf(Account account, IReadOnlyList<SignInLock> locks, DateTimeOffset now) => account.Disabled ? "停用"
        : locks.Where(one => one.Account == account.Id).MaxBy(one => one.Until) is { } last ? $"对{LockedFor(locks, account)}锁定，至 {Wording.Moment(last.Until)}"
        : account.SlowedUntil > now + (SignInDesk.Bounds.Burst / 2 * SignInDesk.Bounds.Every) ? "有人从陌生地址频繁试密码，已限速"
        : account.MustChange ? "待修改一次性密码"
        : account.IsExternal ? "统一身份认证" : "正常";

    private static string LockedFor(IReadOnlyList<SignInLock> locks, Account account) =>
        string.Join("、", locks.Where(one => one.Account == account.Id).Select(one => one.Network ?? "已登录的会话").Take(3));

    private async Task<IActionResult> ShowAsync(ActionOutcome? told)
    {
        Response.Headers.CacheControl = "no-store";
        if (Snapshot is null)
        {
            await LoadAsync();
        }

        Told = told;
        Response.StatusCode = told is { Done: false } ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        if (desk is not null)
        {
            var all = await desk.AllAsync(Stop);
            _locks = await desk.LocksAsync(null, _clock.GetUtcNow(), Stop);
            LacksLocalAdministrator = options.Oidc.IsSet && !all.Any(one => one is { IsExternal: false, Disabled: false } && Roles.Parse(one.Role) == Role.Administrator);
            Table = TableViews.Of(Request, "", all,
            [
                new TableColumn<Account>("name", "账户名", one => one.Name, one => one.Name),
                new TableColumn<Account>("person", "姓名", one => one.DisplayName, one => one.DisplayName),
                new TableColumn<Account>("role", "角色", one => Roles.Parse(one.Role), RoleName),
                new TableColumn<Account>("unit", "单位", one => one.Unit is null ? null : Snapshot?.Roster.OrderOf(one.Unit), one => one.Unit is null ? "" : one.Unit + " " + UnitName(one.Unit)),
                new TableColumn<Account>("state", "状态", StateOf, StateOf),
                new TableColumn<Account>("last", "最近登录", one => one.LastSignedInAt),
            ]);
        }

        Keys = keyDesk is null ? [] : await keyDesk.AllAsync(null, Stop);
        IsMakerChecker = settings is not null && await settings.IsOnAsync(SettingStore.MakerChecker, Stop);
        return Page();
    }
}
