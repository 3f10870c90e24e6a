using System.CommandLine;
using Aggregator.Data;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator migrate</c>: brings a store's schema up to date.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var store = new StoreArguments();
        var dryRun = new Option<bool>("--dry-run") { Description = "只列出将要执行的脚本，不执行。" };
        var command = new Command("migrate", "把数据库结构升级到本程序的版本。") { dryRun };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            if (!parsed.GetValue(dryRun))
            {
                PrivateFolder.Create(store.DataFolder(parsed));
            }

            using var database = new Store(store.Store(parsed));
            var report = await new Migrator(database, TimeProvider.System).MigrateAsync(parsed.GetValue(dryRun), stop);
            Console.WriteLine(report.Applied.Count == 0
                ? "数据库结构已是最新。"
                : (parsed.GetValue(dryRun) ? "将执行：" : "已执行：") + string.Join("、", report.Applied));
            return ExitCodes.Done;
        });
        return command;
    }
}
