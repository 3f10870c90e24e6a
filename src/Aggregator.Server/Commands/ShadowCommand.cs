using System.CommandLine;
using Aggregator.Core.Checking;
using Aggregator.Data;
using Aggregator.Pipeline;
using Aggregator.Pipeline.Shadows;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator shadow</c>: what other rules would find over everything on file, and who would move. Changes no verdict.</summary>
internal static class ShadowCommand
{
    public static Command Create()
    {
        var store = new StoreArguments();
        var run = new Option<long?>("--run") { Description = "以哪次运行的存档为准，默认为最近一次完成的运行。" };
        var from = new Option<string>("--from") { Description = "比较的一方：规则集名称，或 stored（库中结论，默认）。", DefaultValueFactory = _ => ShadowRun.Stored };
        var to = new Option<string>("--to") { Description = "比较的另一方：规则集名称，默认为现行规则集。", DefaultValueFactory = _ => RuleCatalogue.Version };
        var drafts = new Option<bool>("--drafts") { Description = "另一方加上规则草案。" };
        var folderOption = new Option<DirectoryInfo?>("--out") { Description = "写入 summary.txt、findings.csv、moves.csv、shadow.json 的目录。" };
        var command = new Command("shadow", "影子核验：用另一套规则核验全部存档，列出问题增减和得分、名次会变动的单位；不改动任何结论。") { run, from, to, drafts, folderOption };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            using var database = await StoreInPlace.OpenAsync(store, parsed, stop);
            var runs = new RunStore(database, TimeProvider.System);
            var loader = new SnapshotLoader(runs, new LedgerStore(database, TimeProvider.System));
            var report = await new ShadowRun(runs, loader, new DecisionStore(database))
                .RunAsync(parsed.GetValue(run), parsed.GetValue(from)!, parsed.GetValue(to)!, parsed.GetValue(drafts), stop);
            Console.WriteLine(TerminalText.Lines(ShadowSummary.Of(report).TrimEnd()));
            if (parsed.GetValue(folderOption) is { } folder)
            {
                ShadowFiles.Write(report, folder.FullName);
                Console.WriteLine($"明细已写入“{folder.FullName}”。");
            }

            return report.Faults.Count == 0 ? ExitCodes.Done : ExitCodes.DoneWithFaults;
        });
        return command;
    }
}
