using System.CommandLine;
using Aggregator.Core.Snapshots;
using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Pipeline;
using Aggregator.Publishing.Notices;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator remind</c>: who is to be reminded on a day, as a table and a letter a unit; and the letters by which reports are sent back.</summary>
internal static class RemindCommand
{
    public static Command Create()
    {
        var store = new StoreArguments();
        var roster = new Option<FileInfo?>("--roster") { Description = "单位名册；与 --inbox、--year 同时给出时先读取收件目录，不给则用数据目录中最近一次处理的结果。" };
        var inbox = new Option<DirectoryInfo?>("--inbox") { Description = "收件目录。" };
        var year = new Option<int?>("--year") { Description = "报告年度。" };
        var asOf = new Option<string?>("--as-of") { Description = "以哪一天为准 yyyy-MM-dd，默认为今天（北京时间）。" };
        var to = new Option<DirectoryInfo>("--out") { Description = "输出目录：催报清单、催报通知、退回修改通知。", Required = true };
        var calendar = CalendarArgument.Create();
        var command = new Command("remind", "列出应催报的单位，为每个单位写催报通知和退回修改通知。") { roster, inbox, year, asOf, to, calendar };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var day = DayArgument.Of("--as-of", parsed.GetValue(asOf));
            var target = parsed.GetValue(to)!.FullName;
            var snapshot = (parsed.GetValue(roster), parsed.GetValue(inbox), parsed.GetValue(year)) switch
            {
                ({ } units, { } folder, { } reportYear) => await ReadAsync(new NightParameters(units.FullName, folder.FullName, reportYear, day, target, parsed.GetValue(calendar)?.FullName), stop),
                (null, null, null) => await FromStoreAsync(store.Store(parsed), target, stop),
                _ => throw new RefusedInputException(["--roster、--inbox、--year 必须同时给出；都不给时用数据目录中最近一次处理的结果。"]),
            };
            var spoken = snapshot with { AsOf = day };
            var files = NoticeFiles.Write(spoken, target);
            Console.WriteLine($"催报 {spoken.Reminders.Count} 家，退回修改通知 {spoken.ReturnNotices.Count} 份，共 {files.Count} 个文件，已写入 {target}。");
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<CitySnapshot> FromStoreAsync(StoreOptions options, string target, CancellationToken stop)
    {
        if (OutputFolderCheck.Problem(target) is { } unwritable)
        {
            throw new RefusedInputException([unwritable]);
        }

        using var database = new Store(options);
        await new Migrator(database, TimeProvider.System).MigrateAsync(dryRun: false, stop);
        return await LastNight.SnapshotAsync(database, stop);
    }

    // The whole night in a folder of its own: what counts as handed in is judged in one place only.
    private static async Task<CitySnapshot> ReadAsync(NightParameters night, CancellationToken stop)
    {
        await NightInput.RefuseUnusableAsync(night.RosterPath, night.InboxFolder, night.Year, night.OutFolder, night.CalendarPath, stop);
        var scratch = Directory.CreateTempSubdirectory("aggregator-remind-").FullName;
        try
        {
            var options = StoreOptions.Parse(null, null, scratch);
            await ForegroundNight.RunAsync(night with { OutFolder = Path.Combine(scratch, "out") }, options, scratch, (_, _) => Task.FromResult(ExitCodes.Done), stop);
            using var database = new Store(options);
            return await LastNight.SnapshotAsync(database, stop);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }
}
