namespace Aggregator.Data.Rows;

/// <summary>A person's wish that a unit's sites be visited now. Rows are only ever added; visits say which wish they were made for.</summary>
public sealed class PortalWishRow
{
    /// <summary>From 1.</summary>
    public long Id { get; set; }

    /// <summary>Unit code.</summary>
    public string Unit { get; set; } = "";

    /// <summary>Who.</summary>
    public string AskedBy { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime AskedAt { get; set; }
}
