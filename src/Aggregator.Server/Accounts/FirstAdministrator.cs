using Aggregator.Data.Access;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Accounts;

/// <summary>The account that makes all others, made when there is none.</summary>
public static class FirstAdministrator
{
    /// <summary>Its name.</summary>
    public const string Name = "admin";

    /// <summary>How the line begins on which its password stands.</summary>
    public const string Line = "首个管理账户 admin，一次性密码：";

    /// <summary>Makes it and prints its password, which is shown this once and kept nowhere; does nothing when there is any account.</summary>
    public static async Task MakeAsync(IServiceProvider services, CancellationToken stop)
    {
        var accounts = services.GetRequiredService<AccountStore>();
        if ((await accounts.AllAsync(stop)).Count > 0)
        {
            return;
        }

        var password = Passwords.OneTime();
        var hash = await services.GetRequiredService<Passwords>().HashAsync(password, stop);
        var made = new NewAccount(Name, Name, "管理员", Role.Administrator.Code(), null, hash, Passwords.Stamp());
        var note = AuditLog.Note(new Person("（首次启动）", "（首次启动）", Role.Administrator), AuditActions.AccountAdded, Name, new Dictionary<string, string> { ["role"] = made.Role });
        if (await accounts.AddAsync(made, mustChange: true, onlyFirst: true, note, stop) is not null)
        {
            Console.WriteLine(Line + password);
            Console.WriteLine("请用它登录并设置新密码；这行只显示这一次，遗失时用 aggregator accounts reset --name admin 重置。");
        }
    }
}
