using System.CommandLine;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Publishing.OpenData;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator check</c>: what a unit runs before it hands in. No database, nothing kept.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "一个或多个报告文件。", Arity = ArgumentArity.OneOrMore };
        var unit = new Option<string?>("--unit") { Description = "单位名称；不给则用报告自己写明的名称。" };
        var year = new Option<int?>("--year") { Description = "报告年度；不给则用报告自己写明的年度。" };
        var kind = new Option<string?>("--kind") { Description = "单位类别，用于判断期限：" + UnitKinds.AllCodes + "。" };
        var json = new Option<FileInfo?>("--json") { Description = "另存为 JSON：{submissions, figures, findings}。" };
        var calendar = CalendarArgument.WithoutRoster();
        var roster = new Option<FileInfo?>("--roster") { Description = "单位名册；给出后按名册认定单位、类别和代码，并用名册旁边的 calendar.json（如有）。" };
        var command = new Command("check", "报送前自查：读取并核验报告，不入库。") { files, unit, year, kind, calendar, roster, json };
        command.SetAction(async (parsed, stop) =>
        {
            var result = await Precheck.RunAsync(parsed.GetValue(files)!, parsed.GetValue(unit), parsed.GetValue(year), parsed.GetValue(kind), parsed.GetValue(calendar), parsed.GetValue(roster), stop);
            PrecheckPrinter.Print(result, Console.Out);
            if (parsed.GetValue(json) is { } target)
            {
                await using var stream = TargetFile.Create(target);
                CheckJson.Write(stream, result.Submissions, result.Findings, [.. RuleCatalogue.All.Select(rule => rule.Info)]);
            }

            return result.Faults.Count == 0 ? ExitCodes.Done : ExitCodes.DoneWithFaults;
        });
        return command;
    }
}
