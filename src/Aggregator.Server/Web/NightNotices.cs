using System.Globalization;
using Aggregator.Core.Snapshots;
using Aggregator.Jobs.Nights;
using Aggregator.Publishing.Texts;

namespace Aggregator.Server.Web;

/// <summary>Says in words how far the shown night can be trusted.</summary>
public static class NightNotices
{
    /// <summary>The notices for a page shown on <paramref name="today"/>, the gravest first; none when all is well.</summary>
    /// <param name="snapshot">The night shown, or null.</param>
    /// <param name="runs">The latest nights, newest first.</param>
    /// <param name="today">The day in China.</param>
    /// <param name="missed">Scheduled nights that did not run, or null.</param>
    /// <param name="now">The moment, to tell a night that gives no sign of life any more; null when that is not asked.</param>
    public static IReadOnlyList<Notice> For(CitySnapshot? snapshot, IReadOnlyList<RunView> runs, DateOnly today, MissedNights? missed = null, DateTimeOffset? now = null)
    {
        var latest = runs.Count > 0 ? runs[0] : null;
        var ended = runs.FirstOrDefault(run => !run.IsRunning);
        var notices = new List<Notice>();
        if (ended is { EndedWithoutResult: true })
        {
            var message = ended.Message.Length == 0 ? "" : $"原因：{ended.Message.TrimEnd('。')}。";
            notices.Add(new("error", $"最近一次{Wording.RunName(ended)}（{Wording.Moment(ended.Started)} 开始）{Wording.RunState(ended.State)}。{message}{Shown(snapshot)}", ended.Id));
        }

        var fresh = NightFreshness.Of(snapshot, missed, today);
        if (fresh.Missed is { } unrun)
        {
            notices.Add(new("error", Missed(snapshot, runs, unrun)));
        }
        else if (fresh.OldDays is { } age)
        {
            notices.Add(new("warning", string.Create(CultureInfo.InvariantCulture, $"数据已经过期：本页截至 {Wording.Day(snapshot!.AsOf)}，距今 {age} 天，之后报送的文件尚未计入。请到“运行”页查看夜间运行是否正常。")));
        }

        if (snapshot is not null && (NightStanding.MadeUp(snapshot) ?? NightStanding.Gap(snapshot)) is { } standing)
        {
            notices.Add(new("warning", standing));
        }

        if (latest is { IsRunning: true } && latest.Heartbeat is { } beat && now - beat > NightWatch.LongestSilence)
        {
            notices.Add(new("error", $"{Wording.RunName(latest)}已长时间没有进展（最近一次在 {Wording.Moment(beat)}），可能已经停住。{Shown(snapshot)}请管理员检查服务；重新启动后会从断点继续。", latest.Id));
        }
        else if (latest is { IsRunning: true })
        {
            notices.Add(new("info", $"{Wording.RunName(latest)}正在进行（{Wording.Moment(latest.Started)} 开始）。{Shown(snapshot)}", latest.Id));
        }

        if (ended is { State: "done-with-faults" })
        {
            var count = ended.Faults.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {ended.Faults.Count} 处");
            notices.Add(new("warning", $"最近一次{Wording.RunName(ended)}有{count}程序故障，涉及的文件或规则没有结果，其余结果有效。", ended.Id));
        }

        return notices;
    }

    // Since when the figures are old is when the last night with a result began: what came later is in none of them.
    private static string Missed(CitySnapshot? snapshot, IReadOnlyList<RunView> runs, MissedNights missed)
    {
        var times = missed.Count == 1
            ? $"预定于 {Wording.Moment(missed.First)} 开始的夜间运行没有进行。"
            : string.Create(CultureInfo.InvariantCulture, $"夜间运行已连续 {missed.Count} 次没有进行（自 {Wording.Moment(missed.First)} 起，最近一次应在 {Wording.Moment(missed.Last)}）。");
        var since = runs.FirstOrDefault(run => run.State is "done" or "done-with-faults") is { } last ? $"{Wording.Moment(last.Started)} 之后报送的文件和作出的处理意见尚未计入。" : "";
        return times + Shown(snapshot) + since + "请管理员检查服务是否一直开着；也可以到“运行”页立即运行一次。";
    }

    private static string Shown(CitySnapshot? snapshot) => snapshot is null
        ? "目前还没有可以显示的结果。"
        : $"本页显示的仍是截至 {Wording.Day(snapshot.AsOf)} 的结果。";
}
