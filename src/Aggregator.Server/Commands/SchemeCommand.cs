using System.CommandLine;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Intake.Schemes;
using Aggregator.Pipeline;
using Aggregator.Pipeline.Trials;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator scheme</c>: shows a scoring scheme, writes the default one for editing, and tries another on what is on file.</summary>
internal static class SchemeCommand
{
    public static Command Create()
    {
        var store = new StoreArguments();
        var file = new Option<FileInfo?>("--file") { Description = "评分方案（.json）；不给则用程序自带的默认方案。" };
        var write = new Option<FileInfo?>("--write") { Description = "把方案写到这个文件，供修改；不覆盖已有文件。" };
        var trial = new Option<bool>("--try") { Description = "用库中的报告试算：与现行方案相比，哪些单位的名次、等次会变，变多少，为什么。" };
        var year = new Option<int?>("--year") { Description = "试算的报告年度，默认为上一年度。" };
        var run = new Option<long?>("--run") { Description = "用哪次运行的存档试算，默认为最近一次完成的运行。" };
        var command = new Command("scheme", "评分方案：查看、核对、另存修改、试算；不改动任何结论。") { file, write, trial, year, run };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var (scheme, text) = parsed.GetValue(file) is { } named
                ? SchemeFile.Read(await SchemeFile.ReadAsync(named.FullName, stop), named.Name)
                : (ScoringScheme.Default, ScoringScheme.DefaultText);
            if (parsed.GetValue(write) is { } target)
            {
                await WriteAsync(target, text, stop);
            }
            else if (parsed.GetValue(trial))
            {
                using var database = await StoreInPlace.OpenAsync(store, parsed, stop);
                var runs = new RunStore(database, TimeProvider.System);
                var outcome = await new SchemeTrial(runs, new SnapshotLoader(runs, new LedgerStore(database, TimeProvider.System)))
                    .RunAsync(parsed.GetValue(run), parsed.GetValue(year), scheme, stop);
                Console.WriteLine(TerminalText.Lines(SchemeTrialText.Of(outcome)));
            }
            else
            {
                Console.WriteLine(TerminalText.Lines(SchemeText.Of(scheme)));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task WriteAsync(FileInfo target, string text, CancellationToken stop)
    {
        if (target.Exists)
        {
            throw new RefusedInputException([$"文件“{target.FullName}”已经存在，没有覆盖；请换一个文件名。"]);
        }

        await TargetFile.WriteAsync(target, text, stop);
        Console.WriteLine($"方案已写入“{target.FullName}”；改好后请改version，放在名册旁边并命名为 {SchemeFile.Name} 即生效，之前可用 scheme --file 文件 --try 试算。");
    }
}
