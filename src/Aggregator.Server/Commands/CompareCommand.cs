using System.CommandLine;
using Aggregator.Data;
using Aggregator.Pipeline;
using Aggregator.Pipeline.Comparisons;
using Aggregator.Publishing.OpenData;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator compare</c>: two past nights side by side, with the cause of every change.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var store = new StoreArguments();
        var from = new Option<long?>("--from") { Description = "较早的一次运行的编号，默认为同一年度的前一次；与 --to 相同时只列出那一次的汇总和排名。" };
        var to = new Option<long?>("--to") { Description = "较晚的一次运行的编号，默认为最近一次完成的运行。" };
        var jsonFile = new Option<FileInfo?>("--json") { Description = "把全部差异写入这个 JSON 文件。" };
        var command = new Command("compare", "比较同一年度的两次运行：哪些合计、名次和报送状态变了，各是什么原因；不改动任何数据。") { from, to, jsonFile };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            using var database = await StoreInPlace.OpenAsync(store, parsed, stop);
            var runs = new RunStore(database, TimeProvider.System);
            var stored = new StoredComparison(runs, new SnapshotLoader(runs, new LedgerStore(database, TimeProvider.System)));
            var (pair, comparison) = await stored.RunAsync(parsed.GetValue(from), parsed.GetValue(to), stop);
            Console.WriteLine(TerminalText.Lines(ComparisonText.Of(pair, comparison)));
            if (parsed.GetValue(jsonFile) is { } file)
            {
                await using var stream = TargetFile.Create(file);
                ComparisonJson.Write(stream, pair.From, pair.To, comparison);
                Console.WriteLine($"全部差异已写入“{file.FullName}”。");
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
