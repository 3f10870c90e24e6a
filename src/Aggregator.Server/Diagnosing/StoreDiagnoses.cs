using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Data.Access;
using Aggregator.Data.Keeping;
using Aggregator.Data.Rows;
using Aggregator.Data.Workers;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Diagnosing;

/// <summary>The database: reachable, of this program's schema, sound, with a whole log, and with a night not long ago.</summary>
internal sealed class StoreDiagnoses(Store store, string dataFolder, TimeProvider clock)
{
    private const string Area = "数据库";

    private static readonly TimeSpan LongAgo = TimeSpan.FromHours(36);

    private static readonly TimeSpan Silent = TimeSpan.FromHours(1);

    private static readonly TimeSpan OldBackup = TimeSpan.FromDays(8);

    /// <summary>Everything of the database, and what its own clock and rows say of the time; nothing is changed.</summary>
    public async Task<(IReadOnlyList<Diagnosis> Found, DateTimeOffset? Server, DateTimeOffset? Newest, bool IsCurrent)> LookAsync(CancellationToken stop)
    {
        var found = new List<Diagnosis>();
        MigrationReport schema;
        try
        {
            schema = await new Migrator(store, clock).MigrateAsync(dryRun: true, stop);
        }
        catch (Exception refused) when (Commands.Refusal.MessagesOf(refused) is { } messages)
        {
            return ([.. messages.Select(message => Diagnosis.Wrong(Area, message, ""))], null, null, false);
        }

        if (schema.Present.Count == 0)
        {
            return ([Diagnosis.Wrong(Area, $"“{store.Options.Place}”还没有数据", "请核对 --data、--provider、--database；还没有数据时先用 aggregator serve 或 run 处理一次。")], null, null, false);
        }

        found.Add(Diagnosis.Well(Area, $"能连接：{store.Options.Provider.Code()} {store.Options.Place}"));
        var health = new StoreHealth(store);
        found.AddRange((await health.SettingsAsync(stop)).Select(setting => setting.Remedy.Length == 0 ? Diagnosis.Well(Area, setting.Found) : new Diagnosis(Area, setting.IsFatal ? DiagnosisLevel.Wrong : DiagnosisLevel.Note, setting.Found, setting.Remedy)));
        var server = await health.ClockAsync(stop);
        if (schema.Applied.Count > 0)
        {
            found.Add(Diagnosis.Note(Area, $"结构待升级：{string.Join('、', schema.Applied)}", "请先备份；下次启动时自动升级，或执行 aggregator migrate。其余检查升级后再做。"));
            return (found, server, null, false);
        }

        found.Add(Diagnosis.Well(Area, $"结构是最新的（{schema.Present[^1]}）"));
        var checks = await new StoreChecks(store).RunAsync(stop);
        found.AddRange(checks.Where(check => check.Rows.Count > 0).Select(check => Diagnosis.Wrong(Area, string.Create(CultureInfo.InvariantCulture, $"检查 {check.Check} 有{check.Rows.Count}行不合要求，第一行 {check.Rows[0].Id} {check.Rows[0].Place}"), $"说明见 sql/checks/{check.Check}.sql；请保留现场并交系统管理员。")));
        if (checks.All(check => check.Rows.Count == 0))
        {
            found.Add(Diagnosis.Well(Area, string.Create(CultureInfo.InvariantCulture, $"{checks.Count}项数据检查全部通过")));
        }

        var verdict = await new AuditStore(store, clock, AuditHead.In(dataFolder)).VerifyAsync(stop);
        found.Add(verdict.IsWhole ? Diagnosis.Well("操作记录", verdict.Sentence) : Diagnosis.Wrong("操作记录", verdict.Sentence, "请查明原因；从备份恢复造成的，用 aggregator audit --adopt 说明。"));
        found.AddRange(await NightsAsync(stop));
        if (store.Options.Provider != StoreProvider.Sqlite)
        {
            found.Add(await WorkersAsync(stop));
        }

        found.Add(await BackupsAsync(health, stop));
        return (found, server, await health.NewestAsync(stop), true);
    }

    private async Task<IReadOnlyList<Diagnosis>> NightsAsync(CancellationToken stop)
    {
        const string area = "每晚处理";
        var (runs, now) = (new RunStore(store, clock), clock.GetUtcNow());
        var found = new List<Diagnosis>();
        if (await runs.LatestFinishedAsync(stop) is not { FinishedAt: { } at } last)
        {
            found.Add(Diagnosis.Note(area, "还没有完成过的处理"));
        }
        else
        {
            var ended = string.Create(CultureInfo.InvariantCulture, $"最近完成的是第{last.Id}次运行，{ChinaTime.Of(UtcTime.Of(at)):yyyy-MM-dd HH:mm}");
            found.Add(now - UtcTime.Of(at) > LongAgo ? Diagnosis.Note(area, ended, "超过一天半没有新的结果；请看服务是否在运行。") : Diagnosis.Well(area, ended));
            if (last.State == RunState.DoneWithFaults)
            {
                found.Add(Diagnosis.Note(area, $"这次运行有{last.Faults.Count}处程序错误", "请把运行页上的信息交给系统管理员。"));
            }
        }

        if (await runs.LatestAsync(stop) is { } newest)
        {
            if (newest.State == RunState.Running && now - UtcTime.Of(newest.HeartbeatAt) > Silent)
            {
                found.Add(Diagnosis.Wrong(area, $"第{newest.Id}次运行没有做完，已有一个多小时没有进展", "请启动服务，它会接着做完。"));
            }
            else if (newest.State is RunState.Failed or RunState.Refused)
            {
                found.Add(Diagnosis.Wrong(area, $"最近的第{newest.Id}次运行没有结果：{newest.Message}", "请按说明改正后重新运行。"));
            }
        }

        return found;
    }

    // Whoever ended without leaving is listed until the others, if there are any, strike it off.
    private async Task<Diagnosis> WorkersAsync(CancellationToken stop)
    {
        const string area = "处理进程";
        var workers = await new WorkerStore(store, clock).AllAsync(stop);
        var listed = string.Join('、', workers.Select(worker => worker.Name + (worker.Leads ? "（可主持运行）" : "")));
        return workers.Any(worker => worker.Leads)
            ? Diagnosis.Well(area, string.Create(CultureInfo.InvariantCulture, $"登记了{workers.Count}个：{listed}"))
            : Diagnosis.Note(area, workers.Count == 0 ? "没有进程在处理" : $"登记的进程都只能协助：{listed}", "请启动一个带有 --roster 和 --inbox 的服务或 worker，否则每晚处理无人主持。");
    }

    private async Task<Diagnosis> BackupsAsync(StoreHealth health, CancellationToken stop) => await health.LastAsync(AuditActions.Verb + "backup", stop) switch
    {
        null => Diagnosis.Note("备份", "没有用 aggregator backup 备份过", "请安排每天备份到另一块磁盘：aggregator backup --to 目录。"),
        { } at when clock.GetUtcNow() - at > OldBackup => Diagnosis.Note("备份", string.Create(CultureInfo.InvariantCulture, $"最近一次备份是 {ChinaTime.Of(at):yyyy-MM-dd HH:mm}"), "已超过一周，请检查定时备份。"),
        { } at => Diagnosis.Well("备份", string.Create(CultureInfo.InvariantCulture, $"最近一次备份是 {ChinaTime.Of(at):yyyy-MM-dd HH:mm}")),
    };
}
