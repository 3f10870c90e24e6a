using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Finds the one cell that explains several broken identities at once: the crossing of a broken row, column and balance.</summary>
/// <remarks>
/// A cell that is too large by x lifts the stated side of an identity by x, or its parts by x. It is the culprit when every
/// identity it stands in is broken, by the same x, and there are at least two of them.
/// </remarks>
internal static class CulpritSearch
{
    /// <summary>The outcomes in their order, the explained ones with their culprit. An identity has one culprit at most.</summary>
    public static IReadOnlyList<IdentityOutcome> Assign(IReadOnlyList<IdentityOutcome> outcomes)
    {
        if (!outcomes.Any(o => o.State == IdentityState.Broken))
        {
            return outcomes;
        }

        var standsIn = new Dictionary<(string, string, string), (Figure Cell, List<int> Identities, int Order)>();
        for (var i = 0; i < outcomes.Count; i++)
        {
            foreach (var cell in outcomes[i].Identity.Cells)
            {
                var key = (cell.Table, cell.Row, cell.Column);
                if (!standsIn.TryGetValue(key, out var entry))
                {
                    standsIn[key] = entry = (cell, [], standsIn.Count);
                }

                entry.Identities.Add(i);
            }
        }

        var assigned = outcomes.ToArray();
        var candidates = standsIn.Values
            .Where(entry => Explains(entry.Cell, [.. entry.Identities.Select(i => outcomes[i])]))
            .OrderByDescending(entry => entry.Identities.Count)
            .ThenBy(entry => entry.Order);
        foreach (var (cell, identities, _) in candidates)
        {
            if (identities.All(i => assigned[i].Culprit is null))
            {
                foreach (var i in identities)
                {
                    assigned[i] = assigned[i] with { Culprit = cell };
                }
            }
        }

        return assigned;
    }

    private static bool Explains(Figure cell, IReadOnlyList<IdentityOutcome> outcomes) =>
        outcomes.Count >= 2
        && outcomes.All(o => o.State == IdentityState.Broken)
        && outcomes.Select(o => o.Identity.Stated.Contains(cell) ? o.Difference : -o.Difference).Distinct().Count() == 1;
}
