using System.Net;
using Aggregator.Data.Access;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Accounts;

/// <summary>Tries a name and a password. Whoever is refused is told the same and waits as long, whatever the reason.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="signIns">Counts the attempts.</param>
/// <param name="audit">The log.</param>
/// <param name="passwords">The hashes.</param>
/// <param name="refusals">Counts those who are not even tried.</param>
public sealed class SignInDesk(AccountStore accounts, SignInStore signIns, AuditStore audit, Passwords passwords, RefusalTally refusals)
{
    /// <summary>How often a password may be tried (decision 14): five wrong ones from one network, 20 and then one each three minutes from all networks nobody signed in from.</summary>
    public static readonly SignInBounds Bounds = new(5, TimeSpan.FromMinutes(15), 20, TimeSpan.FromMinutes(3), TimeSpan.FromDays(30));

    private const string StrangeNetworks = "（多处）";

    /// <summary>What whoever is refused is told.</summary>
    public const string Refused = "账户名或密码不对，或者暂时不能从这里登录。从一个地方连续输错5次，15分钟内不能再试；忘记密码请联系管理人员重置。";

    /// <summary>The account, or null.</summary>
    /// <param name="name">What was typed for the name.</param>
    /// <param name="password">What was typed for the password.</param>
    /// <param name="from">The address it came from, for the log.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<Account?> SignInAsync(string? name, string? password, IPAddress? from, CancellationToken stop)
    {
        var network = ClientNetwork.Of(from);
        var account = AccountNames.Fold(name) is { } folded ? await accounts.NamedAsync(folded, stop) : null;
        var known = account is null ? Person.Nobody : SessionCookie.PersonOf(account);
        var detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["from"] = from?.ToString() ?? "" };
        // Asked for account 0 too: the way through the database takes its time.
        var leave = await signIns.BeginAsync(account?.Id ?? 0, network, Bounds, AuditLog.Note(known, AuditActions.Locked, account?.Name ?? "", detail), stop);
        var hash = leave == SignInLeave.Given && account is { Disabled: false } ? account.PasswordHash : null;
        var (isRight, isStale) = await passwords.VerifyAsync(hash, password, stop);
        if (account is not null && leave != SignInLeave.Given)
        {
            // Nothing was tried: the log has one entry a minute, from however many networks they come.
            var (action, where) = leave == SignInLeave.Locked ? (AuditActions.RefusedLocked, network) : (AuditActions.RefusedSlowed, StrangeNetworks);
            refusals.Count(known, action, account.Name, where);
            return null;
        }

        if (account is null || !isRight)
        {
            Web.SiteMeter.Refused(AuditActions.SignInFailed);
            // A name nobody has may be a password in the wrong field: it is not kept.
            await audit.AppendAsync(AuditLog.Note(known, AuditActions.SignInFailed, account?.Name ?? "（没有这个账户）", detail), stop);
            return null;
        }

        await signIns.SucceedAsync(account.Id, network, Bounds, isStale ? await passwords.HashAsync(password!, stop) : null, AuditLog.Note(known, AuditActions.SignIn, account.Name, detail), stop);
        return account;
    }
}
