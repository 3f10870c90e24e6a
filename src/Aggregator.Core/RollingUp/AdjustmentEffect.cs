namespace Aggregator.Core.RollingUp;

/// <summary>What an entry of the office did to the year's totals.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Cells">The city cells it moved, in the form's order, with by how much; empty when it moved none.</param>
/// <param name="Idle">Why it moved none, a Chinese sentence; null when it moved some.</param>
public sealed record AdjustmentEffect(Adjustment Entry, IReadOnlyList<AdjustedCell> Cells, string? Idle);

/// <summary>A city cell an entry moved.</summary>
/// <param name="Table">T1, T2 or T3.</param>
/// <param name="Row">Row code.</param>
/// <param name="Column">Column code.</param>
/// <param name="By">What the total is more than it would be without the entry, below 0 for less; for a bridge what it explains.</param>
public sealed record AdjustedCell(string Table, string Row, string Column, decimal By);
