using Aggregator.Core.Checking;

namespace Aggregator.Core.Scoring;

/// <summary>Lays two rankings side by side: last year's and this, or two nights'.</summary>
public static class RankMovements
{
    /// <summary>One movement for each unit of <paramref name="now"/>, in its order.</summary>
    /// <param name="now">The later ranking.</param>
    /// <param name="before">The earlier one.</param>
    public static IReadOnlyList<RankMovement> Of(IReadOnlyList<RankedUnit> now, IReadOnlyList<RankedUnit> before)
    {
        var former = before.ToDictionary(unit => unit.Unit, StringComparer.Ordinal);
        return [.. now.GroupBy(unit => unit.Group, StringComparer.Ordinal).SelectMany(group => OfGroup([.. group], former))];
    }

    private static IEnumerable<RankMovement> OfGroup(List<RankedUnit> group, Dictionary<string, RankedUnit> former)
    {
        // Who passed whom can be told of those who had a rank in this group both times.
        var both = group.Select(unit => (Now: unit, Before: former.GetValueOrDefault(unit.Unit)))
            .Where(pair => pair.Now.Rank is not null && pair.Before is { Rank: not null } before && before.Group == pair.Now.Group).ToList();
        foreach (var unit in group)
        {
            var before = former.GetValueOrDefault(unit.Unit);
            var isIn = both.Exists(pair => pair.Now == unit);
            yield return new RankMovement(
                unit.Unit, unit.Group, before?.Group, unit.Rank, before?.Rank, ScoreOf(unit), before is null ? null : ScoreOf(before),
                before is null || ScoreOf(unit) is null || ScoreOf(before) is null ? [] : Causes(unit, before),
                isIn ? Others(other => other.Before!.Rank < before!.Rank && other.Now.Rank > unit.Rank) : [],
                isIn ? Others(other => other.Before!.Rank > before!.Rank && other.Now.Rank < unit.Rank) : [])
            {
                WasMissing = before?.IsMissing == true,
            };

            IReadOnlyList<string> Others(Func<(RankedUnit Now, RankedUnit? Before), bool> has) => [.. both.Where(has).Select(other => other.Now.Unit)];
        }
    }

    private static decimal? ScoreOf(RankedUnit unit) => unit.Grade == Ranking.NotYetGraded || unit.IsMissing ? null : unit.Score;

    private static List<MovementCause> Causes(RankedUnit now, RankedUnit before)
    {
        var (parts, formerParts) = (Parts(now), Parts(before));
        var causes = now.Leaves.Select(leaf => leaf.Code).Concat(before.Leaves.Select(leaf => leaf.Code)).Distinct(StringComparer.Ordinal)
            .Select(code => Cause(code, parts.GetValueOrDefault(code), formerParts.GetValueOrDefault(code)))
            .Append(new MovementCause("", "加减分", Added(now) - Added(before), Said(before), Said(now)));
        return [.. causes.Where(cause => cause.Points != 0).OrderByDescending(cause => Math.Abs(cause.Points)).ThenBy(cause => cause.Code, StringComparer.Ordinal)];
    }

    private static MovementCause Cause(string code, (LeafScore Leaf, decimal Part) now, (LeafScore Leaf, decimal Part) before) =>
        new(code, (now.Leaf ?? before.Leaf).Name, Math.Round(now.Part - before.Part, 2, MidpointRounding.AwayFromZero), before.Leaf?.Why ?? "", now.Leaf?.Why ?? "");

    // What each leaf brings to the score of a hundred.
    private static Dictionary<string, (LeafScore Leaf, decimal Part)> Parts(RankedUnit unit)
    {
        var applicable = unit.Leaves.Where(leaf => leaf.Points is not null).Sum(leaf => leaf.Max);
        return unit.Leaves.DistinctBy(leaf => leaf.Code).ToDictionary(leaf => leaf.Code, leaf => (leaf, applicable == 0 ? 0 : (leaf.Points ?? 0) / applicable * 100), StringComparer.Ordinal);
    }

    private static decimal Added(RankedUnit unit) => unit.Base is { } own ? unit.Score - own : 0;

    private static string Said(RankedUnit unit) => string.Join('；', unit.Merits.Select(merit => $"{merit.Name}{merit.Points.Text()}分（{merit.Document}）"));
}
