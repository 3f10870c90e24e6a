using System.CommandLine;
using System.Globalization;
using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Server.Keeping;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator backup</c>: everything of a data folder that cannot be made again, while the service goes on.</summary>
internal static class BackupCommand
{
    private const int MostTold = 20;

    public static Command Create()
    {
        var store = new StoreArguments();
        var to = new Option<string>("--to") { Description = "备份写到哪里：以 .zip 结尾的新文件，或一个目录（以前的备份也放在里面，原件只补新的）。", Required = true };
        var command = new Command("backup", "备份数据目录（数据库、原件、设置），服务不必停；写完逐个核对校验值。") { to };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var data = store.DataFolder(parsed);
            if (!Directory.Exists(data))
            {
                throw new RefusedInputException([$"数据目录“{data}”不存在，请核对 --data。"]);
            }

            using var database = new Store(store.Store(parsed));
            var report = await new Backup(database, data, TimeProvider.System).WriteAsync(parsed.GetValue(to)!, stop);
            Tell(report, database.Options);
            await NoteAsync(database, store, parsed, report, stop);
            return report.IsWhole ? ExitCodes.Done : ExitCodes.DoneWithFaults;
        });
        return command;
    }

    private static void Tell(BackupReport report, StoreOptions options)
    {
        var manifest = report.Manifest;
        var kept = manifest.Entries.Count(entry => BackupNames.HashIn(entry.Name) is not null);
        Console.WriteLine(TerminalText.Line($"已备份到 {report.Place}"));
        Console.WriteLine(FormattableString.Invariant($"共{manifest.Entries.Count}个文件（其中原件{kept}件），{manifest.Entries.Sum(entry => entry.Bytes) >> 10} KB，已逐个读回核对。数据库结构 {manifest.Schema}。"));
        Console.WriteLine($"清单的 SHA-256：{report.ManifestSha256}（另记一处；恢复时用 --manifest 核对）");
        if (manifest.Entries.Any(entry => entry.Name == BackupNames.Settings))
        {
            Console.WriteLine("备份里有 settings.json，可能含数据库密码等；备份只有属主能读，请像数据目录一样保管。");
        }

        if (options.Provider != StoreProvider.Sqlite)
        {
            Console.WriteLine(options.Provider == StoreProvider.Postgres
                ? "数据库在 PostgreSQL 上，不在这份备份里。请在每次备份之前先转储数据库：pg_dump --format=custom --file=aggregator.dump 数据库名（先数据库、后文件：原件只增不改，后备份的文件一定齐全）。"
                : "数据库在 SQL Server 上，不在这份备份里。请在每次备份之前先备份数据库：BACKUP DATABASE [数据库名] TO DISK = N'…\\aggregator.bak' WITH CHECKSUM（先数据库、后文件：原件只增不改，后备份的文件一定齐全）。");
        }

        foreach (var name in report.LeftOut)
        {
            Console.WriteLine(TerminalText.Line($"不备份：{name}"));
        }

        foreach (var name in report.Wanting)
        {
            Console.Error.WriteLine(TerminalText.Line($"注意：没有收入 {name}。"));
        }

        foreach (var sha256 in manifest.Missing.Take(MostTold))
        {
            Console.Error.WriteLine($"注意：库中登记的原件 {sha256} 在数据目录里没有或已损坏，备份里也没有；请从以前的备份取回。");
        }

        if (manifest.Missing.Count > MostTold)
        {
            Console.Error.WriteLine($"注意：还有{manifest.Missing.Count - MostTold}件没有列出，见清单的 missing。");
        }
    }

    // A backup taken before an upgrade leaves the store as it is, the log too.
    private static async Task NoteAsync(Store database, StoreArguments store, ParseResult parsed, BackupReport report, CancellationToken stop)
    {
        if ((await new Migrator(database, TimeProvider.System).MigrateAsync(dryRun: true, stop)).Applied.Count > 0)
        {
            Console.WriteLine("数据库结构还没有升级到本程序的版本，这次备份没有记入操作记录。");
            return;
        }

        await VerbAudit.NoteAsync(database, store, parsed, "backup", report.Place, new Dictionary<string, string>
        {
            ["manifest"] = report.ManifestSha256,
            ["files"] = report.Manifest.Entries.Count.ToString(CultureInfo.InvariantCulture),
            ["missing"] = report.Manifest.Missing.Count.ToString(CultureInfo.InvariantCulture),
        }, stop);
    }
}
