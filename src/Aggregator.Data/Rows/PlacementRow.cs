namespace Aggregator.Data.Rows;

/// <summary>A person's word whose report a file is. Rows are only ever added; it hangs on no output, so that no re-run can take it away.</summary>
public sealed class PlacementRow
{
    /// <summary>From 1.</summary>
    public long Id { get; set; }

    /// <summary>The file.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>From 1, the file's own count: the last one stands. Two persons at once cannot both have the next.</summary>
    public int Revision { get; set; }

    /// <summary>Unit code; null where an earlier word is taken back.</summary>
    public string? Unit { get; set; }

    /// <summary>Report year, or null.</summary>
    public int? Year { get; set; }

    /// <summary>Why.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Who.</summary>
    public string PlacedBy { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime PlacedAt { get; set; }

    /// <summary>Whether it takes back what was said before.</summary>
    public bool Withdrawn { get; set; }
}
