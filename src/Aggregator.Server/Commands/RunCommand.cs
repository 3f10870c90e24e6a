using System.CommandLine;
using Aggregator.Pipeline;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator run</c>: one night in the foreground over a folder, through the same jobs, then exit.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var store = new StoreArguments();
        var roster = new Option<FileInfo>("--roster") { Description = "单位名册（.csv 或 .xlsx）。", Required = true };
        var inbox = new Option<DirectoryInfo>("--inbox") { Description = "收件目录。", Required = true };
        var year = new Option<int>("--year") { Description = "报告年度。", Required = true };
        var to = new Option<DirectoryInfo>("--out") { Description = "输出目录：工作簿、charts、data。", Required = true };
        var asOf = new Option<string?>("--as-of") { Description = "统计截止日 yyyy-MM-dd，默认为今天（北京时间）。" };
        var calendar = CalendarArgument.Create();
        var command = new Command("run", "对一个收件目录做一次完整处理后退出。") { roster, inbox, year, to, asOf, calendar };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var night = new NightParameters(
                parsed.GetValue(roster)!.FullName, parsed.GetValue(inbox)!.FullName, parsed.GetValue(year), DayArgument.Of("--as-of", parsed.GetValue(asOf)), parsed.GetValue(to)!.FullName, parsed.GetValue(calendar)?.FullName);
            await NightInput.RefuseUnusableAsync(night.RosterPath, night.InboxFolder, night.Year, night.OutFolder, night.CalendarPath, stop);
            return await ForegroundNight.RunAsync(night, store.Store(parsed), store.DataFolder(parsed), stop);
        });
        return command;
    }
}
