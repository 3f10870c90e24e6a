using System.CommandLine;
using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Intake.Portals;
using Aggregator.Intake.Rosters;
using Aggregator.Jobs.Nights;
using Aggregator.Pipeline;
using Aggregator.Pipeline.Portals;
using Aggregator.Pipeline.Workers;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator fetch</c>: visits the units' web sites once, in the foreground, and keeps what they show.</summary>
internal static class FetchCommand
{
    public static Command Create()
    {
        var store = new StoreArguments();
        var roster = new Option<FileInfo?>("--roster") { Description = "单位名册，旁边可以有 portals.json；不给则用最近一次处理的名册。" };
        var year = new Option<int?>("--year") { Description = "报告年度，默认为最近一次处理的年度，没有处理过的为上一年。" };
        var unit = new Option<string?>("--unit") { Description = "只采集这个单位代码的网站，不管是否轮到。" };
        var command = new Command("fetch", "到各单位网站采集一次公布的年度报告后退出。") { roster, year, unit };
        store.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            var data = store.DataFolder(parsed);
            var options = PortalSettings.Read(data);
            return options.IsOn
                ? RunAsync(store.Store(parsed), data, options, parsed.GetValue(roster)?.FullName, parsed.GetValue(year), parsed.GetValue(unit), stop)
                : throw new RefusedInputException(["网站采集没有开启，没有访问任何网站。需要采集的，请在数据目录的 settings.json 中写 { \"Portals\": { \"Enabled\": true } }，或设环境变量 AGGREGATOR_Portals__Enabled=true 后重试。"]);
        });
        return command;
    }

    private static async Task<int> RunAsync(StoreOptions at, string data, PortalOptions options, string? roster, int? year, string? unit, CancellationToken stop)
    {
        if (year is < 2008 or > 2100)
        {
            throw new RefusedInputException([$"报告年度 {year} 不在 2008 至 2100 之间，请核对 --year。"]);
        }

        if (roster is not null && !File.Exists(roster))
        {
            throw new RefusedInputException([$"单位名册“{roster}”不存在，请核对 --roster。"]);
        }

        PrivateFolder.Create(data);
        using var hold = DataFolderHold.Take(data);
        using var store = new Store(at);
        await new Migrator(store, TimeProvider.System).MigrateAsync(dryRun: false, stop);
        var city = await CityAsync(store, roster, year, stop);
        var units = RosterReader.Read(await RosterFile.ReadAsync(city.RosterPath, stop), Path.GetFileName(city.RosterPath));
        if (unit is not null && units.Find(unit) is null)
        {
            throw new RefusedInputException([$"单位代码“{unit}”不在名册上，请核对 --unit。"]);
        }

        var sites = (await PortalFile.LoadAsync(city.RosterPath, units, stop)).Sites.Where(site => unit is null || site.Unit == unit).ToDictionary(site => site.Key, StringComparer.Ordinal);
        await using var services = Services(at, data, options, city);
        await (services.GetService<WorkerService>()?.StartAsync(stop) ?? Task.CompletedTask);
        await using var turn = await TurnAsync(services, stop);
        var portals = services.GetRequiredService<PortalStore>();
        var fetch = services.GetRequiredService<PortalFetch>();
        var progress = new ImmediateProgress<PortalRound>(round => Console.WriteLine(TerminalText.Line(
            $"{units.Find(round.Unit)?.Name ?? round.Unit}　{sites.GetValueOrDefault(round.Site)?.Name ?? round.Column}　{PortalOutcomes.Parse(round.Outcome)?.ChineseName() ?? round.Outcome}　{round.Note}")));
        var tally = unit is null ? await fetch.RoundAsync(progress, stop) : await fetch.GrantAsync(await portals.WishAsync(unit, "命令行", TimeProvider.System.GetUtcNow(), stop), progress, stop);
        Console.WriteLine(sites.Count == 0
            ? "没有可以采集的网站：请在名册的“年报栏目”列写网址，或在名册旁放 portals.json。"
            : $"共 {sites.Count} 个来源，轮到 {tally.Sites} 个，采集 {tally.Visited} 个，其中有新内容 {tally.Changed} 个，不成功 {tally.Failed} 个；采集到的在下一次处理时计入。");
        foreach (var fault in tally.Faults)
        {
            await Console.Error.WriteLineAsync(fault);
        }

        return tally.Faults.Count == 0 ? ExitCodes.Done : ExitCodes.DoneWithFaults;
    }

    // Over a server's database the verb is one of the workers while it runs, one without hands.
    private static ServiceProvider Services(StoreOptions at, string data, PortalOptions options, ScheduledCity city)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton(options);
        services.AddNights(at, data, city);
        if (at.Provider != StoreProvider.Sqlite)
        {
            services.AddWorkers(WorkerSettings.Read(data).Options(leads: false) with { Hands = 0 });
        }

        return services.BuildServiceProvider();
    }

    // Over SQLite the hold on the data folder is enough.
    private static async Task<LeaseHold?> TurnAsync(ServiceProvider services, CancellationToken stop) =>
        services.GetService<WorkerPresence>() is not { } presence ? null
            : await presence.TryTakeAsync(PortalFetch.Turn, stop) ?? throw new RefusedInputException(["另一个进程正在采集网站，同一时间只能有一个在采集，这次没有访问任何网站。请等它结束后重试；采集进展见“网站采集”页。"]);

    private static async Task<ScheduledCity> CityAsync(Store store, string? roster, int? year, CancellationToken stop)
    {
        var runs = new RunStore(store, TimeProvider.System);
        var last = await runs.LatestFinishedAsync(stop) is { } run ? NightParameters.FromJson((await runs.GetRequestAsync(run.RequestId, stop)).ParametersJson) : null;
        return (roster ?? last?.RosterPath) is { } path
            ? new ScheduledCity(path, last?.InboxFolder ?? "", year ?? (roster is null || roster == last?.RosterPath ? last?.Year : null), last?.OutFolder ?? "")
            : throw new RefusedInputException(["还没有处理过，不知道用哪份名册，请用 --roster 指明。"]);
    }
}
