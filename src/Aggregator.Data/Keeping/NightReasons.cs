using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Core.Reports;
using Aggregator.Data.Access;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Keeping;

/// <summary>
/// Why nights have to stay. What a person decided was decided on what the site showed at that moment: the newest night that was finished by then. Which
/// one that was stands in no row, so it is told by the times.
/// </summary>
internal sealed partial class NightReasons
{
    /// <summary>The action of an entry that pins a night; its subject is the night's number.</summary>
    public const string Pinned = "verb.retain.pin";

    /// <summary>The action of an entry that says evidence of a night was handed out; its subject is the night's number.</summary>
    public const string Evidence = "verb.evidence";

    private const int MostOfOne = 3;

    private readonly Dictionary<long, SortedDictionary<string, int>> _reasons = [];
    private readonly List<RunRow> _finished;

    private NightReasons(IEnumerable<RunRow> runs) => _finished = [.. runs.Where(run => run is { State: RunState.Done or RunState.DoneWithFaults, FinishedAt: not null }).OrderBy(run => run.Id)];

    /// <summary>Collects them.</summary>
    /// <param name="context">Read from.</param>
    /// <param name="runs">All runs.</param>
    /// <param name="newest">How many of the newest finished nights stay in any case.</param>
    /// <param name="stop">Cancels.</param>
    public static async Task<NightReasons> CollectAsync(AggregatorContext context, IReadOnlyList<RunRow> runs, int newest, CancellationToken stop)
    {
        var reasons = new NightReasons(runs);
        foreach (var run in runs.Where(run => run.FinishedAt is null))
        {
            reasons.Add(run.Id, "还没有结束");
        }

        foreach (var run in reasons._finished.TakeLast(newest))
        {
            reasons.Add(run.Id, string.Create(CultureInfo.InvariantCulture, $"最近{newest}夜之一"));
        }

        foreach (var year in reasons._finished.GroupBy(run => run.Year))
        {
            reasons.Add(year.Last().Id, string.Create(CultureInfo.InvariantCulture, $"{year.Key}年度最近完成的一夜"));
        }

        await reasons.ActsAsync(context, stop).ConfigureAwait(false);
        await reasons.EntriesAsync(context, stop).ConfigureAwait(false);
        return reasons;
    }

    /// <summary>Why a night stays, the most telling first; empty when nothing says so.</summary>
    public IReadOnlyList<string> Of(long runId) => !_reasons.TryGetValue(runId, out var found) ? []
        : [.. found.Take(MostOfOne).Select(one => one.Value == 1 ? one.Key : string.Create(CultureInfo.InvariantCulture, $"{one.Key}（{one.Value}次）")), .. found.Count > MostOfOne ? [string.Create(CultureInfo.InvariantCulture, $"另有{found.Count - MostOfOne}个缘由")] : Array.Empty<string>()];

    private async Task ActsAsync(AggregatorContext context, CancellationToken stop)
    {
        foreach (var one in await context.FindingDecisions.Select(row => new { row.DecidedAt, row.Decision }).ToListAsync(stop).ConfigureAwait(false))
        {
            Shown(one.DecidedAt, one.Decision == "objected" ? "提出过异议" : "作过处理意见");
        }

        foreach (var one in await context.ReviewChanges.Select(row => new { row.WrittenAt, row.Field }).ToListAsync(stop).ConfigureAwait(false))
        {
            Shown(one.WrittenAt, one.Field == "objection" ? "提出过异议" : "作过复核");
        }

        foreach (var one in await context.SubmissionReturns.Select(row => new { row.ReturnedAt, row.WithdrawnAt }).ToListAsync(stop).ConfigureAwait(false))
        {
            // Told by the day: which of that day's nights it was is not known.
            Shown(one.ReturnedAt, "退回过报告");
            Shown(one.ReturnedAt.AddDays(1), "退回过报告");
            if (one.WithdrawnAt is { } back)
            {
                Shown(back, "撤回过退回");
            }
        }

        foreach (var at in await context.Placements.Select(row => row.PlacedAt).ToListAsync(stop).ConfigureAwait(false))
        {
            Shown(at, "指定过归属");
        }
    }

    private async Task EntriesAsync(AggregatorContext context, CancellationToken stop)
    {
        var runs = _finished.Select(run => run.Id).ToHashSet();
        await foreach (var entry in context.AuditEntries.OrderBy(row => row.Seq).Select(row => new { row.Action, row.Subject, row.Detail }).AsAsyncEnumerable().WithCancellation(stop).ConfigureAwait(false))
        {
            if (entry.Action is Pinned or Evidence && long.TryParse(entry.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var named))
            {
                Add(named, entry.Action == Pinned ? "指定保留" : "出具过证据包");
                continue;
            }

            foreach (Match mention in Mention().Matches(entry.Subject + "\n" + entry.Detail))
            {
                if (long.TryParse(mention.Groups[1].Value + mention.Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var run) && runs.Contains(run))
                {
                    Add(run, "操作记录提到它");
                }
            }
        }
    }

    // Times as a person gave them may stand before the first night.
    private void Shown(DateTime at, string what)
    {
        if (_finished.FindLast(run => run.FinishedAt <= at) is { } run)
        {
            Add(run.Id, what + ChinaTime.DayOf(UtcTime.Of(at)).ToString("（yyyy-MM-dd）", CultureInfo.InvariantCulture));
        }
    }

    private void Add(long run, string reason)
    {
        if (!_reasons.TryGetValue(run, out var found))
        {
            _reasons.Add(run, found = new SortedDictionary<string, int>(StringComparer.Ordinal));
        }

        found[reason] = found.GetValueOrDefault(reason) + 1;
    }

    [GeneratedRegex("/runs/([0-9]{1,18})|第([0-9]{1,18})次运行")]
    private static partial Regex Mention();
}
