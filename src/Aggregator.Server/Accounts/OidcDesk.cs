using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Data.Access;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Accounts;

/// <summary>The account of a person the office's identity provider vouches for. The provider says what the person may do, at every sign-in anew.</summary>
/// <param name="options">What its claims mean.</param>
/// <param name="accounts">The accounts.</param>
/// <param name="signIns">Notes who came in.</param>
/// <param name="keys">The keys of programs.</param>
/// <param name="audit">The log.</param>
/// <param name="clock">For how long somebody has not come in.</param>
public sealed class OidcDesk(SiteOptions options, AccountStore accounts, SignInStore signIns, ApiKeyStore keys, AuditStore audit, TimeProvider clock)
{
    private const string NoRole = "统一身份认证通过了，但没有给您本系统的角色（或没有说明您属于哪个单位），不能进入。请联系管理人员在认证平台上授权。";

    private const string Shut = "统一身份认证通过了，但您在本系统的账户已停用。请联系管理人员。";

    /// <summary>What the log says of a key that ended because its person has not come in for too long.</summary>
    public static AuditNote Lapsed(ApiKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return AuditLog.Note(Person.Nobody, AuditActions.KeyRevoked, key.Account.Name, new Dictionary<string, string> { ["key"] = key.Name, ["oidc"] = "lapsed" });
    }

    /// <summary>The account, made at the first sign-in; or why there is none, a Chinese sentence.</summary>
    public async Task<(Account? Account, string? Problem)> AccountOfAsync(ClaimsPrincipal vouched, string from, CancellationToken stop)
    {
        if (vouched.FindFirstValue("iss") is not { Length: > 0 } issuer || vouched.FindFirstValue("sub") is not { Length: > 0 } own)
        {
            return (null, NoRole);
        }

        var subject = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(issuer + "\n" + own)));
        var (role, unit) = RoleOf(vouched);
        var known = await accounts.OfSubjectAsync(subject, stop);
        if (role is null || known is { Disabled: true })
        {
            if (role is null && known is { Disabled: false })
            {
                await WithdrawAsync(known, stop);
            }

            await audit.AppendAsync(AuditLog.Note(Person.Nobody, AuditActions.SignInFailed, known?.Name ?? "（没有这个账户）", new Dictionary<string, string> { ["from"] = from, ["oidc"] = "yes" }), stop);
            return (null, role is null ? NoRole : Shut);
        }

        var display = DisplayNameOf(vouched);
        var account = known is null ? await AddAsync(vouched, subject, display, role.Value, unit, stop) : await RenewAsync(known, display, role.Value, unit, stop);
        if (account is null)
        {
            return (null, NoRole);
        }

        if (known is not null && !(clock.GetUtcNow() - known.LastSignedInAt <= TimeSpan.FromDays(options.Oidc.KeyDays)))
        {
            await keys.RevokeAllAsync(account.Id, AuditLog.Note(Person.Nobody, AuditActions.KeyRevoked, account.Name, new Dictionary<string, string> { ["oidc"] = "lapsed" }), stop);
        }

        await signIns.SucceedAsync(account.Id, null, SignInDesk.Bounds, null, AuditLog.Note(SessionCookie.PersonOf(account), AuditActions.SignIn, account.Name, new Dictionary<string, string> { ["from"] = from, ["oidc"] = "yes" }), stop);
        return (account, null);
    }

    /// <summary>What the claims come to: of several roles of the office the highest; a unit's role only alone and with a unit. Null where they give nothing.</summary>
    public (Role? Role, string? Unit) RoleOf(ClaimsPrincipal vouched)
    {
        var settings = options.Oidc;
        var roles = vouched.FindAll(settings.RoleClaim).Select(claim => Roles.Parse(settings.RoleMap.GetValueOrDefault(claim.Value))).OfType<Role>().ToList();
        if (roles.Exists(role => role != Role.Unit))
        {
            return (roles.Max(), null);
        }

        var unit = vouched.FindFirstValue(settings.UnitClaim)?.Trim();
        return roles.Count > 0 && unit is { Length: > 0 and <= 100 } ? (Role.Unit, unit) : (null, null);
    }

    // Never an account that is there already by the same name: whoever may choose a name at the provider would else be anybody here.
    private async Task<Account?> AddAsync(ClaimsPrincipal vouched, string subject, string? display, Role role, string? unit, CancellationToken stop)
    {
        var wanted = vouched.FindFirstValue("preferred_username") is { Length: <= AccountNames.Longest - 7 } given && AccountNames.Problem(given) is null ? given : "u";
        foreach (var name in new[] { wanted, $"{wanted}-{subject[..6]}", "u-" + subject[..32] })
        {
            var made = new NewAccount(name, AccountNames.Fold(name)!, display ?? name, role.Code(), unit, null, Passwords.Stamp(), subject);
            var note = AuditLog.Note(Person.Nobody, AuditActions.AccountAdded, name, new Dictionary<string, string> { ["role"] = made.Role, ["unit"] = unit ?? "", ["oidc"] = "yes" });
            if (AccountNames.Problem(name) is null && await accounts.AddAsync(made, mustChange: false, onlyFirst: false, note, stop) is { } id)
            {
                return await accounts.FindAsync(id, stop);
            }
        }

        return null;
    }

    // The provider gives no role any more: what was open under the old one ends now, not when it would run out.
    private async Task WithdrawAsync(Account known, CancellationToken stop)
    {
        var note = AuditLog.Note(Person.Nobody, AuditActions.RoleWithdrawn, known.Name, new Dictionary<string, string> { ["role"] = known.Role, ["oidc"] = "yes" });
        await accounts.ChangeAsync(known.Id, new AccountChange { Stamp = Passwords.Stamp(), RevokeKeys = true, IsByProvider = true }, note, stop);
    }

    private async Task<Account?> RenewAsync(Account known, string? display, Role role, string? unit, CancellationToken stop)
    {
        if (known.Role == role.Code() && known.Unit == unit && (display ?? known.DisplayName) == known.DisplayName)
        {
            return known;
        }

        var change = new AccountChange { Role = role.Code(), Unit = unit, DisplayName = display, Stamp = Passwords.Stamp(), IsByProvider = true };
        var note = AuditLog.Note(Person.Nobody, AuditActions.RoleChanged, known.Name, new Dictionary<string, string> { ["role"] = role.Code(), ["unit"] = unit ?? "", ["oidc"] = "yes" });
        if (await accounts.ChangeAsync(known.Id, change, note, stop) == ChangeOutcome.LastAdministrator)
        {
            // The provider is not let lock everybody out of keeping accounts; whoever looks after it is told here and on the page of accounts.
            await audit.AppendAsync(AuditLog.Note(Person.Nobody, AuditActions.RoleKept, known.Name, new Dictionary<string, string> { ["role"] = known.Role, ["given"] = role.Code(), ["oidc"] = "yes" }), stop);
        }

        return await accounts.FindAsync(known.Id, stop);
    }

    private static string? DisplayNameOf(ClaimsPrincipal vouched) => vouched.FindFirstValue("name")?.Trim() is { } name && AccountNames.DisplayProblem(name) is null ? name : null;
}
