namespace Aggregator.Data.Rows;

/// <summary>Points on one leaf of the scheme, for one ranking entry.</summary>
public sealed class RankingLeafRow : LedgerChildRow
{
    /// <summary>The entry's <see cref="LedgerChildRow.Ordinal"/>.</summary>
    public int EntryOrdinal { get; set; }

    /// <summary>Leaf code.</summary>
    public string Code { get; set; } = "";

    /// <summary>Leaf name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Points, or null.</summary>
    public decimal? Points { get; set; }

    /// <summary>Points at most.</summary>
    public decimal MaxPoints { get; set; }

    /// <summary><c>scored</c>, <c>na</c>, <c>not-assessable</c>.</summary>
    public string State { get; set; } = "";

    /// <summary>The reason.</summary>
    public string Why { get; set; } = "";

    /// <summary>A JSON array of fingerprints.</summary>
    public string FindingsJson { get; set; } = "";
}
