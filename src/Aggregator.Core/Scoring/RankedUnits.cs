namespace Aggregator.Core.Scoring;

/// <summary>What is asked of a ranked unit in many places. Methods and not properties: what a ranking is stored as does not change by them.</summary>
public static class RankedUnits
{
    /// <summary>Whether nothing was counted, so that its score of 0 says nothing.</summary>
    public static bool IsUngraded(this RankedUnit unit) => unit.Leaves.All(leaf => leaf.Points is null);

    /// <summary>Whether every leaf got nothing, or is not counted, for one and the same reason: then it is said once.</summary>
    public static bool FailsForOneReason(this RankedUnit unit) => unit.Leaves.Count > 1 && unit.Leaves.All(leaf => leaf.Points is null or 0 && leaf.Why == unit.Leaves[0].Why);
}
