using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>One unit's part in every cell of a form, and what the office's entries made of it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Report">Its accepted report, or null.</param>
/// <param name="Cells">One contribution for each of the form's cells, in its order.</param>
/// <param name="Adjusted">The lines of their own that entries add: the cell's place in the form and the contribution.</param>
/// <param name="Effects">For each of the unit's entries what it did.</param>
internal sealed record LedgerLine(
    Unit Unit,
    Report? Report,
    Contribution[] Cells,
    IReadOnlyList<(int Cell, Contribution Part)> Adjusted,
    IReadOnlyList<AdjustmentEffect> Effects)
{
    /// <summary>Everything the unit brings to a cell: its own part, then what the office adds or takes off.</summary>
    public IEnumerable<Contribution> PartsOf(int cell) => Adjusted.Where(one => one.Cell == cell).Select(one => one.Part).Prepend(Cells[cell]);

    /// <summary>The places of the cells to which another line of the same unit brings something else.</summary>
    public IEnumerable<int> DifferingFrom(LedgerLine other) =>
        Enumerable.Range(0, Cells.Length).Where(cell => Cells[cell] != other.Cells[cell] || (Adjusted.Count + other.Adjusted.Count > 0 && !PartsOf(cell).SequenceEqual(other.PartsOf(cell))));
}
