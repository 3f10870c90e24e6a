using System.CommandLine;
using Aggregator.Data;
using Aggregator.Jobs.OnQuartz;
using Aggregator.Server.Hosting;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator migrate</c>: brings a store's schema up to date.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var store = new StoreArguments();
        var dryRun = new Option<bool>("--dry-run") { Description = "只列出将要执行的脚本，不执行。" };
        var script = new Option<FileInfo?>("--script") { Description = "把将要执行的脚本（含升级记录）写成一个文件，交数据库管理员手工执行；数据库不作改动。" };
        var command = new Command("migrate", "把数据库结构升级到本程序的版本。") { dryRun, script };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            if (parsed.GetValue(script) is { } file)
            {
                return await WriteAsync(store.Store(parsed), store.DataFolder(parsed), file, stop);
            }

            if (!parsed.GetValue(dryRun))
            {
                PrivateFolder.Create(store.DataFolder(parsed));
            }

            using var database = new Store(store.Store(parsed));
            var report = await new Migrator(database, TimeProvider.System).MigrateAsync(parsed.GetValue(dryRun), stop);
            if (!report.DryRun)
            {
                await EngineServices.MakeTablesAsync(database, JobSettings.Read(store.DataFolder(parsed)), stop);
            }

            Console.WriteLine(report.Applied.Count == 0
                ? "数据库结构已是最新。"
                : (parsed.GetValue(dryRun) ? "将执行：" : "已执行：") + string.Join("、", report.Applied));
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<int> WriteAsync(StoreOptions options, string dataFolder, FileInfo file, CancellationToken stop)
    {
        using var database = new Store(options);
        var text = await new Migrator(database, TimeProvider.System).ScriptAsync(stop);
        if (options.Provider != StoreProvider.Sqlite && (text is not null || !await SchedulerTables.AreThereAsync(database, stop)))
        {
            text += QuartzTables.Script(options.Provider);
        }

        if (options.Provider != StoreProvider.Sqlite && JobSettings.Read(dataFolder).OnHangfire)
        {
            Console.WriteLine("Hangfire 自己的表不在脚本里：请由表的所有者按同样的设置运行一次 aggregator migrate。");
        }

        if (text is null)
        {
            Console.WriteLine("数据库结构已是最新，没有要执行的脚本。");
            return ExitCodes.Done;
        }

        await TargetFile.WriteAsync(file, text, stop);
        Console.WriteLine($"已写出 {file.FullName}。请先停止本程序，由表的所有者执行它，再执行 sql/{options.Provider.Code()}/grants.sql。");
        return ExitCodes.Done;
    }
}
