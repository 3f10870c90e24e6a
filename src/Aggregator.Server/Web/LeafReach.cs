using System.Runtime.CompilerServices;
using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web;

/// <summary>For how many units of a night an indicator said nothing.</summary>
/// <param name="Scored">Units it gave points to.</param>
/// <param name="NotApplied">Units it did not apply to.</param>
/// <param name="NotJudged">Units for which it could not be judged.</param>
/// <param name="Reason">The commonest reason, a Chinese sentence; empty when it applied to all.</param>
public sealed record LeafReach(int Scored, int NotApplied, int NotJudged, string Reason)
{
    private static readonly ConditionalWeakTable<CitySnapshot, IReadOnlyDictionary<string, LeafReach>> Counted = [];

    /// <summary>By the leaf's code. Counted once for a night.</summary>
    public static IReadOnlyDictionary<string, LeafReach> Of(CitySnapshot night) => Counted.GetValue(night, one =>
        one.Ranking.SelectMany(unit => unit.Leaves).GroupBy(leaf => leaf.Code, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => new LeafReach(
                group.Count(leaf => leaf.Points is not null), group.Count(leaf => leaf.State == "na"), group.Count(leaf => leaf.State == "not-assessable"),
                group.Where(leaf => leaf.Points is null).GroupBy(leaf => leaf.Why, StringComparer.Ordinal).OrderByDescending(why => why.Count()).ThenBy(why => why.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? ""),
            StringComparer.Ordinal));
}
