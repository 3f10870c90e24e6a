using System.CommandLine;
using Aggregator.Core.Checking;
using Aggregator.Data;
using Aggregator.Intake;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator decide</c>: notes what a person decided on a finding. The next night reads it.</summary>
internal static class DecideCommand
{
    public static Command Create()
    {
        var store = new StoreArguments();
        var fingerprint = new Option<string>("--fingerprint") { Description = "问题编号，见问题清单最后一列或 findings.json 的 fingerprint。", Required = true };
        var kind = new Option<string>("--as") { Description = $"处理意见，之一：{DecisionKinds.AllCodes}。", Required = true };
        var reason = new Option<string>("--reason") { Description = "理由，必须写明；会随结果公布，其中的个人号码自动遮盖。", Required = true };
        var by = new Option<string>("--by") { Description = "处理人。", Required = true };
        var document = new Option<string?>("--document") { Description = "所依据的文号。" };
        var command = new Command("decide", "对一条问题作出处理意见：属实、不成立或已说明；重新运行、重新读取后仍然有效。") { fingerprint, kind, reason, by, document };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var decided = DecisionKinds.Parse(parsed.GetValue(kind))
                ?? throw new RefusedInputException([$"--as“{parsed.GetValue(kind)}”不能使用，请写其中之一：{DecisionKinds.AllCodes}。"]);
            using var database = await StoreInPlace.OpenAsync(store, parsed, stop);
            var decisions = new DecisionStore(database);
            var name = parsed.GetValue(fingerprint)!.Trim();
            var finding = await decisions.FindingAsync(name, stop)
                ?? throw new RefusedInputException([$"库中没有编号为“{name}”的问题，请从问题清单或 findings.json 复制16位问题编号。"]);
            var decision = Decision(finding, decided, parsed.GetValue(reason)!, parsed.GetValue(by)!, parsed.GetValue(document));
            var added = await decisions.AppendAsync(decision, stop);
            if (added)
            {
                await VerbAudit.NoteAsync(database, store, parsed, "decide", name, new Dictionary<string, string> { ["as"] = decided.Code(), ["by"] = decision.By, ["unit"] = finding.Unit }, stop);
            }

            Console.WriteLine(TerminalText.Line($"{finding.Unit} {finding.Year}年度 {finding.Rule}：{finding.Message}"));
            Console.WriteLine(TerminalText.Line(added
                ? $"处理意见已记录：{new FindingRuling(decision, Reopened: false).Text}，下次运行时计入。"
                : "同样的处理意见已经记录过，没有重复记录。"));
            return ExitCodes.Done;
        });
        return command;
    }

    private static FindingDecision Decision(Finding finding, DecisionKind kind, string reason, string by, string? document)
    {
        try
        {
            return FindingDecision.On(finding, kind, reason, by, TimeProvider.System.GetUtcNow(), document);
        }
        catch (ArgumentException blank)
        {
            throw new RefusedInputException([blank.Message]);
        }
    }
}
