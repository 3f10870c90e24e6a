using System.CommandLine;
using System.Globalization;
using Aggregator.Data;
using Aggregator.Data.Keeping;
using Aggregator.Data.Rows;
using Aggregator.Intake;
using Aggregator.Pipeline;
using Aggregator.Server.Accounts;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator retain</c>: drops the stored results of old nights that nothing rests on any more, and pins nights that are to stay.</summary>
internal static class RetainCommand
{
    private const int MostNights = 100_000;

    private const int ShortestReason = 5;

    private const int LongestReason = 500;

    // The log keeps 4,000 characters of an entry's detail.
    private const int LongestList = 3000;

    public static Command Create()
    {
        var store = new StoreArguments();
        var keep = new Option<int?>("--keep-nights") { Description = "最近的多少夜一律保留；更早的只保留还有人依据它作过决定的。" };
        var dryRun = new Option<bool>("--dry-run") { Description = "只列出保留什么、清理什么和缘由，不改动。" };
        var pin = new Option<long?>("--pin") { Description = "指定一次运行永久保留（例如结果已正式公布），须写 --reason。" };
        var reason = new Option<string?>("--reason") { Description = "与 --pin 一起用：为什么保留，写文号。" };
        var command = new Command("retain", "清理旧运行的明细，腾出数据库空间；报送的原件、各种意见、操作记录，以及有人据以作过决定的运行，一概不动。") { keep, dryRun, pin, reason };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            using var database = await StoreInPlace.OpenAsync(store, parsed, stop);
            var audit = VerbAudit.StoreOf(database, store.DataFolder(parsed));
            return parsed.GetValue(pin) is { } run ? await PinAsync(database, audit, run, parsed.GetValue(reason)?.Trim(), stop)
                : await RetainAsync(new NightRetention(database, audit), parsed.GetValue(keep), parsed.GetValue(dryRun), stop);
        });
        return command;
    }

    private static async Task<int> PinAsync(Store database, Data.Access.AuditStore audit, long run, string? reason, CancellationToken stop)
    {
        if (reason is not { Length: >= ShortestReason and <= LongestReason })
        {
            throw new RefusedInputException([$"指定保留须用 --reason 写明缘由（{ShortestReason}至{LongestReason}个字），例如公布文件的文号。"]);
        }

        if (await new RunStore(database, TimeProvider.System).GetAsync(run, stop) is not { State: RunState.Done or RunState.DoneWithFaults })
        {
            throw new RefusedInputException([$"库中没有完成的第{run}次运行，请核对 --pin。"]);
        }

        await audit.AppendAsync(AuditLog.Note(VerbAudit.Person, NightRetention.Pinned, run.ToString(CultureInfo.InvariantCulture), new Dictionary<string, string> { ["reason"] = Core.Documents.PersonalData.Mask(reason) }), stop);
        Console.WriteLine($"第{run}次运行已指定保留，记入操作记录，今后不会被清理。");
        return ExitCodes.Done;
    }

    private static async Task<int> RetainAsync(NightRetention retention, int? keep, bool isDry, CancellationToken stop)
    {
        if (keep is not (>= 1 and <= MostNights))
        {
            throw new RefusedInputException([$"请用 --keep-nights 给出最近的多少夜一律保留（1 至 {MostNights}），或用 --pin 指定保留一次运行。"]);
        }

        var plan = await retention.PlanAsync(keep.Value, stop);
        foreach (var night in plan.Nights)
        {
            Console.WriteLine(FormattableString.Invariant($"{(night.IsKept ? "保留" : "清理")}  第{night.RunId}次运行，{night.Year}年度，截至 {night.AsOf:yyyy-MM-dd}") + (night.IsKept ? "：" + string.Join('；', night.Reasons) : ""));
        }

        Console.WriteLine(FormattableString.Invariant($"共{plan.Nights.Count}夜有明细，{(isDry ? "将" : "")}清理{plan.Dropped.Count}夜；不再有哪一夜用到的中间结果{plan.Outputs}份，{plan.Bytes >> 10} KB（另有随它们的查询数据）。"));
        if (isDry || plan.IsEmpty)
        {
            Console.WriteLine(plan.IsEmpty ? "没有要清理的。" : "以上只是预览，没有改动；去掉 --dry-run 执行。");
            return ExitCodes.Done;
        }

        if (await retention.IsBusyAsync(stop))
        {
            throw new RefusedInputException(["有一次处理正在进行或等待进行，没有清理；请等它完成后再执行。"]);
        }

        try
        {
            var swept = await retention.ApplyAsync(plan, AuditLog.Note(VerbAudit.Person, Web.Access.AuditActions.Verb + "retain", keep.Value.ToString(CultureInfo.InvariantCulture), new Dictionary<string, string>
            {
                ["dropped"] = string.Join(',', plan.Dropped.Select(night => night.RunId.ToString(CultureInfo.InvariantCulture))) is var all && all.Length > LongestList ? all[..LongestList] + "…" : all,
                ["nights"] = plan.Dropped.Count.ToString(CultureInfo.InvariantCulture),
            }), $"明细已于{ShanghaiClock.Today(TimeProvider.System):yyyy-MM-dd}按保留规定清理。", stop);
            Console.WriteLine($"已清理{plan.Dropped.Count}夜、中间结果{swept}份，记入操作记录。运行的记录和当时发布文件的校验值仍在；由这些夜生成的工作簿不能再交回。");
            Console.WriteLine("数据库文件不会马上变小，空出的地方以后再用；SQLite 要缩小可在停止服务后执行 VACUUM。");
            return ExitCodes.Done;
        }
        catch (UnauthorizedAccessException)
        {
            throw new RefusedInputException(["程序的登录名没有删除中间结果的权限（本来就不该有），没有改动；请用 --database 以表的所有者的登录名执行本命令。"]);
        }
    }
}
