using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Core.Documents;
using Aggregator.Data.Access;
using Aggregator.Intake;
using Aggregator.Server.Accounts;
using Aggregator.Server.Pages;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator audit</c>: the log of who did what, and whether it is whole.</summary>
internal static class AuditCommand
{
    private const int Listed = 50;

    private const int ShortestReason = 5;

    private const int LongestReason = 500;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var store = new StoreArguments();
        var verify = new Option<bool>("--verify") { Description = "核对整条记录链；有改动、缺失或截去时指出第一条，退出码为1。" };
        var json = new Option<FileInfo?>("--json") { Description = "全部记录另存为 JSON，一行一条。" };
        var adopt = new Option<bool>("--adopt") { Description = "从备份恢复后，核对只差在链头文件时，把现在的末尾认定为链头；须用 --reason 写明理由，并记入操作记录。" };
        var reason = new Option<string?>("--reason") { Description = "与 --adopt 一起用：何时、由谁、从哪个备份恢复，依据什么文件。" };
        var command = new Command("audit", "查看操作记录，核对是否完整。") { verify, json, adopt, reason };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            using var database = await StoreInPlace.OpenAsync(store, parsed, stop);
            var audit = VerbAudit.StoreOf(database, store.DataFolder(parsed));
            if (parsed.GetValue(adopt) || parsed.GetValue(reason) is not null)
            {
                return await AdoptAsync(audit, parsed.GetValue(adopt), parsed.GetValue(reason)?.Trim(), stop);
            }

            if (parsed.GetValue(json) is { } target)
            {
                await using var stream = TargetFile.Create(target);
                await using var lines = new StreamWriter(stream) { NewLine = "\n" };
                await foreach (var one in audit.AllAsync(stop))
                {
                    await lines.WriteLineAsync(PersonalData.Mask(JsonSerializer.Serialize(Element(one), Json)));
                }
            }

            if (parsed.GetValue(verify))
            {
                var verdict = await audit.VerifyAsync(stop);
                Console.WriteLine(TerminalText.Line(verdict.Sentence));
                return verdict.IsWhole ? ExitCodes.Done : ExitCodes.DoneWithFaults;
            }

            if (parsed.GetValue(json) is null)
            {
                foreach (var one in (await audit.LatestAsync(Listed, stop)).Reverse())
                {
                    Console.WriteLine(TerminalText.Line($"{one.Seq} {AuditModel.Time(one)} {one.Note.Who} {AuditActions.ChineseName(one.Note)} {one.Note.Subject} {one.Note.Detail}"));
                }
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<int> AdoptAsync(AuditStore audit, bool isAsked, string? reason, CancellationToken stop)
    {
        if (!isAsked || reason is not { Length: >= ShortestReason and <= LongestReason })
        {
            throw new RefusedInputException([$"重新认定链头须同时给出 --adopt 和 --reason，理由写{ShortestReason}至{LongestReason}个字：何时、由谁、从哪个备份恢复，依据什么文件。"]);
        }

        var (found, isDone) = await audit.AdoptAsync((verdict, noted) => AuditLog.Note(VerbAudit.Person, AuditActions.HeadAdopted, "audit-head.txt", new Dictionary<string, string>
        {
            ["reason"] = PersonalData.Mask(reason),
            ["found"] = verdict.Sentence,
            ["entries"] = verdict.Entries.ToString(CultureInfo.InvariantCulture),
            ["noted"] = noted is var (seq, hash) ? string.Create(CultureInfo.InvariantCulture, $"{seq} {hash}") : "",
        }), stop);
        if (isDone)
        {
            Console.WriteLine(TerminalText.Line($"核对结果：{found.Sentence}"));
            Console.WriteLine("已把现在的末尾认定为链头，并把理由和核对结果记为操作记录的最后一条。");
            return ExitCodes.Done;
        }

        throw new RefusedInputException([found.IsWhole
            ? "没有改动：记录链是完整的，不需要重新认定链头。"
            : $"没有改动：{found.Sentence}记录本身不完整，不是恢复造成的链头不符，不能用 --adopt 认定；请保留现场，改从完好的备份恢复。"]);
    }

    private static object Element(AuditEntry one) => new
    {
        seq = one.Seq,
        at = one.At.UtcDateTime,
        who = one.Note.Who,
        role = one.Note.Role,
        action = one.Note.Action,
        subject = one.Note.Subject,
        detail = one.Note.Detail,
        previous = one.PreviousHash,
        hash = one.Hash,
    };
}
