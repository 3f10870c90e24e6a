using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Snapshots;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web;

/// <summary>The ledger as it stands at this moment.</summary>
public static class LedgerOfNow
{
    /// <summary>A night with what was decided and written up to now; where nobody keeps that, with what the night itself knows.</summary>
    public static async Task<FindingLedger> Async(CitySnapshot night, IDecisionLog? log, IReviewDesk? desk, CancellationToken stop) => FindingLedger.Of(
        night,
        log is null ? DecisionsOf(night) : await log.AllAsync(stop),
        desk is null ? night.Reviews : await desk.HistoryAsync(stop));

    /// <summary>
    /// The same for a person. What was decided since is not part of the night that was cut to one unit: to a unit's own person it is cut here, and the
    /// names of other units are taken out of what the office wrote.
    /// </summary>
    public static async Task<FindingLedger> Async(CitySnapshot night, Person person, ISiteData data, IDecisionLog? log, IReviewDesk? desk, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(data);
        if (person.IsOffice || await data.SnapshotAsync(stop) is not { } whole)
        {
            return await Async(night, log, desk, stop);
        }

        var (others, own) = (OtherUnits.Of(whole), person.Unit ?? "");
        var decisions = log is null ? DecisionsOf(night) : await log.AllAsync(stop);
        return FindingLedger.Of(
            night,
            [.. decisions.Where(one => person.MaySee(one.Unit)).Select(one => one with { Reason = others.Hide(one.Reason, own) })],
            await WrittenAsync(night, own, person, data, desk, stop));
    }

    /// <summary>Everything written about a unit up to now, in its order, as the person may read it; nothing where it may not see the unit.</summary>
    public static async Task<IReadOnlyList<ReviewEntry>> WrittenAsync(CitySnapshot night, string unit, Person person, ISiteData data, IReviewDesk? desk, CancellationToken stop)
    {
        if (!person.MaySee(unit))
        {
            return [];
        }

        IReadOnlyList<ReviewEntry> written = desk is null ? [.. night.Reviews.Where(one => one.Cell.Unit == unit)] : await desk.HistoryAsync(unit, stop);
        return person.IsOffice || await data.SnapshotAsync(stop) is not { } whole ? written : [.. written.Select(one => one with { Value = OtherUnits.Of(whole).Hide(one.Value, unit) })];
    }

    private static IReadOnlyList<FindingDecision> DecisionsOf(CitySnapshot night) => [.. night.Findings.Where(finding => finding.Ruling is not null).Select(finding => finding.Ruling!.Decision)];
}
