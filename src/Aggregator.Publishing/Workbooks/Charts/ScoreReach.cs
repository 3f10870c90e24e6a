using Aggregator.Core.Scoring;

namespace Aggregator.Publishing.Workbooks.Charts;

/// <summary>How far doubtful cells and open objections could carry a score, from what its leaves say.</summary>
internal static class ScoreReach
{
    /// <summary>Points down and up, both 0 when nothing is in doubt.</summary>
    public static (decimal Down, decimal Up) Of(RankedUnit unit)
    {
        var counted = unit.Leaves.Where(leaf => (leaf.Points ?? leaf.Low) is not null).ToList();
        if (unit.IsMissing || counted.All(leaf => leaf.Low is null && leaf.High is null))
        {
            return (0, 0);
        }

        var merits = unit.Score - (unit.Base ?? unit.Score);
        decimal Score(Func<LeafScore, decimal> points) => Math.Max(0, Math.Round(counted.Sum(points) / counted.Sum(leaf => leaf.Max) * 100, 2, MidpointRounding.AwayFromZero) + merits);
        return (Math.Max(0, unit.Score - Score(leaf => leaf.Low ?? leaf.Points ?? 0)), Math.Max(0, Score(leaf => leaf.High ?? leaf.Points ?? 0) - unit.Score));
    }
}
