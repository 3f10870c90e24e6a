using Aggregator.Core.Reports;

namespace Aggregator.Core.Scoring;

/// <summary>A cell that a rate is made of.</summary>
/// <param name="Cell"><c>table/row/column</c>.</param>
/// <param name="Value">Its number, 件.</param>
/// <param name="IsDoubtful">Whether a person should confirm the reading.</param>
public sealed record RateNumber(string Cell, decimal Value, bool IsDoubtful)
{
    /// <summary>Whether a figure is such a cell: the totals of received, carried in and carried out, and table 3.</summary>
    internal static bool IsIn(Figure figure) => figure is { Table: "T2", Row: "new_received" or "carried_in" or "carried_out", Column: "total" } or { Table: "T3", Row: FormDefinition.CasesRow };

    internal static string CellOf(Figure figure) => $"{figure.Table}/{figure.Row}/{figure.Column}";
}
