using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Data;
using Aggregator.Intake;

namespace Aggregator.Pipeline.Stages;

/// <summary>
/// A scheduled night that did not run and is made up on a later day. It tells what was on file by its own day, and no more: of what lies in the inbox
/// since, nobody knows when it came, so that the first night that looks again says it saw it first.
/// </summary>
internal static class MadeUpNight
{
    /// <summary>Why the night is no longer made up, a Chinese sentence; null when it is to be, or is a night of its own day.</summary>
    public static async Task<string?> RefusalAsync(RunStore runs, NightParameters night, CancellationToken stop) =>
        night.MadeUpOn is not null && await runs.HasFinishedAfterAsync(night.AsOf, stop)
            ? $"没有补做 {Day(night.AsOf)} 的夜间运行：之后已有一次更晚日期的运行完成，补做会把较新的结果换成较旧的。"
            : null;

    /// <summary>The inbox as the newest finished night knew it, in ordinal order of path.</summary>
    public static async Task<List<CollectedFile>> InboxAsync(RunStore runs, LedgerStore ledger, FileStore files, CancellationToken stop)
    {
        if (await runs.LatestFinishedAsync(stop) is not { } last
            || await ledger.PayloadAsync(last.Id, StageNames.Place, string.Create(CultureInfo.InvariantCulture, $"city/{last.Year}"), stop) is not { } payload)
        {
            throw new RefusedInputException(["没有可以依据的上一次运行，无法补做；请到“运行”页立即运行一次。"]);
        }

        var known = Payload.Unpack<Placing>(payload).Submissions.Where(one => one.Copy is null && !HandInPath.Is(one.File)).DistinctBy(one => one.File).ToList();
        var lengths = await files.LengthsAsync([.. known.Select(one => one.Sha256).Where(hash => hash.Length > 0)], stop);
        return known.ConvertAll(one => new CollectedFile(one.File, one.Sha256, lengths.GetValueOrDefault(one.Sha256), one.FirstSeen, one.Sha256.Length == 0 ? (one.Losses.Count > 0 ? one.Losses[0] : new Loss("not-collected", one.File, one.Reason)) : null));
    }

    /// <summary>Every night up to a day that did not run at its time, in order; made up is one that has a result by now.</summary>
    public static async Task<IReadOnlyList<UnrunNight>> UnrunAsync(RunStore runs, WatchStore watch, DateOnly until, CancellationToken stop)
    {
        var missed = await watch.MissedAsync(WatchStore.Ever, until, stop);
        var finished = missed.Count == 0 ? new HashSet<DateOnly>() : await runs.FinishedDaysAsync(missed[0].Day, until, stop);
        return [.. missed.Select(night => new UnrunNight(night.Day, ChinaTime.DayOf(night.NoticedAt), night.MadeUp && finished.Contains(night.Day)))];
    }

    /// <summary>What such a night may be taken for, a Chinese sentence.</summary>
    public static string Notice(DateOnly day, DateOnly madeUpOn) =>
        $"本次是 {Day(madeUpOn)} 补做的 {Day(day)} 的夜间运行：当夜服务没有运行。收件目录按此前最近一次运行已收的文件，网上报送和处理意见截至 {Day(day)} 当天；其间放进收件目录的文件何时放入无从查知，由补做之后的运行收取。名册、日历、评分方案和登记表按补做时的文件。";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
