using Aggregator.Data.Access;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Accounts;

/// <summary>Tries a name and a password. Whoever is refused is told the same and waits as long, whatever the reason.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="audit">The log.</param>
/// <param name="passwords">The hashes.</param>
public sealed class SignInDesk(AccountStore accounts, AuditStore audit, Passwords passwords)
{
    /// <summary>Wrong ones in a row that lock an account.</summary>
    public const int MostWrong = 5;

    /// <summary>How long it is locked.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>What whoever is refused is told.</summary>
    public const string Refused = "账户名或密码不对，或者这个账户暂时不能登录。连续输错5次的账户锁定15分钟；忘记密码请联系管理人员重置。";

    /// <summary>The account, or null.</summary>
    /// <param name="name">What was typed for the name.</param>
    /// <param name="password">What was typed for the password.</param>
    /// <param name="from">The address it came from, for the log.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<Account?> SignInAsync(string? name, string? password, string from, CancellationToken stop)
    {
        var account = AccountNames.Fold(name) is { } folded ? await accounts.NamedAsync(folded, stop) : null;
        var known = account is null ? Person.Nobody : SessionCookie.PersonOf(account);
        var detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["from"] = from };
        // Asked for account 0 too: the way through the database takes its time.
        var isAllowed = await accounts.BeginAttemptAsync(account?.Id ?? 0, MostWrong, LockedFor, AuditLog.Note(known, AuditActions.Locked, account?.Name ?? "", detail), stop);
        var hash = isAllowed && account is { Disabled: false } ? account.PasswordHash : null;
        var (isRight, isStale) = await passwords.VerifyAsync(hash, password, stop);
        if (account is null || !isRight)
        {
            // A name nobody has may be a password in the wrong field: it is not kept.
            await audit.AppendAsync(AuditLog.Note(known, AuditActions.SignInFailed, account?.Name ?? "（没有这个账户）", detail), stop);
            return null;
        }

        await accounts.SucceedAsync(account.Id, isStale ? await passwords.HashAsync(password!, stop) : null, AuditLog.Note(known, AuditActions.SignIn, account.Name, detail), stop);
        return account;
    }
}
