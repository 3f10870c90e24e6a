namespace Aggregator.Data.Rows;

/// <summary>One cell of the city's tables.</summary>
public sealed class RollupCellRow : LedgerChildRow
{
    /// <summary>T1, T2 or T3.</summary>
    public string TableCode { get; set; } = "";

    /// <summary>Row code.</summary>
    public string RowCode { get; set; } = "";

    /// <summary>Column code.</summary>
    public string ColumnCode { get; set; } = "";

    /// <summary>The sum, or null.</summary>
    public decimal? Value { get; set; }

    /// <summary>应纳入.</summary>
    public int Expected { get; set; }

    /// <summary>已纳入.</summary>
    public int Included { get; set; }

    /// <summary>A JSON array of unit codes.</summary>
    public string MissingJson { get; set; } = "";

    /// <summary>A JSON array of unit, value, basis.</summary>
    public string ContributionsJson { get; set; } = "";
}
