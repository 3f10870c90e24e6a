namespace Aggregator.Data.Rows;

/// <summary>A unit's score and place.</summary>
public sealed class RankingEntryRow : LedgerChildRow
{
    /// <summary>The group.</summary>
    public string GroupName { get; set; } = "";

    /// <summary>Rank, or null where the group is only listed.</summary>
    public int? Rank { get; set; }

    /// <summary>Best rank the data can carry.</summary>
    public int? RankLow { get; set; }

    /// <summary>Worst rank the data can carry.</summary>
    public int? RankHigh { get; set; }

    /// <summary>Unit code.</summary>
    public string Unit { get; set; } = "";

    /// <summary>The score.</summary>
    public decimal Score { get; set; }

    /// <summary>The grade.</summary>
    public string Grade { get; set; } = "";

    /// <summary>A JSON array of sentences.</summary>
    public string CapsJson { get; set; } = "";

    /// <summary>A JSON array of finding, points.</summary>
    public string GainsJson { get; set; } = "";
}
