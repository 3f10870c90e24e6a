using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Scoring;

namespace Aggregator.Core.Snapshots;

/// <summary>The units that are ranked otherwise on two nights, with the causes.</summary>
internal sealed class UnitDifferences(CitySnapshot before, CitySnapshot now, ReportChanges reports, RosterChanges roster, IReadOnlyList<NightCause> general, ILookup<string, FindingDifference> findings)
{
    private readonly Dictionary<string, RankedUnit> _before = before.Ranking.GroupBy(unit => unit.Unit, StringComparer.Ordinal).ToDictionary(unit => unit.Key, unit => unit.First(), StringComparer.Ordinal);
    private readonly Dictionary<string, RankedUnit> _now = now.Ranking.GroupBy(unit => unit.Unit, StringComparer.Ordinal).ToDictionary(unit => unit.Key, unit => unit.First(), StringComparer.Ordinal);
    private readonly ILookup<string, string> _copied = Copied(before);
    private readonly ILookup<string, string> _copiedNow = Copied(now);

    public IReadOnlyList<UnitDifference> All()
    {
        var moved = RankMovements.Of([.. _now.Values], [.. _before.Values]).ToDictionary(one => one.Unit, StringComparer.Ordinal);
        // A group in which some score moved can move every rank in it.
        var stirred = _now.Keys.Concat(_before.Keys).Distinct(StringComparer.Ordinal).Where(unit => HasOtherStanding(_before.GetValueOrDefault(unit), _now.GetValueOrDefault(unit)))
            .SelectMany(unit => new[] { _before.GetValueOrDefault(unit)?.Group, _now.GetValueOrDefault(unit)?.Group }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _now.Values.Where(unit => Differs(_before.GetValueOrDefault(unit.Unit), unit))
                .Select(unit => new UnitDifference(unit.Unit, _before.GetValueOrDefault(unit.Unit), unit, moved[unit.Unit], Causes(unit.Unit, stirred))),
            .. _before.Values.Where(unit => !_now.ContainsKey(unit.Unit)).Select(unit => new UnitDifference(unit.Unit, unit, null, null, Causes(unit.Unit, stirred))),
        ];
    }

    private static bool Differs(RankedUnit? was, RankedUnit has) =>
        HasOtherStanding(was, has) || was!.Rank != has.Rank || was.RankLow != has.RankLow || was.RankHigh != has.RankHigh;

    // What is the unit's own, as opposed to its place among the others.
    private static bool HasOtherStanding(RankedUnit? was, RankedUnit? has) =>
        was is null || has is null || was.Group != has.Group || was.Score != has.Score || was.Grade != has.Grade || was.IsMissing != has.IsMissing || !was.Caps.SequenceEqual(has.Caps);

    private List<NightCause> Causes(string unit, HashSet<string> stirred)
    {
        var (was, has) = (_before.GetValueOrDefault(unit), _now.GetValueOrDefault(unit));
        var causes = new List<NightCause>();
        causes.AddRange(was is null || has is null || was.Group != has.Group ? roster.Of(unit) : []);
        causes.AddRange(new[] { reports.Of(unit, now.Year), reports.Of(unit, now.Year - 1), Deadline(unit) }.OfType<NightCause>());
        causes.AddRange(Merits(was, has));
        causes.AddRange(Reviews(was, has));
        var costing = (was?.Leaves ?? []).Concat(has?.Leaves ?? []).SelectMany(leaf => leaf.Findings).ToHashSet(StringComparer.Ordinal);
        var own = findings[unit].Where(one => one.Finding.Year == now.Year || costing.Contains(one.Finding.Fingerprint));
        if (HasOtherStanding(was, has))
        {
            causes.AddRange(own.Select(one => one.Cause));
            causes.AddRange(_copied[unit].Order(StringComparer.Ordinal).SequenceEqual(_copiedNow[unit].Order(StringComparer.Ordinal)) ? [] : [new NightCause("reuse", "与其他报告的雷同比对结果有变动。")]);
            causes.AddRange(general.Where(cause => cause.Kind is "scheme" or "rules" or "code" or "calendar"));
        }
        else
        {
            // The unit's own score stands: a decision can move its band, and the others its rank.
            causes.AddRange(own.Where(one => one is { Before: not null, Now: not null }).Select(one => one.Cause));
            causes.AddRange(stirred.Contains(has!.Group) ? [new NightCause("others", "本单位得分没有变化，名次或名次区间因同组其他单位的变动而变化。")] : []);
            causes.AddRange(causes.Count > 0 ? [] : general.Where(cause => cause.Kind is "scheme" or "code"));
        }

        return causes.Count == 0 ? [NightCause.Unexplained] : causes;
    }

    // A day past only matters to a unit without a report.
    private NightCause? Deadline(string unit)
    {
        if (now.Roster.Find(unit) is not { } line || now.Accepted(unit, now.Year) is not null)
        {
            return null;
        }

        var duty = now.Calendar.DutyOf(line, now.Year).Submit;
        var passed = new[] { duty.LocalDay, duty.LastDay }.OfType<DateOnly>().Where(day => before.AsOf <= day && day < now.AsOf).Order().ToList();
        return passed.Count == 0 || duty.IsNoneDue ? null : new NightCause("deadline", $"报送期限{string.Join("、", passed.Select(day => day.Text()))}已过，没有可用的报告。");
    }

    private static IEnumerable<NightCause> Merits(RankedUnit? was, RankedUnit? has)
    {
        var (old, current) = (was?.Merits ?? [], has?.Merits ?? []);
        return current.Except(old).Select(merit => new NightCause("merit", $"新增加减分“{merit.Name}”{merit.Points.Text()}分（{merit.Document}）。"))
            .Concat(old.Except(current).Select(merit => new NightCause("merit", $"取消加减分“{merit.Name}”{merit.Points.Text()}分（{merit.Document}）。")));
    }

    private IEnumerable<NightCause> Reviews(RankedUnit? was, RankedUnit? has)
    {
        var (old, current) = (Reviewed(was), Reviewed(has));
        return current.Except(old).Select(one => new NightCause("review", $"“{one.Name}”经复核得{one.Points?.Text()}分，依据{one.Review.Document}（{one.Review.By}）。"))
            .Concat(old.Where(one => current.All(other => other.Code != one.Code)).Select(one => new NightCause("review", $"“{one.Name}”依据{one.Review.Document}的复核得分{(Stands(one.Code) ? "不再计入" : "已取消")}。")));

        // What a person wrote may stand and count no longer.
        bool Stands(string leaf) => now.Reviews.Any(entry => entry.Cell.Field == ReviewField.Points && entry.Cell.Unit == was!.Unit && entry.Cell.Year == now.Year && entry.Cell.Item == leaf);
    }

    private static List<(string Code, string Name, decimal? Points, LeafReview Review)> Reviewed(RankedUnit? unit) =>
        [.. (unit?.Leaves ?? []).Where(leaf => leaf.Reviewed is not null).Select(leaf => (leaf.Code, leaf.Name, leaf.Points, leaf.Reviewed!))];

    private static ILookup<string, string> Copied(CitySnapshot night) => night.Reuse
        .SelectMany(passage => new[] { (passage.A.Unit, Id: $"{passage.A.Id}|{passage.B.Id}|{passage.Verdict}|{passage.Characters}"), (passage.B.Unit, Id: $"{passage.B.Id}|{passage.A.Id}|{passage.Verdict}|{passage.Characters}") })
        .ToLookup(one => one.Unit, one => one.Id, StringComparer.Ordinal);
}
