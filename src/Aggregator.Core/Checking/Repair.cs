using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>What kind of slip a repair takes back, the simplest first.</summary>
internal enum RepairKind
{
    /// <summary>One cell holds a wrong number.</summary>
    Cell,

    /// <summary>A whole row was typed one column too far to one side.</summary>
    Shift,

    /// <summary>Two cells of one row or column changed places.</summary>
    Swap,

    /// <summary>Two cells of one line are wrong and the line itself adds up: a part and the total that was computed with it.</summary>
    Linked,

    /// <summary>Two cells of one line are wrong, each by its own number: two slips.</summary>
    Two,
}

/// <summary>A cell and the number that would make things hold.</summary>
internal sealed record CellChange(Figure Cell, decimal Becomes)
{
    public decimal Delta => Becomes - Cell.Summand!.Value;
}

/// <summary>Changes of cells that mend some broken identities and break none.</summary>
/// <param name="Kind">The slip it takes back.</param>
/// <param name="Changes">The cells, each once.</param>
/// <param name="Mends">Places of the identities it mends, ascending.</param>
internal sealed record Repair(RepairKind Kind, IReadOnlyList<CellChange> Changes, IReadOnlyList<int> Mends)
{
    /// <summary>How much it explains beyond what it assumes.</summary>
    public int Worth => Mends.Count - (Kind is RepairKind.Linked or RepairKind.Two ? 2 : 1);
}
