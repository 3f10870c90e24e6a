using System.CommandLine;
using Aggregator.Intake;
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
        var command = new Command("run", "对一个收件目录做一次完整处理后退出。") { roster, inbox, year, to, asOf };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var night = new NightParameters(
                parsed.GetValue(roster)!.FullName, parsed.GetValue(inbox)!.FullName, parsed.GetValue(year), AsOf(parsed.GetValue(asOf)), parsed.GetValue(to)!.FullName);
            await NightInput.RefuseUnusableAsync(night.RosterPath, night.InboxFolder, night.Year, night.OutFolder, stop);
            return await ForegroundNight.RunAsync(night, store.Store(parsed), store.DataFolder(parsed), stop);
        });
        return command;
    }

    private static DateOnly AsOf(string? text)
    {
        if (text is null)
        {
            return ShanghaiClock.Today(TimeProvider.System);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day)
            ? day
            : throw new RefusedInputException([$"--as-of“{text}”不是 yyyy-MM-dd 格式的日期。"]);
    }
}
