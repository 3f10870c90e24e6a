namespace Aggregator.Data.Rows;

/// <summary>A visit to one of a unit's sites. Rows are only ever added: the newest of a site says how it stands.</summary>
public sealed class PortalRoundRow
{
    /// <summary>From 1.</summary>
    public long Id { get; set; }

    /// <summary>Hash over unit and column.</summary>
    public string SiteKey { get; set; } = "";

    /// <summary>Unit code.</summary>
    public string Unit { get; set; } = "";

    /// <summary>The column's address.</summary>
    public string ColumnUrl { get; set; } = "";

    /// <summary>The wish it was made for, or null.</summary>
    public long? WishId { get; set; }

    /// <summary>When it began, UTC.</summary>
    public DateTime BeganAt { get; set; }

    /// <summary>When it ended, UTC.</summary>
    public DateTime EndedAt { get; set; }

    /// <summary>How it ended, a word of our own.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>A sentence for a clerk.</summary>
    public string Note { get; set; } = "";

    /// <summary>Failed visits in a row, this one included.</summary>
    public int Failures { get; set; }

    /// <summary>Before when the schedule leaves the site alone, UTC.</summary>
    public DateTime NextTryAt { get; set; }
}
