using Aggregator.Data;
using Aggregator.Data.Access;
using Aggregator.Server.Accounts;
using Aggregator.Server.Web.Access;
using Aggregator.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Server.Tests.Commands;

/// <summary>The verbs for whoever is locked out, and the one that looks after the log.</summary>
[TestClass]
public sealed class AccountVerbTests
{
    [TestMethod]
    public async Task An_account_is_made_reset_and_listed_and_the_log_says_so_until_somebody_changes_it()
    {
        using var folder = new TempFolder();
        (await RunningVerb.RunAsync("migrate", "--data", folder.Path)).AssertDone();
        var made = await RunningVerb.RunAsync("accounts", "add", "--data", folder.Path, "--name", "root1", "--person", "张三", "--role", "administrator");
        made.AssertDone();
        var first = PasswordIn(made.Out);
        var reset = await RunningVerb.RunAsync("accounts", "reset", "--data", folder.Path, "--name", "ROOT1");
        reset.AssertDone();
        Assert.AreNotEqual(first, PasswordIn(reset.Out));
        var list = await RunningVerb.RunAsync("accounts", "list", "--data", folder.Path);
        Assert.Contains("root1 张三 管理 待修改一次性密码", list.Out);
        (await RunningVerb.RunAsync("accounts", "reset", "--data", folder.Path, "--name", "nobody")).AssertRefused("没有账户“nobody”");
        (await RunningVerb.RunAsync("accounts", "add", "--data", folder.Path, "--name", "x y", "--role", "viewer")).AssertRefused("账户名须是");

        using (var store = new Store(StoreOptions.Parse(null, null, folder.Path)))
        {
            var audit = new AuditStore(store, TimeProvider.System, AuditHead.In(folder.Path));
            using var passwords = new Passwords();
            var desk = new SignInDesk(new AccountStore(store, audit), new SignInStore(store, audit), audit, passwords, new RefusalTally(TimeProvider.System, new ServiceCollection().BuildServiceProvider(), NullLogger<RefusalTally>.Instance));
            Assert.IsNull(await desk.SignInAsync("root1", first, null, CancellationToken.None));
            Assert.IsNotNull(await desk.SignInAsync("root1", PasswordIn(reset.Out), null, CancellationToken.None));
        }

        var whole = await RunningVerb.RunAsync("audit", "--verify", "--data", folder.Path);
        whole.AssertDone();
        Assert.Contains("共4条记录，前后相接", whole.Out);
        var target = Path.Combine(folder.Path, "log.json");
        (await RunningVerb.RunAsync("audit", "--json", target, "--data", folder.Path)).AssertDone();
        var lines = File.ReadAllLines(target);
        Assert.HasCount(4, lines);
        Assert.Contains("\"action\":\"account.add\"", lines[0]);
        Assert.IsFalse(lines.Any(line => line.Contains(first, StringComparison.Ordinal)));

        using (var store = new Store(StoreOptions.Parse(null, null, folder.Path)))
        {
            await using var context = store.Open();
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(context.Database, "UPDATE audit_entry SET who = 'somebody' WHERE seq = 2");
        }

        var broken = await RunningVerb.RunAsync("audit", "--verify", "--data", folder.Path);
        Assert.AreEqual(1, broken.Code);
        Assert.Contains("第2条记录的内容与它的校验值不符", broken.Out);
        var hopeless = await RunningVerb.RunAsync("audit", "--adopt", "--reason", "四月九日由备份恢复", "--data", folder.Path);
        Assert.AreEqual(2, hopeless.Code);
        Assert.Contains("不能用 --adopt 认定", hopeless.Error);
    }

    [TestMethod]
    public async Task The_end_of_the_log_is_adopted_after_a_restore_with_a_reason_and_never_silently()
    {
        using var folder = new TempFolder();
        (await RunningVerb.RunAsync("migrate", "--data", folder.Path)).AssertDone();
        (await RunningVerb.RunAsync("accounts", "add", "--name", "root1", "--role", "administrator", "--data", folder.Path)).AssertDone();
        Assert.AreEqual(2, (await RunningVerb.RunAsync("audit", "--adopt", "--reason", "四月九日由备份恢复", "--data", folder.Path)).Code, "Nothing is wrong.");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "audit-head.txt"), "9 " + new string('a', 64) + "\n");
        Assert.AreEqual(2, (await RunningVerb.RunAsync("audit", "--adopt", "--data", folder.Path)).Code, "Not without a reason.");
        Assert.AreEqual(1, (await RunningVerb.RunAsync("audit", "--verify", "--data", folder.Path)).Code);
        (await RunningVerb.RunAsync("audit", "--adopt", "--reason", "四月九日由备份恢复，见值班记录", "--data", folder.Path)).AssertDone();
        var whole = await RunningVerb.RunAsync("audit", "--verify", "--data", folder.Path);
        whole.AssertDone();
        Assert.Contains("重新认定链头1次（第2条）", whole.Out);
        var listed = await RunningVerb.RunAsync("audit", "--data", folder.Path);
        Assert.Contains("四月九日由备份恢复，见值班记录", listed.Out);
        Assert.Contains("9 aaaa", listed.Out);
    }

    private static string PasswordIn(string told) => told.Split('\n').Single(line => line.StartsWith("一次性密码：", StringComparison.Ordinal))["一次性密码：".Length..].Trim();
}
