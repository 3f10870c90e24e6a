namespace Aggregator.Core.RollingUp;

/// <summary>One entry by which the office departs from the rules of the roll-up for one unit and year, on the strength of a document.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Year">Report year.</param>
/// <param name="Table">T1, T2 or T3; null for the whole report.</param>
/// <param name="Row">Row code; null for the whole table.</param>
/// <param name="Column">Column code; null for the whole row.</param>
/// <param name="Action">What is done. A number is added, taken off or bridged in one cell only.</param>
/// <param name="Amount">How many, above 0 in the cell's own measure (below 0 for a bridge whose 上年结转 is the smaller); 0 where the action names none.</param>
/// <param name="Reason">Why, as the office wrote it.</param>
/// <param name="Document">Number of the document.</param>
public sealed record Adjustment(string Unit, int Year, string? Table, string? Row, string? Column, AdjustmentAction Action, decimal Amount, string Reason, string Document)
{
    /// <summary>Whether it speaks of this cell.</summary>
    public bool Covers(string table, string row, string column) => (Table ?? table) == table && (Row ?? row) == row && (Column ?? column) == column;

    /// <summary>How narrowly it speaks: 0 of a report, 1 of a table, 2 of a row, 3 of a cell. The narrower entry goes before the wider one.</summary>
    internal int Narrowness => Column is not null ? 3 : Row is not null ? 2 : Table is not null ? 1 : 0;
}
