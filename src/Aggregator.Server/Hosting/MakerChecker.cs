using Aggregator.Core.Checking;
using Aggregator.Data;
using Aggregator.Data.Access;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Hosting;

/// <summary>
/// 经办与复核分开, when the office has switched it on: whoever decided on a finding of a report settles neither the report (sends it back, takes it back in)
/// nor an objection to what they decided; and whoever took a report in (took its return back, said whose it is) decides on none of its findings. The one place for pages and the interface for programs alike: both act through <see cref="OfficeActions"/>.
/// </summary>
/// <param name="settings">The switch.</param>
/// <param name="decisions">Who decided what.</param>
/// <param name="returns">Who took a return back.</param>
/// <param name="placements">Who said whose report a file is.</param>
/// <param name="data">The last night: which files are a unit's.</param>
/// <param name="context">Who asks now.</param>
internal sealed class MakerChecker(SettingStore settings, DecisionStore decisions, ReturnStore returns, PlacementStore placements, ISiteData data, IHttpContextAccessor context)
{
    /// <summary>Why the person may not settle a unit's report of a year, a Chinese sentence; null when it may.</summary>
    public Task<string?> OnReportAsync(string unit, int year, string? by, CancellationToken stop) => ProblemAsync(
        by, all => all.Where(one => one.Unit == unit && one.Year == year), $"您处理过这个单位{year}年度报告的问题，按“经办与复核分开”的设置，须由另一人退回、恢复采纳或指定归属。", stop);

    /// <summary>Why the person may not decide on a finding or rule on an objection to it, a Chinese sentence; null when it may. To object is open to all.</summary>
    public async Task<string?> OnDecisionAsync(Finding finding, DecisionKind kind, string? by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return kind == DecisionKind.Objected ? null
            : await ProblemAsync(
                by,
                all => all.Where(one => one.Fingerprint == finding.Fingerprint).ToList() is [.., { Kind: DecisionKind.Objected }] known ? known : [],
                "这条问题有异议，而您处理过它或代为登记了异议；按“经办与复核分开”的设置，须由另一人裁定。", stop)
            ?? await OnScoreAsync(finding.Unit, finding.Year, by, stop);
    }

    /// <summary>Why the person may not rule on an objection to a score, a Chinese sentence; null when it may.</summary>
    /// <param name="unit">Unit code.</param>
    /// <param name="year">Report year.</param>
    /// <param name="authors">Who objected and who had reviewed the score before.</param>
    /// <param name="by">Who asks, where nobody is signed in.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<string?> OnScoreAsync(string unit, int year, IReadOnlyList<string> authors, string? by, CancellationToken stop) =>
        await settings.IsOnAsync(SettingStore.MakerChecker, stop) && authors.Any(one => Did(one, by))
            ? "这项得分有异议，而您复核过它或代为登记了异议；按“经办与复核分开”的设置，须由另一人裁定。"
            : await OnScoreAsync(unit, year, by, stop);

    /// <summary>Why the person may not decide on what a report costs its unit, a Chinese sentence; null when it may.</summary>
    public async Task<string?> OnScoreAsync(string unit, int year, string? by, CancellationToken stop)
    {
        if (!await settings.IsOnAsync(SettingStore.MakerChecker, stop))
        {
            return null;
        }

        if ((await returns.HistoryAsync(unit, stop)).Any(one => one.Order.Year == year && one.WithdrawnAt is not null && Did(one.WithdrawnBy, by)))
        {
            return $"您撤回过这个单位{year}年度报告的退回决定，使它恢复采纳；按“经办与复核分开”的设置，这份报告的问题和得分须由另一人处理。";
        }

        var files = (await data.SnapshotAsync(stop))?.Submissions.Where(one => one.Unit == unit && one.Year == year).Select(one => one.Sha256).ToHashSet(StringComparer.Ordinal) ?? [];
        return (await placements.AllAsync(stop)).Any(one => files.Contains(one.Sha256) && !one.IsWithdrawal && Did(one.By, by))
            ? $"您把文件指定为这个单位{year}年度的报告；按“经办与复核分开”的设置，这份报告的问题和得分须由另一人处理。"
            : null;
    }

    private async Task<string?> ProblemAsync(string? by, Func<IReadOnlyList<FindingDecision>, IEnumerable<FindingDecision>> concerned, string problem, CancellationToken stop)
    {
        if (!await settings.IsOnAsync(SettingStore.MakerChecker, stop))
        {
            return null;
        }

        return concerned(await decisions.AllAsync(stop)).Any(one => Did(one.By, by)) ? problem : null;
    }

    // The account counts, whatever name was handed on: a person is not another by another display name.
    private bool Did(string who, string? by) => context.HttpContext?.Person() is { IsSignedIn: true } person ? person.Signed(who) : who == by;
}
