using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Core.Documents;
using Aggregator.Data.Access;
using Aggregator.Server.Pages;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator audit</c>: the log of who did what, and whether it is whole.</summary>
internal static class AuditCommand
{
    private const int Listed = 50;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var store = new StoreArguments();
        var verify = new Option<bool>("--verify") { Description = "核对整条记录链；有改动、缺失或截去时指出第一条，退出码为1。" };
        var json = new Option<FileInfo?>("--json") { Description = "全部记录另存为 JSON，一行一条。" };
        var command = new Command("audit", "查看操作记录，核对是否完整。") { verify, json };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            using var database = await StoreInPlace.OpenAsync(store, parsed, stop);
            var audit = VerbAudit.StoreOf(database, store.DataFolder(parsed));
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
