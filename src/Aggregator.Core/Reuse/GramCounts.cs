namespace Aggregator.Core.Reuse;

/// <summary>Counts of runs by cell, over texts in which those of one unit stand together.</summary>
/// <param name="cells">How many cells there are, a power of two.</param>
/// <param name="half">Which half of all runs are counted: the highest bit of their hashes.</param>
/// <remarks>Whoever counts one half sees all texts: one table for both would be needed twice, and is what memory and time go into.</remarks>
internal sealed class GramCounts(int cells, uint half)
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

    private uint[] _mine = [];

    /// <summary>The counts, by what of a hash follows its highest bit.</summary>
    public Cell[] Cells { get; } = Cleared(cells);

    /// <summary>Counts the runs of a text.</summary>
    /// <param name="hashes">Their hashes.</param>
    /// <param name="shift">How far a hash is shifted to give its cell.</param>
    /// <param name="unit">Tells the unit from the one before.</param>
    public void Add(ReadOnlySpan<uint> hashes, int shift, ushort unit)
    {
        if (_mine.Length < hashes.Length)
        {
            _mine = new uint[hashes.Length];
        }

        // Without a decision, which would be wrong every other time.
        var (all, mine) = (_mine, 0);
        foreach (var hash in hashes)
        {
            all[mine] = hash;
            mine += (int)((hash >> 31) ^ half ^ 1);
        }

        // Here too: a wrong guess about a cell that is not there yet would keep the next ones from being fetched meanwhile.
        var (counts, last) = (Cells, Cells.Length - 1);
        foreach (var hash in all.AsSpan(0, mine))
        {
            if (hash == Grams.None)
            {
                continue;
            }

            ref var cell = ref counts[(int)(hash >> shift) & last];
            var isOther = IsPositive(cell.Last ^ unit);
            cell.Last = unit;
            cell.Units = (ushort)(cell.Units + (isOther & IsPositive(ushort.MaxValue - cell.Units)));
            cell.Places = (ushort)(cell.Places + IsPositive(ushort.MaxValue - cell.Places));
        }
    }

    // 1 or 0.
    private static int IsPositive(int number) => unchecked((int)((uint)-number >> 31));

    // Written before it is read: a page that is read first is mapped twice.
    private static Cell[] Cleared(int cells)
    {
        var cleared = GC.AllocateUninitializedArray<Cell>(cells);
        cleared.AsSpan().Clear();
        return cleared;
    }
}
