using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Data.Access;
using Aggregator.Data.Rows;
using Aggregator.Jobs.Nights;
using Aggregator.Pipeline;

namespace Aggregator.Server.Notices;

/// <summary>
/// What there is to tell of the nights, by what the store knows. It is asked every minute and says the same again: what was told already is known by its id, so that a
/// process that dies between a night's end and the message loses none.
/// </summary>
internal sealed class NightNews(RunStore runs, WatchStore watch, SnapshotLoader loader, NoticeSettings settings, TimeProvider clock, WaitingDecisions? waiting = null)
{
    // Whoever sets notices up today wants to hear of tonight, not of last month; a service that was off notices what was missed when it is back.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    private const int LongestReason = 600;

    // When people come to work: a mail of the night is the first to be overlooked.
    private const int WaitingFromHour = 8;

    /// <summary>Everything of the last day, oldest first, of the kinds that are told.</summary>
    public async Task<IReadOnlyList<NoticeMessage>> RecentAsync(CancellationToken stop)
    {
        var since = clock.GetUtcNow() - Fresh;
        var news = new List<NoticeMessage>();
        var missed = (await watch.MissedAsync(WatchStore.Ever, DateOnly.FromDateTime(since.UtcDateTime).AddDays(2), stop)).Where(night => night.NoticedAt >= since).GroupBy(night => night.NoticedAt).OrderBy(nights => nights.Key).ToList();
        var ended = await runs.EndedSinceAsync(since, stop);
        var latest = await runs.LatestAsync(stop);
        var city = missed.Count + ended.Count > 0 || latest is { FinishedAt: null } ? await CityAsync(stop) : "";
        news.AddRange(missed.Select(nights => Missed(city, [.. nights.OrderBy(night => night.Day)])));
        news.AddRange(ended.Select(run => Ended(city, run)).OfType<NoticeMessage>());
        if (latest is { FinishedAt: null } && UtcTime.Of(latest.HeartbeatAt) is var beat && clock.GetUtcNow() - beat > NightWatch.LongestSilence)
        {
            news.Add(Of(city, NoticeEvents.Stuck, string.Create(CultureInfo.InvariantCulture, $"{latest.Id}:{latest.Attempts}"), latest,
                $"第{latest.Id}次运行（截至 {Day(latest.AsOf)}）自 {Web.Wording.Moment(beat)} 起没有进展。处理特别大的文件时可能如此；否则请检查服务，重新启动后会从断点继续。"));
        }

        if (settings.Told.Contains(NoticeEvents.Waiting) && await WaitingAsync(stop) is { } today)
        {
            news.Add(today);
        }

        return [.. news.Where(one => settings.Told.Contains(one.Event))];
    }

    // One a day: its id is the day's.
    private async Task<NoticeMessage?> WaitingAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var today = ShanghaiClock.Today(clock);
        if (waiting is null || now.ToOffset(ChinaTime.Offset).Hour < WaitingFromHour || await waiting.OfAsync(today, stop) is not { Items: { Count: > 0 } items } found)
        {
            return null;
        }

        var lines = items.Select(item => $"{item.Count}{item.What}");
        return new NoticeMessage(
            $"{NoticeEvents.Waiting}:{Day(today)}", NoticeEvents.Waiting, found.Night.City, Day(today), null, "", $"【{found.Night.City}】{Day(today)} {NoticeEvents.ChineseName(NoticeEvents.Waiting)}",
            $"截至 {Day(found.Night.AsOf)} 的结果中有事项待处理：{string.Join("；", lines)}。请登录后在总览页查看并处理。", Link("/"), Moment(now));
    }

    private NoticeMessage? Ended(string city, RunView run)
    {
        var about = $"第{run.Id}次运行（截至 {Day(run.AsOf)}）";
        return run.State switch
        {
            RunState.Failed or RunState.Refused => Of(city, NoticeEvents.Failed, Number(run.Id), run, $"{about}{run.State.ChineseName()}，网页仍显示上一次的结果。{Reason(run.Message)}"),
            RunState.DoneWithFaults => Of(city, NoticeEvents.Faults, Number(run.Id), run, $"{about}完成，但有{run.Faults.Count}处程序故障，涉及的文件或规则没有结果，其余结果有效。请在运行页查看并告知维护人员。"),
            RunState.Done => Of(city, NoticeEvents.Done, Number(run.Id), run, $"{about}完成。"),
            _ => null,
        };
    }

    private NoticeMessage Missed(string city, IReadOnlyList<MissedNight> nights)
    {
        var madeUp = nights.Count(night => night.MadeUp);
        var days = nights.Count == 1 ? Day(nights[0].Day) : $"{Day(nights[0].Day)}至{Day(nights[^1].Day)}共{nights.Count}夜";
        var how = madeUp == nights.Count ? "已安排补做。" : madeUp == 0 ? "间隔过久，不再补做。" : $"其中最近{madeUp}夜已安排补做，其余间隔过久，不再补做。";
        return new NoticeMessage(
            $"{NoticeEvents.Missed}:{Day(nights[0].Day)}", NoticeEvents.Missed, city, Day(nights[^1].Day), null, "", $"【{city}】{days} {NoticeEvents.ChineseName(NoticeEvents.Missed)}",
            $"{days}的夜间处理没有按时进行，{how}其间放进收件目录的文件何时放入无从查知。请检查服务是否一直开着。", Link("/runs"), Moment(nights[0].NoticedAt));
    }

    private NoticeMessage Of(string city, string kind, string id, RunView run, string text) => new(
        $"{kind}:{id}", kind, city, Day(run.AsOf), run.Id, run.State.Code(), $"【{city}】{Day(run.AsOf)} {NoticeEvents.ChineseName(kind)}", text, Link($"/runs/{Number(run.Id)}"), Moment(UtcTime.Of(run.FinishedAt ?? run.HeartbeatAt)));

    private async Task<string> CityAsync(CancellationToken stop) =>
        await runs.LatestFinishedAsync(stop) is { } last && await loader.CityNameAsync(last.Id, stop) is { } name ? name : "全市";

    private string? Link(string path) => settings.SiteUrl is { } site ? site.TrimEnd('/') + path : null;

    private static string Reason(string message) => message.Length == 0 ? "" : "原因：" + PersonalData.Mask(ShortText.Cut(message.ReplaceLineEndings(" "), LongestReason));

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
