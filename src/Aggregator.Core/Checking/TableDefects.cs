using System.Runtime.CompilerServices;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>
/// Groups broken identities by the slip behind them: one wrong cell breaks a row, a column and a balance and is one defect, reported under
/// the first of SUM_ROW, SUM_COL, BALANCE, T3_SUM. Identities nothing simple explains are defects of their own.
/// </summary>
internal static class TableDefects
{
    // Four rules and the score ask for the same report.
    private static readonly ConditionalWeakTable<Report, IReadOnlyList<TableDefect>> Known = [];

    private static readonly string[] Order = ["SUM_ROW", "SUM_COL", "BALANCE", "T3_SUM", "STATS_SUM"];

    /// <summary>The defects of tables 2 and 3, in the order of the identities they are reported under.</summary>
    public static IReadOnlyList<TableDefect> Of(Report report) => Known.GetValue(report, static one => Of(TableIdentities.Of(one)));

    /// <summary>The defects among judged identities.</summary>
    public static IReadOnlyList<TableDefect> Of(IReadOnlyList<IdentityOutcome> outcomes)
    {
        var board = new IdentityBoard(outcomes);
        List<(IReadOnlyList<int> Breaks, IReadOnlyList<Repair> Repairs)> slips = [];
        while (board.Broken.Count > 0 && Best(RepairSearch.Of(board)) is { Count: > 0 } best)
        {
            var chosen = best[0];
            if (chosen.Kind == RepairKind.Two)
            {
                slips.AddRange(chosen.Changes.Select(change =>
                    ((IReadOnlyList<int>)[.. chosen.Mends.Intersect(board.IdentitiesOf(change.Cell))], (IReadOnlyList<Repair>)[chosen with { Kind = RepairKind.Cell, Changes = [change] }])));
            }
            else
            {
                slips.Add((chosen.Mends, best));
            }

            board.Apply(chosen);
        }

        slips.AddRange(board.Broken.Select(alone => ((IReadOnlyList<int>)[alone], (IReadOnlyList<Repair>)[])));
        return Reported(outcomes, slips);
    }

    // The best repair and those that explain the same as well; a single cell also where it shares an identity with the best one.
    private static List<Repair> Best(IReadOnlyList<Repair> repairs)
    {
        var ranked = repairs.OrderByDescending(repair => repair.Worth).ThenBy(repair => repair.Kind).ThenByDescending(repair => DigitSlips.IsLikely(repair)).ToList();
        return ranked.Count == 0
            ? []
            : [.. ranked.Where(repair => repair.Worth == ranked[0].Worth && repair.Kind == ranked[0].Kind
                && (repair.Kind == RepairKind.Cell ? repair.Mends.Intersect(ranked[0].Mends).Any() : repair.Mends.SequenceEqual(ranked[0].Mends)))];
    }

    private static IReadOnlyList<TableDefect> Reported(IReadOnlyList<IdentityOutcome> outcomes, IEnumerable<(IReadOnlyList<int> Breaks, IReadOnlyList<Repair> Repairs)> slips)
    {
        HashSet<int> taken = [];
        List<(int Primary, TableDefect Defect)> defects = [];
        foreach (var (breaks, repairs) in slips)
        {
            var ordered = breaks.OrderBy(i => Array.IndexOf(Order, outcomes[i].Identity.Rule)).ThenBy(i => i).ToList();
            var primary = ordered.FirstOrDefault(i => !taken.Contains(i), ordered[0]);
            taken.Add(primary);
            defects.Add((primary, new TableDefect(outcomes[primary], [.. ordered.Where(i => i != primary).Select(i => outcomes[i])], repairs)));
        }

        return [.. defects.OrderBy(defect => defect.Primary).Select(defect => defect.Defect)];
    }
}
