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
public sealed class AccountsModel(ISiteData data, TimeProvider clock, AccountDesk? desk = null, KeyDesk? keyDesk = null, SettingStore? settings = null) : SitePage(data, clock)
{
    private readonly TimeProvider _clock = clock;

    /// <summary>The accounts; null where none can be kept.</summary>
    public TableView<Account>? Table { get; private set; }

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
        await settings.SetAsync(SettingStore.MakerChecker, isOn, AuditLog.Note(Person, AuditActions.SettingChanged, SettingStore.MakerChecker, new Dictionary<string, string> { ["to"] = isOn ? "on" : "off" }), Stop);
        return await ShowAsync(new(true, isOn ? "已开启：经办与复核分开。" : "已关闭：经办与复核可以是同一人。"));
    }

    /// <summary>The role in Chinese.</summary>
    public static string RoleName(Account account) => Roles.Parse(account.Role)?.ChineseName() ?? account.Role;

    /// <summary>How an account stands, in a few words.</summary>
    public string StateOf(Account account) => StateOf(account, _clock.GetUtcNow());

    /// <summary>The same at a moment.</summary>
    public static string StateOf(Account account, DateTimeOffset now) => account.Disabled ? "停用"
        : account.LockedUntil > now ? $"锁定至 {Wording.Moment(account.LockedUntil.Value)}"
        : account.MustChange ? "待修改一次性密码"
        : account.IsExternal ? "统一身份认证" : "正常";

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
            Table = TableViews.Of(Request, "", await desk.AllAsync(Stop),
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
