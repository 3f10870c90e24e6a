using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Scoring.Leaves;

/// <summary>Counts mistakes rather than broken identities: a row, a column and a balance broken by one cell are one mistake.</summary>
internal static class IdentityGroups
{
    /// <summary>The findings by mistake, in the order of their first findings.</summary>
    public static IReadOnlyList<IReadOnlyList<Finding>> Of(Report report, IReadOnlyList<Finding> findings)
    {
        var culprits = TableIdentities.Of(report)
            .Where(o => o.Culprit is not null)
            .ToDictionary(o => (o.Identity.Rule, o.Subject), o => o.Culprit!);
        return [.. findings
            .GroupBy(f => culprits.TryGetValue((f.Rule, f.Subject), out var cell) ? $"{cell.Table}/{cell.Row}/{cell.Column}" : f.Fingerprint)
            .Select(group => (IReadOnlyList<Finding>)[.. group])];
    }

    /// <summary>Cells whose reading a person should confirm: each may hide a mistake or make one up.</summary>
    public static int DoubtfulCells(Report report) => report.Figures.Count(f => f is { Doubt: not null, State: FigureState.Value, Table: "T1" or "T2" or "T3" });
}
