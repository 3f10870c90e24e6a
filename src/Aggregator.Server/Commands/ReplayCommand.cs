using System.CommandLine;
using Aggregator.Data;
using Aggregator.Pipeline;
using Aggregator.Pipeline.Replays;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator replay</c>: judges a past run's stored inputs again by its own rule set and compares to the byte.</summary>
internal static class ReplayCommand
{
    private const int MostListed = 50;

    public static Command Create()
    {
        var store = new StoreArguments();
        var run = new Option<long?>("--run") { Description = "运行编号，默认为最近一次完成的运行。" };
        var fingerprint = new Option<string?>("--fingerprint") { Description = "只核对这一条问题。" };
        var command = new Command("replay", "按当时的规则集和评分方案重新核验、排名一次过去的运行，与库中结论逐字节比较；不改动任何数据。") { run, fingerprint };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            using var database = await StoreInPlace.OpenAsync(store, parsed, stop);
            var runs = new RunStore(database, TimeProvider.System);
            var replay = new Replay(runs, new SnapshotLoader(runs, new LedgerStore(database, TimeProvider.System)));
            var outcome = await replay.RunAsync(parsed.GetValue(run), parsed.GetValue(fingerprint)?.Trim(), stop);
            Console.WriteLine($"第{outcome.RunId}次运行，规则集{outcome.RuleSet}，结论{outcome.Stored}条（当时程序{outcome.StoredBy}，本程序{outcome.JudgedBy}）。");
            Console.WriteLine(outcome.IsEqual ? "重新核验的结论与库中逐字节相同。" : $"重新核验的结论与库中不同{outcome.Differences.Count}条：");
            foreach (var difference in outcome.Differences.Take(MostListed))
            {
                var finding = difference.Finding;
                Console.WriteLine(TerminalText.Line($"- {difference.Kind}：{finding.Fingerprint} {finding.Unit} {finding.Year}年度 {finding.Rule} {finding.Message}"));
            }

            if (outcome.Differences.Count > MostListed)
            {
                Console.WriteLine($"- 还有{outcome.Differences.Count - MostListed}条没有列出。");
            }

            if (outcome.Ranking is { } ranking)
            {
                Console.WriteLine(ranking.WhyNot ?? (ranking.IsEqual
                    ? $"按当时的方案重新计算的排名与库中逐字节相同，SHA-256 {ranking.Stored}。"
                    : $"按当时的方案重新计算的排名与库中不同：库中 SHA-256 {ranking.Stored}，重新计算 {ranking.Again}。"));
            }

            foreach (var fault in outcome.Faults)
            {
                await Console.Error.WriteLineAsync(TerminalText.Line(fault));
            }

            return outcome.IsEqual && outcome.Faults.Count == 0 && outcome.Ranking is null or { IsEqual: true } or { Again: null } ? ExitCodes.Done : ExitCodes.DoneWithFaults;
        });
        return command;
    }
}
