using Aggregator.Data.Access;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Accounts;

/// <summary>Keeps accounts, for the page and for the verb.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="signIns">Counts who tries passwords.</param>
/// <param name="passwords">The hashes.</param>
public sealed class AccountDesk(AccountStore accounts, SignInStore signIns, Passwords passwords)
{
    private const string LastOne = "没有改动：这是最后一个可用的管理账户，停用或改变它的角色后就没有人能管理账户了。请先另建一个管理账户。";

    /// <summary>What is told after the own password was changed.</summary>
    public const string OwnChanged = "密码已修改，其他地方的登录和本账户的全部接口密钥已失效；程序还要用的，请重新建密钥。";

    /// <summary>What is told after a one-time password was replaced by an own one.</summary>
    public const string FirstSet = "密码已设置，以后用新密码登录。";

    private const string Gone = "没有改动：没有这个账户，请刷新页面。";

    /// <summary>All accounts.</summary>
    public Task<IReadOnlyList<Account>> AllAsync(CancellationToken stop) => accounts.AllAsync(stop);

    /// <summary>The locks that stand: of one account, or of all for null.</summary>
    public Task<IReadOnlyList<SignInLock>> LocksAsync(long? account, DateTimeOffset now, CancellationToken stop) => signIns.LocksAsync(account, now, stop);

    /// <summary>The account of a name, or null.</summary>
    public async Task<Account?> NamedAsync(string? name, CancellationToken stop) => AccountNames.Fold(name) is { } folded ? await accounts.NamedAsync(folded, stop) : null;

    /// <summary>Makes an account with a one-time password.</summary>
    /// <param name="by">Who makes it.</param>
    /// <param name="name">The name to sign in with.</param>
    /// <param name="displayName">The person's own name; blank for the same.</param>
    /// <param name="role">Code of its role.</param>
    /// <param name="unit">Code of the unit of a unit's account.</param>
    /// <param name="knownUnit">Whether there is such a unit.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>What came of it, and the password to tell once; null when none was made.</returns>
    public async Task<(ActionOutcome Outcome, string? Password)> AddAsync(Person by, string? name, string? displayName, string? role, string? unit, Func<string, bool> knownUnit, CancellationToken stop)
    {
        name = name?.Trim();
        displayName = string.IsNullOrWhiteSpace(displayName) ? name : displayName.Trim();
        if ((AccountNames.Problem(name) ?? AccountNames.DisplayProblem(displayName) ?? RoleProblem(role, unit, knownUnit)) is { } problem)
        {
            return (new(false, "没有新建：" + problem), null);
        }

        var password = Passwords.OneTime();
        var made = new NewAccount(name!, AccountNames.Fold(name)!, displayName!, role!, UnitOf(role, unit), await passwords.HashAsync(password, stop), Passwords.Stamp());
        var note = Note(by, AuditActions.AccountAdded, name!, ("role", role!), ("unit", made.Unit ?? ""));
        return await accounts.AddAsync(made, mustChange: true, onlyFirst: false, note, stop) is null
            ? (new(false, $"没有新建：账户名“{name}”已经有人用了（不分大小写和全角半角）。"), null)
            : (new(true, $"已新建账户“{name}”，角色“{Roles.Parse(role)!.Value.ChineseName()}”。"), password);
    }

    /// <summary>Gives an account another role. Here and below <c>seen</c> is the <see cref="Account.Revision"/> that was looked at: who was overtaken is told by whom; null where nobody looked.</summary>
    public async Task<ActionOutcome> ChangeRoleAsync(Person by, long id, string? role, string? unit, Func<string, bool> knownUnit, CancellationToken stop, string? seen = null) =>
        RoleProblem(role, unit, knownUnit) is { } problem ? new(false, "没有改动：" + problem)
            : await ChangeAsync(by, id, new AccountChange { Seen = seen, Role = role, Unit = UnitOf(role, unit), Stamp = Passwords.Stamp() }, AuditActions.RoleChanged, "角色已改，该账户须重新登录。", stop, ("role", role!), ("unit", UnitOf(role, unit) ?? ""));

    /// <summary>Shuts an account or opens it again.</summary>
    public Task<ActionOutcome> DisableAsync(Person by, long id, bool isDisabled, CancellationToken stop, string? seen = null) => ChangeAsync(
        by, id, new AccountChange { Seen = seen, Disabled = isDisabled, Stamp = Passwords.Stamp() }, isDisabled ? AuditActions.AccountShut : AuditActions.AccountOpened, isDisabled ? "账户已停用，它的登录和接口密钥立即失效。" : "账户已启用。", stop);

    /// <summary>Takes a lock away.</summary>
    public Task<ActionOutcome> UnlockAsync(Person by, long id, CancellationToken stop) => ChangeAsync(by, id, new AccountChange { Unlock = true }, AuditActions.Unlocked, "锁定和限速已解除。", stop);

    /// <summary>Makes a one-time password for an account.</summary>
    /// <returns>What came of it, and the password to tell once; null when none was made.</returns>
    public async Task<(ActionOutcome Outcome, string? Password)> ResetAsync(Person by, long id, CancellationToken stop, string? seen = null)
    {
        if (await accounts.FindAsync(id, stop) is { IsExternal: true })
        {
            return (new(false, "没有改动：这个账户由统一身份认证登录，没有本系统的密码。"), null);
        }

        var password = Passwords.OneTime();
        var change = new AccountChange { Seen = seen, PasswordHash = await passwords.HashAsync(password, stop), MustChange = true, Stamp = Passwords.Stamp(), RevokeKeys = true };
        var outcome = await ChangeAsync(by, id, change, AuditActions.PasswordReset, "密码已重置，原来的登录和接口密钥立即失效。", stop);
        return (outcome, outcome.Done ? password : null);
    }

    /// <summary>Changes one's own password.</summary>
    /// <returns>What came of it, and the account with its fresh stamp; null when nothing was changed.</returns>
    public async Task<(ActionOutcome Outcome, Account? Account)> ChangeOwnAsync(Person by, long id, string? old, string? fresh, string? again, CancellationToken stop)
    {
        if (await accounts.FindAsync(id, stop) is not { PasswordHash: not null } account)
        {
            return (new(false, "没有修改：这个账户没有本系统的密码。"), null);
        }

        if ((PasswordRules.Problem(fresh, account.Name) ?? (fresh != again ? "两次输入的新密码不一致。" : fresh == old ? "新密码不能与原密码相同。" : null)) is { } problem)
        {
            return (new(false, "没有修改：" + problem), null);
        }

        if (!await IsRightAsync(by, account, old, stop))
        {
            return (new(false, "没有修改：原密码不对，或者已连续输错5次，15分钟内不能再试。"), null);
        }

        var change = new AccountChange { PasswordHash = await passwords.HashAsync(fresh!, stop), MustChange = false, Stamp = Passwords.Stamp(), RevokeKeys = true };
        var outcome = await ChangeAsync(by, id, change, AuditActions.PasswordChanged, OwnChanged, stop);
        return (outcome, outcome.Done ? account with { Stamp = change.Stamp, MustChange = false } : null);
    }

    /// <summary>Asks for the own password again, before something that outlasts the session.</summary>
    /// <returns>Null when it is right, or the account has none here; else what to tell.</returns>
    public async Task<ActionOutcome?> ConfirmAsync(Person by, long id, string? password, CancellationToken stop)
    {
        if (await accounts.FindAsync(id, stop) is not { } account)
        {
            return new(false, Gone);
        }

        if (account.PasswordHash is null)
        {
            return null;
        }

        if (!await IsRightAsync(by, account, password, stop))
        {
            return new(false, "没有新建：密码不对，或者已连续输错5次，15分钟内不能再试。");
        }

        await signIns.ForgiveAsync(id, SignInStore.InSession, stop);
        return null;
    }

    // Who found a screen left open must not try passwords on it either; whoever tries them at the door does not keep the owner from it.
    private async Task<bool> IsRightAsync(Person by, Account account, string? password, CancellationToken stop)
    {
        var leave = await signIns.BeginAsync(account.Id, SignInStore.InSession, SignInDesk.Bounds, Note(by, AuditActions.Locked, account.Name, ("from", SignInStore.InSession)), stop);
        return (await passwords.VerifyAsync(leave == SignInLeave.Given ? account.PasswordHash : null, password, stop)).IsRight;
    }

    private async Task<ActionOutcome> ChangeAsync(Person by, long id, AccountChange change, string action, string done, CancellationToken stop, params (string Key, string Value)[] detail)
    {
        if (await accounts.FindAsync(id, stop) is not { } account)
        {
            return new(false, Gone);
        }

        return await accounts.ChangeAsync(id, change, Note(by, action, account.Name, detail), stop) switch
        {
            ChangeOutcome.Done => new(true, done),
            ChangeOutcome.LastAdministrator => new(false, LastOne),
            ChangeOutcome.Overtaken => new(false, await OvertakenAsync(account.Name, stop)),
            _ => new(false, Gone),
        };
    }

    private async Task<string> OvertakenAsync(string name, CancellationToken stop) => await accounts.LastChangeAsync(name, stop) is { } last
        ? $"没有改动：您打开页面以后，{last.Note.Who}已于{Wording.Moment(last.At)}改动过这个账户（{AuditActions.ChineseName(last.Note.Action)}）。页面上已是现在的情况，仍要这样改的再提交一次。"
        : "没有改动：您打开页面以后，这个账户已有改动。页面上已是现在的情况，仍要这样改的再提交一次。";

    private static AuditNote Note(Person by, string action, string subject, params (string Key, string Value)[] detail) => AuditLog.Note(by, action, subject, detail.ToDictionary(one => one.Key, one => one.Value));

    private static string? UnitOf(string? role, string? unit) => Roles.Parse(role) == Role.Unit ? unit!.Trim() : null;

    private static string? RoleProblem(string? role, string? unit, Func<string, bool> knownUnit) => Roles.Parse(role) switch
    {
        null => $"角色须是其中之一：{Roles.AllCodes}。",
        Role.Unit when string.IsNullOrWhiteSpace(unit) => "单位账户须选定名册上的一个单位。",
        Role.Unit when !knownUnit(unit.Trim()) => $"名册上没有代码为“{unit.Trim()}”的单位，请从列表中选择。",
        _ => null,
    };
}
