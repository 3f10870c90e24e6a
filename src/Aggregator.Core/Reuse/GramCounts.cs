namespace Aggregator.Core.Reuse;

/// <summary>Counts of runs by cell, over texts in which those of one unit stand together.</summary>
/// <param name="cells">How many cells there are.</param>
internal sealed class GramCounts(int cells)
{
    /// <summary>What is known of a cell, side by side in memory: cells are met in no order, and each visit is a cache miss.</summary>
    public struct Cell
    {
        /// <summary>In how many units its runs stand; no more than 65,535.</summary>
        public ushort Units;

        /// <summary>At how many places; no more than 65,535.</summary>
        public ushort Places;

        /// <summary>The unit counted last.</summary>
        public ushort Last;
    }

    /// <summary>The counts.</summary>
    public Cell[] Cells { get; } = new Cell[cells];

    /// <summary>Counts the runs of a text.</summary>
    /// <param name="hashes">Their hashes.</param>
    /// <param name="shift">How far a hash is shifted to give its cell.</param>
    /// <param name="unit">Tells the unit from the one before.</param>
    public void Add(ReadOnlySpan<uint> hashes, int shift, ushort unit)
    {
        var counts = Cells;
        foreach (var hash in hashes)
        {
            if (hash == Grams.None)
            {
                continue;
            }

            ref var cell = ref counts[hash >> shift];
            if (cell.Last != unit)
            {
                cell.Last = unit;
                cell.Units += cell.Units < ushort.MaxValue ? (ushort)1 : (ushort)0;
            }

            cell.Places += cell.Places < ushort.MaxValue ? (ushort)1 : (ushort)0;
        }
    }
}
