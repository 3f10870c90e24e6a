using System.CommandLine;
using Aggregator.SampleCity.Grading;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator grade</c>: marks a run against an answer key.</summary>
internal static class GradeCommand
{
    public static Command Create()
    {
        var answers = new Option<DirectoryInfo>("--answers") { Description = "标准答案目录。", Required = true };
        var results = new Option<DirectoryInfo>("--results") { Description = "run 的输出目录。", Required = true };
        var json = new Option<FileInfo?>("--json") { Description = "另存为 JSON。" };
        var command = new Command("grade", "按标准答案给一次运行打分：各规则查准率、查全率，读数，雷同，逾期，汇总，排名。") { answers, results, json };
        command.SetAction(async (parsed, stop) =>
        {
            var marks = Grader.Grade(parsed.GetValue(answers)!.FullName, parsed.GetValue(results)!.FullName);
            // Names out of somebody's result files stand in the lists.
            Console.WriteLine(TerminalText.Lines(marks.ToTable().TrimEnd()));
            if (parsed.GetValue(json) is { } file)
            {
                await TargetFile.WriteAsync(file, marks.ToJson(), stop);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
