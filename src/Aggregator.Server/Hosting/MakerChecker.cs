using Aggregator.Core.Checking;
using Aggregator.Data;
using Aggregator.Data.Access;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Hosting;

/// <summary>
/// 经办与复核分开, when the office has switched it on: whoever decided on a finding of a report settles neither the report (sends it back, takes it back in)
/// nor an objection to what they decided. The one place for pages and the interface for programs alike: both act through <see cref="OfficeActions"/>.
/// </summary>
/// <param name="settings">The switch.</param>
/// <param name="decisions">Who decided what.</param>
/// <param name="context">Who asks now.</param>
internal sealed class MakerChecker(SettingStore settings, DecisionStore decisions, IHttpContextAccessor context)
{
    /// <summary>Why the person may not settle a unit's report of a year, a Chinese sentence; null when it may.</summary>
    public Task<string?> OnReportAsync(string unit, int year, string? by, CancellationToken stop) => ProblemAsync(
        by, all => all.Where(one => one.Unit == unit && one.Year == year), $"您处理过这个单位{year}年度报告的问题，按“经办与复核分开”的设置，须由另一人退回、恢复采纳或指定归属。", stop);

    /// <summary>Why the person may not rule on an objection that stands, a Chinese sentence; null when it may, and where no objection stands.</summary>
    public Task<string?> OnDecisionAsync(string fingerprint, DecisionKind kind, string? by, CancellationToken stop) => ProblemAsync(
        by,
        all => all.Where(one => one.Fingerprint == fingerprint).ToList() is [.., { Kind: DecisionKind.Objected }] known && kind != DecisionKind.Objected ? known : [],
        "这条问题有异议，而您处理过它或代为登记了异议；按“经办与复核分开”的设置，须由另一人裁定。", stop);

    private async Task<string?> ProblemAsync(string? by, Func<IReadOnlyList<FindingDecision>, IEnumerable<FindingDecision>> concerned, string problem, CancellationToken stop)
    {
        if (!await settings.IsOnAsync(SettingStore.MakerChecker, stop))
        {
            return null;
        }

        // The account counts, whatever name was handed on: a person is not another by another display name.
        var person = context.HttpContext?.Person() ?? Person.Nobody;
        return concerned(await decisions.AllAsync(stop)).Any(one => person.IsSignedIn ? person.Signed(one.By) : one.By == by) ? problem : null;
    }
}
