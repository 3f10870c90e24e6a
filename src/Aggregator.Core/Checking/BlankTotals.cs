using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Finds the totals left blank over parts that are not all zero.</summary>
internal static class BlankTotals
{
    /// <summary>Whether a cell is such a total, across its row, down its column or in its block of table 3.</summary>
    public static bool Is(Report report, Figure cell) => cell.State == FigureState.Blank && SumOfParts(report, cell) > 0;

    /// <summary>What the parts of a total add up to; 0 for a cell that is no total. Parts without a number are left out.</summary>
    public static decimal SumOfParts(Report report, Figure total)
    {
        var across = total is { Table: "T2", Column: "total" }
            ? Forms.Form2021.T2.Columns.Where(c => c.Code != "total").Sum(c => Number(report, "T2", total.Row, c.Code))
            : 0;
        var down = total is { Table: "T2", Row: "total" }
            ? TableIdentities.OutcomeRows(report).Sum(row => Number(report, "T2", row, total.Column))
            : 0;
        const string end = "_total";
        var block = total.Table == "T3" && total.Column.EndsWith(end, StringComparison.Ordinal)
            ? Forms.Form2021.T3.Select(c => c.Code)
                .Where(c => c != total.Column && c.StartsWith(total.Column[..^end.Length], StringComparison.Ordinal))
                .Sum(c => Number(report, "T3", FormDefinition.CasesRow, c))
            : 0;
        return Math.Max(across, Math.Max(down, block));
    }

    private static decimal Number(Report report, string table, string row, string column) =>
        report.Cell(table, row, column)?.Value is { } value && Math.Abs(value) < 1_000_000_000_000_000 ? value : 0;
}
