using Aggregator.Core.Reports;
using Aggregator.Core.Scoring.Schemes;

namespace Aggregator.Core.Scoring;

/// <summary>Ranks the units of one group and says how far doubtful data and other weights could carry each.</summary>
internal static class GroupRanks
{
    /// <summary>The group's units by rank; those without one behind, in roster order of equals.</summary>
    public static IEnumerable<RankedUnit> Of(ScoringScheme scheme, string group, IReadOnlyList<Standing> standings, Roster roster)
    {
        List<Standing> ordered =
        [
            .. standings
                .OrderBy(s => s.State)
                .ThenByDescending(s => s.Total)
                .ThenBy(s => s.Errors)
                .ThenBy(s => s.Published is null)
                .ThenBy(s => s.Published?.Date)
                .ThenBy(s => roster.OrderOf(s.Unit.Code)),
        ];
        if (!UnitKinds.IsRanked(group))
        {
            return ordered.Select(standing => Placed(standing, null, null, null));
        }

        // Any report ranks above none; whoever is missing shares the last rank, and who is not due takes none.
        var reported = ordered.TakeWhile(s => s.State == StandingState.Reported).ToList();
        var last = new RankRange(reported.Count + 1, reported.Count + 1);
        var weights = WeightRuns.Of(scheme, reported);
        var totals = Sorted(s => s.Total);
        var lows = Sorted(s => s.Low);
        var highs = Sorted(s => s.High);
        return ordered.Select((standing, i) => standing.State switch
        {
            StandingState.Reported => Placed(standing, 1 + CountAbove(totals, standing.Total), ByDoubt(standing), weights?[i]),
            StandingState.Missing => Placed(standing, last.Low, last, weights is null ? null : last),
            _ => Placed(standing, null, null, null),
        });

        decimal[] Sorted(Func<Standing, decimal> by) => [.. reported.Select(by).Order()];

        // Above surely: those whose least is more than its most; above possibly: those whose most is more than its least.
        RankRange ByDoubt(Standing own) => new(1 + CountAbove(lows, own.High), 1 + CountAbove(highs, own.Low) - (own.High > own.Low ? 1 : 0));

        RankedUnit Placed(Standing standing, int? rank, RankRange? byDoubt, RankRange? byWeights) => new(
            group,
            rank,
            rank is null ? null : Math.Min(byDoubt!.Low, byWeights?.Low ?? byDoubt.Low),
            rank is null ? null : Math.Max(byDoubt!.High, byWeights?.High ?? byDoubt.High),
            standing.Unit.Code,
            standing.Total,
            standing.Grade,
            standing.Caps,
            standing.Score.Leaves,
            standing.Gains)
        {
            Base = standing.Score.Score,
            IsMissing = standing.State == StandingState.Missing,
            Merits = standing.Merits,
            ByDoubt = byDoubt,
            ByWeights = byWeights,
        };
    }

    private static int CountAbove(decimal[] ascending, decimal than)
    {
        var (from, to) = (0, ascending.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = ascending[middle] > than ? (from, middle) : (middle + 1, to);
        }

        return ascending.Length - from;
    }
}
