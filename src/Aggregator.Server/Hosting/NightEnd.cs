using Aggregator.Data;
using Aggregator.Data.Rows;
using Aggregator.Publishing.Workbooks.Evaluations;
using Aggregator.Server.Commands;

namespace Aggregator.Server.Hosting;

/// <summary>Tells at the terminal how a night ended.</summary>
internal static class NightEnd
{
    /// <summary>Prints the end and where the files are; gives the exit code.</summary>
    public static async Task<int> TellAsync(RunView run, OutputStore outputs, string outFolder, CancellationToken stop)
    {
        foreach (var line in run.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            await Console.Error.WriteLineAsync(TerminalText.Line(line));
        }

        foreach (var fault in run.Faults)
        {
            await Console.Error.WriteLineAsync(TerminalText.Line($"[{fault.Stage}] {fault.Subject}：{fault.Message}"));
        }

        if (run.State is RunState.Done or RunState.DoneWithFaults)
        {
            var files = await outputs.PublishedAsync(run.Id, stop);
            Console.WriteLine($"{run.Year} 年度处理完成，截至 {run.AsOf:yyyy-MM-dd}，共写出 {files.Count} 个文件到 {outFolder}");
            foreach (var workbook in files.Where(f => f.File.EndsWith(".xlsx", StringComparison.Ordinal) && !EvaluationFiles.IsOne(f.File)))
            {
                Console.WriteLine($"工作簿 {Path.Combine(outFolder, workbook.File)}");
            }

            if (files.Count(f => EvaluationFiles.IsOne(f.File)) is > 0 and var units)
            {
                Console.WriteLine($"考核评分表 {units} 份 {Path.Combine(outFolder, EvaluationFiles.ZipName)}");
            }
        }

        return run.State switch
        {
            RunState.Done => ExitCodes.Done,
            RunState.Refused => ExitCodes.Refused,
            RunState.Cancelled => ExitCodes.Cancelled,
            _ => ExitCodes.DoneWithFaults,
        };
    }
}
