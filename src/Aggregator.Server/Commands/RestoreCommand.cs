using System.CommandLine;
using System.Text.Json;
using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Server.Accounts;
using Aggregator.Server.Keeping;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator restore</c>: a backup into an empty data folder, every byte looked at first.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = "备份：zip 文件、备份目录（取最近一次），或其中一个 backup- 目录。", Required = true };
        var data = new Option<DirectoryInfo>("--data") { Description = "恢复到哪里：一个还没有的或空的目录。默认 ./data。", DefaultValueFactory = _ => new DirectoryInfo("data") };
        var manifest = new Option<string?>("--manifest") { Description = "备份时打印的清单 SHA-256；给出时先核对是不是那一份。" };
        var check = new Option<bool>("--check") { Description = "只核对备份是否完整，不恢复。" };
        var command = new Command("restore", "从备份恢复到空的数据目录；先逐个核对，不完整或被改动的备份不予恢复。") { from, data, manifest, check };
        command.SetAction(async (parsed, stop) =>
        {
            using var source = BackupSource.Open(parsed.GetValue(from)!);
            var (list, sha256) = await Restoring.ListAsync(source, parsed.GetValue(manifest), stop);
            var restoring = new Restoring(source, list);
            if (parsed.GetValue(check))
            {
                await restoring.CheckAsync(stop);
                Console.WriteLine(TerminalText.Line(FormattableString.Invariant($"备份 {source.Place} 完整：{list.Entries.Count}个文件与清单逐个相符，做于 {list.MadeAt:yyyy-MM-dd HH:mm:ss}（世界时），程序 {list.Program}，数据库结构 {list.Schema}。")));
                return ExitCodes.Done;
            }

            var folder = parsed.GetValue(data)!.FullName;
            await restoring.IntoAsync(folder, aside => FinishAsync(aside, list, sha256, source.Place, stop), stop);
            Tell(folder, list, sha256);
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task FinishAsync(string aside, BackupManifest list, string sha256, string place, CancellationToken stop)
    {
        if (list.Provider != StoreProvider.Sqlite.Code())
        {
            return;
        }

        if (!File.Exists(Path.Combine(aside, BackupNames.Database)))
        {
            throw new RefusedInputException([$"备份里没有 {BackupNames.Database}，没有恢复；请换另一份备份。"]);
        }

        // A newer schema is refused here; an older one is brought up to date as the next start would do.
        using var restored = new Store(StoreOptions.Parse(null, null, aside));
        await new Migrator(restored, TimeProvider.System).MigrateAsync(dryRun: false, stop);
        var broken = (await new StoreChecks(restored).RunAsync(stop)).Where(outcome => outcome.Rows.Count > 0).Select(outcome => outcome.Check).ToList();
        if (broken.Count > 0)
        {
            Console.Error.WriteLine($"注意：恢复出的数据库有不合要求的数据（{string.Join('、', broken)}），备份时就是这样；请把本条信息交给系统管理员。");
        }

        var audit = VerbAudit.StoreOf(restored, aside);
        var verdict = await audit.VerifyAsync(stop);
        if (!verdict.IsWhole)
        {
            Console.Error.WriteLine(TerminalText.Line($"注意：操作记录在备份时就不完整：{verdict.Sentence}"));
        }

        await audit.AppendAsync(AuditLog.Note(VerbAudit.Person, AuditActions.Verb + "restore", place, new Dictionary<string, string> { ["manifest"] = sha256, ["madeAt"] = list.MadeAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture) }), stop);
    }

    private static void Tell(string folder, BackupManifest list, string sha256)
    {
        Console.WriteLine(TerminalText.Line(FormattableString.Invariant($"已恢复到 {folder}：{list.Entries.Count}个文件，逐个核对无误；备份做于 {list.MadeAt:yyyy-MM-dd HH:mm:ss}（世界时）。清单 SHA-256：{sha256}")));
        Console.WriteLine("一切回到备份那一刻：之后报送的材料、意见、账户和密码的变动都不在其中，请逐项核对，之后停用的账户、吊销的密钥要重新停用、吊销。");
        Console.WriteLine("所有人须重新登录（网页会话的密钥不在备份里）。名册和收件目录不在数据目录里的，不在备份里；上次处理所用的名册和原件都在 files 里。");
        if (list.Provider != StoreProvider.Sqlite.Code())
        {
            Console.WriteLine(TerminalText.Line($"数据库原在 {list.Place}（{list.Provider}），请先用 {(list.Provider == StoreProvider.Postgres.Code() ? "pg_restore" : "RESTORE DATABASE")} 恢复备份之前那一次的转储，再启动；数据库结构须不早于 {list.Schema}。"));
        }

        if (SetDatabase(folder))
        {
            Console.WriteLine("注意：恢复出的 settings.json 写有 Store:Database，指向原来的数据库；启动前请核对，用恢复出的 aggregator.db 时请删去这一项。");
        }

        Console.WriteLine("下一步：aggregator doctor --data 数据目录 检查，aggregator audit --verify 核对操作记录，再启动服务；下一次处理会重新写出输出文件。");
    }

    private static bool SetDatabase(string folder)
    {
        var file = Path.Combine(folder, BackupNames.Settings);
        try
        {
            using var settings = File.Exists(file) ? JsonDocument.Parse(File.ReadAllBytes(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }) : null;
            return settings?.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.EnumerateObject().Any(section => section.Name.StartsWith("Store", StringComparison.OrdinalIgnoreCase) && section.Value.ToString().Contains("Database", StringComparison.OrdinalIgnoreCase));
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
