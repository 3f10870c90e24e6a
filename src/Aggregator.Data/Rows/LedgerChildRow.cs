namespace Aggregator.Data.Rows;

/// <summary>A row for queries that hangs on a ledger row and goes with it. The ledger's payload is the truth; these are its index.</summary>
public abstract class LedgerChildRow
{
    /// <summary>The ledger row.</summary>
    public long LedgerId { get; set; }

    /// <summary>Position in the output, from 0.</summary>
    public int Ordinal { get; set; }
}
