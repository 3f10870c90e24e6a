using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Intake.Portals;
using Aggregator.Intake.Rosters;
using Aggregator.Jobs;
using Aggregator.Pipeline;
using Aggregator.Pipeline.Portals;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Portals;

namespace Aggregator.Server.Hosting;

/// <summary>The sites as roster and profiles name them now, with what the store knows of each. Asks for visits through the engine, like everything that takes time.</summary>
internal sealed class PortalDesk(PortalStore store, PortalOptions options, NightRequests nights, IJobEngine engine, TimeProvider clock) : IPortalDesk
{
    // A wish that nobody has granted by then was lost with its process.
    private static readonly TimeSpan Awaited = TimeSpan.FromMinutes(15);

    private static readonly Recurring Round = Schedule.All.First(recurring => recurring.Job == JobNames.Portals);

    public async Task<PortalView> ViewAsync(string? unit, CancellationToken stop)
    {
        if (nights.Tonight is not { } tonight)
        {
            return PortalView.Off with { IsOn = options.IsOn };
        }

        try
        {
            var roster = await RosterAsync(tonight.RosterPath, stop);
            var profiles = await PortalFile.LoadAsync(tonight.RosterPath, roster, stop);
            var last = (await store.LatestAsync(stop)).ToDictionary(round => round.Site, StringComparer.Ordinal);
            var wishes = (await store.WishesAsync(stop)).ToDictionary(wish => wish.Unit, StringComparer.Ordinal);
            var lines = new List<PortalLine>();
            foreach (var site in profiles.Sites.Where(site => unit is null || site.Unit == unit))
            {
                var round = last.GetValueOrDefault(site.Key);
                lines.Add(new PortalLine(site.Unit, roster.Find(site.Unit)!.Name, site.Number, site.Name, site.Column.AbsoluteUri, round, [], options.IsOn ? NextOf(round) : null, IsAwaited(wishes.GetValueOrDefault(site.Unit), round)));
            }

            // One unit's page tells each look; a city's would be thousands.
            return new PortalView(options.IsOn, unit is null ? lines : await WithLooksAsync(lines, stop), []);
        }
        catch (RefusedInputException refused)
        {
            return new PortalView(options.IsOn, [], refused.Messages);
        }
    }

    public async Task<ActionOutcome> AskAsync(string unit, string by, CancellationToken stop)
    {
        if (!options.IsOn)
        {
            return new(false, "没有采集：网站采集没有开启，请系统管理员在设置中开启。");
        }

        var view = await ViewAsync(unit, stop);
        if (view.Problems.Count > 0)
        {
            return new(false, "没有采集：" + view.Problems[0]);
        }

        if (view.Sites.Count == 0)
        {
            return new(false, "没有采集：这个单位没有写年报栏目的网址，请在名册的“年报栏目”列或 portals.json 中补上。");
        }

        if (view.Sites.Any(site => site.IsAwaited))
        {
            return new(false, "没有重复提出：这个单位的网站正在等待采集。");
        }

        await engine.EnqueueAsync(JobNames.Portals, await store.WishAsync(unit, by, clock.GetUtcNow(), stop), stop);
        return new(true, $"已提出采集{view.Sites[0].UnitName}的网站，很快开始；采集到的在下一次运行时计入。");
    }

    private static async Task<Roster> RosterAsync(string path, CancellationToken stop) =>
        File.Exists(path) ? RosterReader.Read(await RosterFile.ReadAsync(path, stop), Path.GetFileName(path)) : throw new RefusedInputException([$"单位名册“{path}”不存在，请系统管理员核对。"]);

    private async Task<IReadOnlyList<PortalLine>> WithLooksAsync(IReadOnlyList<PortalLine> lines, CancellationToken stop)
    {
        var told = new List<PortalLine>();
        foreach (var line in lines)
        {
            told.Add(line.Last is { } last ? line with { Looks = await store.OfRoundAsync(last.Id, stop) } : line);
        }

        return told;
    }

    private DateTimeOffset? NextOf(PortalRound? last)
    {
        var now = clock.GetUtcNow();
        return Round.NextAfter(last is not null && last.NextTry > now ? last.NextTry : now);
    }

    private bool IsAwaited(PortalWish? wish, PortalRound? last) => wish is not null && wish.At > clock.GetUtcNow() - Awaited && (last is null || last.Began < wish.At);
}
