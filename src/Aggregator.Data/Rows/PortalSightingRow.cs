namespace Aggregator.Data.Rows;

/// <summary>One look at one address of a unit's site. Rows are only ever added.</summary>
public sealed class PortalSightingRow
{
    /// <summary>From 1.</summary>
    public long Id { get; set; }

    /// <summary>The visit.</summary>
    public long RoundId { get; set; }

    /// <summary>Hash over unit and column.</summary>
    public string SiteKey { get; set; } = "";

    /// <summary>Unit code.</summary>
    public string Unit { get; set; } = "";

    /// <summary>Column, page or attachment, a word of our own.</summary>
    public string Part { get; set; } = "";

    /// <summary>Report year; null for a column's page.</summary>
    public int? Year { get; set; }

    /// <summary>Among parts of a kind, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>Hash of what was asked for.</summary>
    public string UrlKey { get; set; } = "";

    /// <summary>What was asked for.</summary>
    public string Url { get; set; } = "";

    /// <summary>Where that led.</summary>
    public string FinalUrl { get; set; } = "";

    /// <summary>How it was linked.</summary>
    public string Title { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>The answer's status; 0 for none.</summary>
    public int Status { get; set; }

    /// <summary>How it ended, a word of our own.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>The kept bytes that say what stood there, or null.</summary>
    public string? Sha256 { get; set; }

    /// <summary>The bytes that came, or null.</summary>
    public string? ServedSha256 { get; set; }

    /// <summary>How many came.</summary>
    public long Length { get; set; }

    /// <summary>Hash of what the bytes say, or null.</summary>
    public string? Digest { get; set; }

    /// <summary>Whether it says something else than the look before.</summary>
    public bool Changed { get; set; }

    /// <summary>As sent, or null.</summary>
    public string? Etag { get; set; }

    /// <summary>As sent, or null.</summary>
    public string? LastModified { get; set; }

    /// <summary>As stated; empty for none.</summary>
    public string MediaType { get; set; } = "";

    /// <summary>A sentence for a clerk.</summary>
    public string Note { get; set; } = "";
}
