using Aggregator.Core.Reports;

namespace Aggregator.Server.Web;

/// <summary>What the form above the ledger offers.</summary>
/// <param name="Counts">How many lines are in each state, those that are in none left out.</param>
/// <param name="Units">The units that have lines, in roster order.</param>
/// <param name="Rules">The rules, by id.</param>
/// <param name="Years">The years, the newest first.</param>
public sealed record LedgerChoices(IReadOnlyList<(FindingState State, int Count)> Counts, IReadOnlyList<string> Units, IReadOnlyList<string> Rules, IReadOnlyList<int> Years)
{
    /// <summary>Of these lines.</summary>
    public static LedgerChoices Of(IReadOnlyList<LedgerLine> lines, Roster roster) => new(
        [.. lines.GroupBy(line => line.State).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))],
        [.. lines.Select(line => line.Unit).Distinct(StringComparer.Ordinal).OrderBy(roster.OrderOf)],
        [.. lines.Select(line => line.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        [.. lines.Select(line => line.Year).Distinct().OrderDescending()]);
}
