using System.CommandLine;
using Aggregator.Data;
using Aggregator.Data.Access;
using Aggregator.Intake;
using Aggregator.Server.Accounts;
using Aggregator.Server.Pages;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator accounts</c>: for whoever is locked out of the page. Whoever can write the data folder can do this; the log says that it was done here.</summary>
internal static class AccountsCommand
{
    public static Command Create() => new("accounts", "列出、新建账户或重置密码（进不了网页时用）；写入操作记录。") { List(), Add(), Reset() };

    private static Command List()
    {
        var store = new StoreArguments();
        var command = new Command("list", "列出全部账户。");
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            using var database = await StoreInPlace.OpenAsync(store, parsed, stop);
            using var passwords = new Passwords();
            var desk = Desk(database, store.DataFolder(parsed), passwords);
            var (all, locks) = (await desk.AllAsync(stop), await desk.LocksAsync(null, TimeProvider.System.GetUtcNow(), stop));
            Console.WriteLine(all.Count == 0 ? "还没有账户；第一次启动 aggregator serve 时会建立首个管理账户。" : $"账户{all.Count}个：");
            foreach (var one in all)
            {
                var unit = one.Unit is { } code ? " 单位 " + code : "";
                Console.WriteLine(TerminalText.Line($"{one.Name} {one.DisplayName} {AccountsModel.RoleName(one)}{unit} {AccountsModel.StateOf(one, locks, TimeProvider.System.GetUtcNow())}"));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Add()
    {
        var store = new StoreArguments();
        var name = new Option<string>("--name") { Description = "账户名。", Required = true };
        var person = new Option<string?>("--person") { Description = "姓名，默认与账户名相同。" };
        var role = new Option<string>("--role") { Description = $"角色，之一：{Roles.AllCodes}。", Required = true };
        var unit = new Option<string?>("--unit") { Description = "单位代码；角色为 unit 时必须给出。" };
        var command = new Command("add", "新建账户，打印一次性密码。") { name, person, role, unit };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            using var database = await StoreInPlace.OpenAsync(store, parsed, stop);
            var known = parsed.GetValue(unit) is null ? null : (await LastNight.SnapshotAsync(database, stop)).Roster;
            using var passwords = new Passwords();
            var (outcome, password) = await Desk(database, store.DataFolder(parsed), passwords).AddAsync(
                VerbAudit.Person, parsed.GetValue(name), parsed.GetValue(person), parsed.GetValue(role), parsed.GetValue(unit), code => known?.Find(code) is not null, stop);
            Tell(outcome, password);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Reset()
    {
        var store = new StoreArguments();
        var name = new Option<string>("--name") { Description = "账户名。", Required = true };
        var command = new Command("reset", "重置密码并解除锁定，打印一次性密码；停用的账户同时启用。") { name };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            using var database = await StoreInPlace.OpenAsync(store, parsed, stop);
            using var passwords = new Passwords();
            var desk = Desk(database, store.DataFolder(parsed), passwords);
            var account = await desk.NamedAsync(parsed.GetValue(name), stop)
                ?? throw new RefusedInputException([$"没有账户“{parsed.GetValue(name)}”，请用 aggregator accounts list 查看。"]);
            var (outcome, password) = await desk.ResetAsync(VerbAudit.Person, account.Id, stop);
            if (outcome.Done && account.Disabled)
            {
                await desk.DisableAsync(VerbAudit.Person, account.Id, false, stop);
            }

            Tell(outcome, password);
            return ExitCodes.Done;
        });
        return command;
    }

    private static AccountDesk Desk(Store database, string dataFolder, Passwords passwords)
    {
        var audit = VerbAudit.StoreOf(database, dataFolder);
        return new(new AccountStore(database, audit), new SignInStore(database, audit), passwords);
    }

    private static void Tell(Web.ActionOutcome outcome, string? password)
    {
        if (!outcome.Done)
        {
            throw new RefusedInputException([outcome.Sentence]);
        }

        Console.WriteLine(TerminalText.Line(outcome.Sentence));
        Console.WriteLine($"一次性密码：{password}");
        Console.WriteLine("只显示这一次，登录时须修改。");
    }
}
