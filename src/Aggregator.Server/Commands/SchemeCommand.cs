using System.CommandLine;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Intake.Schemes;
using Aggregator.Pipeline;
using Aggregator.Pipeline.Trials;
using Aggregator.Publishing.Workbooks.Schemes;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator scheme</c>: shows a scoring scheme, writes the default one for editing, and tries another on what is on file.</summary>
internal static class SchemeCommand
{
    public static Command Create()
    {
        var store = new StoreArguments();
        var file = new Option<FileInfo?>("--file") { Description = "评分方案（json或xlsx）；不给则用程序自带的默认方案。" };
        var write = new Option<FileInfo?>("--write") { Description = "把方案写到这个文件，供修改：文件名以.xlsx结尾的写成工作簿，其他的写成JSON；不覆盖已有文件。" };
        var trial = new Option<bool>("--try") { Description = "用库中的报告试算：与现行方案相比，哪些单位的名次、等次会变，变多少，为什么。" };
        var year = new Option<int?>("--year") { Description = "试算的报告年度，默认为上一年度。" };
        var run = new Option<long?>("--run") { Description = "用哪次运行的存档试算，默认为最近一次完成的运行。" };
        var folderOption = new Option<DirectoryInfo?>("--out") { Description = "与 --try 同用：写入 moves.csv（每个单位的名次、得分、等次变动和原因）的目录。" };
        var command = new Command("scheme", "评分方案：查看、核对、另存修改、试算；不改动任何结论。") { file, write, trial, year, run, folderOption };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var folder = parsed.GetValue(folderOption);
            RefuseFolder(folder, parsed.GetValue(trial) && parsed.GetValue(write) is null);
            var (scheme, text) = parsed.GetValue(file) is { } named
                ? SchemeFile.Read(await SchemeFile.ReadAsync(named.FullName, stop), named.Name)
                : (ScoringScheme.Default, ScoringScheme.DefaultText);
            if (parsed.GetValue(write) is { } target)
            {
                await WriteAsync(target, scheme, text, stop);
            }
            else if (parsed.GetValue(trial))
            {
                using var database = await StoreInPlace.OpenAsync(store, parsed, stop);
                var runs = new RunStore(database, TimeProvider.System);
                var outcome = await new SchemeTrial(runs, new SnapshotLoader(runs, new LedgerStore(database, TimeProvider.System)))
                    .RunAsync(parsed.GetValue(run), parsed.GetValue(year), scheme, stop);
                Console.WriteLine(TerminalText.Lines(SchemeTrialText.Of(outcome)));
                if (folder is not null)
                {
                    SchemeTrialFile.Write(outcome, folder.FullName);
                    Console.WriteLine($"明细已写入“{folder.FullName}”。");
                }
            }
            else
            {
                Console.WriteLine(TerminalText.Lines(SchemeText.Of(scheme)));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void RefuseFolder(DirectoryInfo? folder, bool isTrial)
    {
        if (folder is not null && !isTrial)
        {
            throw new RefusedInputException(["--out 只与 --try 同用，请核对命令行。"]);
        }

        if (folder is not null && OutputFolderCheck.Problem(folder.FullName) is { } problem)
        {
            throw new RefusedInputException([problem]);
        }
    }

    private static async Task WriteAsync(FileInfo target, ScoringScheme scheme, string text, CancellationToken stop)
    {
        if (target.Exists)
        {
            throw new RefusedInputException([$"文件“{target.FullName}”已经存在，没有覆盖；请换一个文件名。"]);
        }

        var isWorkbook = target.Extension.Equals(".xlsx", StringComparison.OrdinalIgnoreCase);
        if (isWorkbook)
        {
            using var stream = TargetFile.Create(target);
            await stream.WriteAsync(SchemeWorkbook.Bytes(scheme), stop);
        }
        else
        {
            await TargetFile.WriteAsync(target, text, stop);
        }

        Console.WriteLine($"方案已写入“{target.FullName}”；改好后请改{(isWorkbook ? "版本" : "version")}，放在名册旁边并命名为 {(isWorkbook ? SchemeFile.WorkbookName : SchemeFile.Name)} 即生效，之前可用 scheme --file 文件 --try 试算。");
    }
}
